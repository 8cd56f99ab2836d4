import { deepEqual } from 'node:assert/strict';
import { filesUnder, type Import, importsOf, read, roomOf } from './repository.ts';

interface Room {
  readonly rooms: readonly string[];
  /** A package covers its sub-paths, `node:` every module of Node. */
  readonly libraries: readonly string[];
}

const pureRooms = ['domain', 'dates', 'wording', 'anchoring', 'tags', 'text'];
const commandLine = ['actions', 'storage', 'text', 'dates', 'tags', 'wording', 'domain'];

const house: Record<string, Room> = {
  domain: { rooms: [], libraries: ['valibot', 'temporal-polyfill', 'ulid'] },
  dates: { rooms: ['domain'], libraries: [] },
  wording: { rooms: ['domain'], libraries: [] },
  anchoring: { rooms: ['domain'], libraries: ['diff', 'fastest-levenshtein'] },
  tags: { rooms: ['domain'], libraries: [] },
  text: {
    rooms: ['domain'],
    libraries: [
      'marked',
      'csv-stringify',
      'write-excel-file',
      'ical-generator',
      'nodemailer/lib/mail-composer',
      'postal-mime',
      'ical.js',
    ],
  },
  protocol: { rooms: ['domain'], libraries: [] },
  actions: { rooms: pureRooms, libraries: [] },
  storage: { rooms: ['domain', 'tags'], libraries: ['lowdb', 'minisearch', 'node:'] },
  host: { rooms: [...pureRooms, 'protocol', 'actions', 'storage'], libraries: ['vscode', 'node:'] },
  webview: { rooms: ['domain', 'protocol'], libraries: ['lit', '@vscode-elements/elements'] },
  cli: { rooms: commandLine, libraries: ['commander', 'node:'] },
  'extension.ts': { rooms: ['host', 'storage', 'actions', 'domain'], libraries: ['vscode'] },
  'cli.ts': { rooms: ['cli', ...commandLine], libraries: ['commander', 'node:'] },
};

const sources = filesUnder('src', '.ts');

function isAllowed(from: string, { name, file }: Import): boolean {
  const room = house[from];
  if (file !== undefined) return roomOf(file) === from || room?.rooms.includes(roomOf(file)) === true;
  const covers = (library: string) =>
    library.endsWith(':') ? name.startsWith(library) : name === library || name.startsWith(`${library}/`);
  return room?.libraries.some(covers) === true;
}

interface Arrow extends Import {
  readonly path: string;
}

const arrows: Arrow[] = sources.flatMap(path => importsOf(path).map(one => ({ path, ...one })));

const drawn = (some: readonly Arrow[]): string[] => some.map(one => `${one.path} -> ${one.name}`);

/** A file on a circle reaches itself; the answer names every such file once. */
function filesOnCircles(): string[] {
  const below = new Map(sources.map(path => [path, importsOf(path).flatMap(one => one.file ?? [])]));
  const reaches = (path: string) => {
    const seen = new Set<string>();
    const waiting = [...(below.get(path) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...(below.get(next) ?? []));
    }
    return seen;
  };
  return sources.filter(path => reaches(path).has(path));
}

describe('the layers', () => {
  for (const [room, { rooms, libraries }] of Object.entries(house)) {
    it(`${room} leans only on ${[...rooms, ...libraries].join(', ') || 'itself'}`, () => {
      const strangers = arrows.filter(one => roomOf(one.path) === room && !isAllowed(room, one));
      deepEqual(drawn(strangers), []);
    });
  }

  it('every source file stands in a room of the map', () => {
    const homeless = sources.filter(path => !Object.hasOwn(house, roomOf(path)));
    deepEqual(homeless, []);
  });

  it('every relative import names a source file with its ending', () => {
    const known = new Set(sources);
    const astray = arrows.filter(one => one.file !== undefined && !known.has(one.file));
    deepEqual(drawn(astray), []);
  });

  it('no file reaches itself through its imports', () => deepEqual(filesOnCircles(), []));

  it('the page takes only types from the domain, ids and what makes text visible', () => {
    // An id is made before the first try, so that a retry is harmless; what is not sent yet is shown, too.
    const allowed = ['src/domain/newId.ts', 'src/domain/visible.ts'];
    const values = arrows.filter(one => roomOf(one.path) === 'webview' && !one.typesOnly);
    const rules = values.filter(
      one => roomOf(one.file ?? '') === 'domain' && !allowed.includes(one.file ?? ''),
    );
    deepEqual(drawn(rules), []);
  });

  it('pure rooms read no clock, no chance and no process', () => {
    const outside = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bTemporal\.Now\b|\bprocess\.|\bconsole\./;
    const pure = sources.filter(path => [...pureRooms, 'actions', 'protocol'].includes(roomOf(path)));
    const impure = pure.filter(path => outside.test(read(path)));
    deepEqual(impure, []);
  });
});
