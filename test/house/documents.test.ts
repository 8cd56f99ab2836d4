import { deepEqual, ok } from 'node:assert/strict';
import { exists, filesUnder, importsOf, packageOf, read, roomOf } from './repository.ts';

const map = read('src/README.md');
const sources = filesUnder('src', '.ts');
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

/** The part under a heading, up to the next one. */
function section(heading: string): string {
  const [, rest = ''] = map.split(`\n## ${heading}\n`);
  return rest.split('\n## ')[0] ?? '';
}

const firstCells = (table: string): string[] =>
  [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(found => found[1] ?? '');

interface Proof {
  readonly invariant: string;
  readonly file: string;
  readonly title: string;
}

/** `1. A sentence. Held by [file](../test/…): "title".` */
function proofs(): Proof[] {
  const items = section('Invariants').match(/^\d+\. [^\n]*(?:\n {3}[^\n]*)*/gm) ?? [];
  return items.map(item => {
    const [, file = '', title = ''] = /Held by \[[^\]]+\]\(\.\.\/([^)]+)\):\s+"([^"]+)"/.exec(item) ?? [];
    return { invariant: item.split('\n')[0] ?? '', file, title };
  });
}

describe('the code map', () => {
  it('names for every invariant a test that exists, by its title', () => {
    const holds = ({ file, title }: Proof) => exists(file) && title !== '' && read(file).includes(title);
    deepEqual(
      proofs().filter(proof => !holds(proof)),
      [],
    );
  });

  it('numbers its invariants from one', () => {
    const numbers = proofs().map(({ invariant }) => Number.parseInt(invariant, 10));
    ok(numbers.length > 0);
    deepEqual(
      numbers,
      numbers.map((_, at) => at + 1),
    );
  });

  it('has a line for every room, and none for a room that is not there', () => {
    const rooms = sources.map(path => (path.split('/').length > 2 ? `${roomOf(path)}/` : roomOf(path)));
    deepEqual(sorted(firstCells(section('Rooms'))), sorted(rooms));
  });

  it('lists exactly the libraries the sources import', () => {
    const asked = sources.flatMap(path => importsOf(path).filter(one => one.file === undefined));
    const libraries = asked
      .map(one => packageOf(one.name))
      .filter(name => !/^(?:node:.*|vscode)$/.test(name));
    deepEqual(sorted(firstCells(section('Libraries'))), sorted(libraries));
  });
});
