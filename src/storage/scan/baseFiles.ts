import { relative, sep } from 'node:path';
import { readTags } from '../../tags/readTags.ts';
import { decode, isBinary } from './decode.ts';
import { type Found, foundNothing } from './found.ts';
import { askGit, type GitQuestion, type ShownRepository } from './gitFiles.ts';
import { longestRead } from './lookInto.ts';

/** Files of a commit, by their names from the folder. */
export interface Wanted {
  readonly commit: string;
  readonly names: readonly string[];
}

/** More names than this make a question too long. */
const mostNames = 500;

const prefixOf = ({ root, folder }: ShownRepository): string => {
  const within = relative(root, folder).split(sep).join('/');
  return within === '' ? '' : `${within}/`;
};

const askForEach = (shown: ShownRepository, { commit, names }: Wanted, args: readonly string[]) =>
  askGit(shown, {
    args: ['cat-file', ...args],
    input: names.map(name => `${commit}:${prefixOf(shown)}${name}\n`).join(''),
  });

/** Bytes of each of them; undefined for what is no file or not here. */
export async function sizesAt(
  shown: ShownRepository,
  wanted: Wanted,
): Promise<(number | undefined)[] | undefined> {
  const said = await askForEach(shown, wanted, ['--batch-check=%(objecttype) %(objectsize)']);
  const lines = said?.bytes.toString().split('\n').slice(0, -1);
  return lines?.map(line => {
    const size = /^blob (\d+)$/.exec(line)?.[1];
    return size === undefined ? undefined : Number(size);
  });
}

async function answers(
  shown: ShownRepository,
  question: GitQuestion,
): Promise<readonly string[] | undefined> {
  const said = await askGit(shown, question);
  return said?.bytes.toString().split('\0').filter(Boolean);
}

/** Which of these files the commit has, whether or not what they hold is here. @returns undefined where its folders are not here */
export async function namedAt(
  shown: ShownRepository,
  { commit, names }: Wanted,
): Promise<string[] | undefined> {
  const found: string[] = [];
  const prefix = prefixOf(shown);
  for (let at = 0; at < names.length; at += mostNames) {
    const paths = names.slice(at, at + mostNames).map(name => `${prefix}${name}`);
    const said = await answers(shown, { args: ['ls-tree', '-z', '--full-tree', commit, '--', ...paths] });
    if (!said) return undefined;
    found.push(...said.flatMap(line => /^\d+ blob [^\t]*\t(.*)$/s.exec(line)?.[1] ?? []));
  }
  return found.map(path => path.slice(prefix.length));
}

/** What files were called in the commit that have another name now, as far as git knows them. */
export async function olderNames(shown: ShownRepository, { commit, names }: Wanted): Promise<string[]> {
  if (names.length === 0) return [];
  const args = [
    'diff-index',
    '--cached',
    '-z',
    '-M',
    '--diff-filter=R',
    '--name-status',
    '--relative',
    commit,
  ];
  const said = (await answers(shown, { args })) ?? [];
  const isWanted = new Set(names);
  return said.flatMap((older, at) => (at % 3 === 1 && isWanted.has(said[at + 1] ?? '') ? [older] : []));
}

function* contentsIn(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    const size = Number(/ blob (\d+)$/.exec(bytes.toString('utf8', at, end))?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) return;
    at = end + 1 + size + 1;
    yield bytes.subarray(end + 1, end + 1 + size);
  }
}

function tagsOf(file: string, bytes: Buffer, keyword: string): Found {
  if (isBinary(bytes)) return foundNothing;
  const { tags, problems } = readTags(file, decode(bytes), keyword);
  const inFile = <T extends object>(one: T) => ({ ...one, file });
  return { tags: tags.map(inFile), problems: problems.map(inFile), scanned: 1 };
}

const tooLarge = (file: string): Found => ({
  tags: [],
  problems: [{ file, line: 1, code: 'too-large', severity: 'notice', words: '' }],
  scanned: 1,
});

/** The tags in files of the commit that are here. @param sizes in bytes, of each of them */
export async function tagsAt(
  shown: ShownRepository,
  { commit, sizes }: { readonly commit: string; readonly sizes: ReadonlyMap<string, number> },
  keyword: string,
): Promise<Found[] | undefined> {
  const all = [...sizes.keys()];
  const isLarge = (name: string) => (sizes.get(name) ?? 0) > longestRead;
  const names = all.filter(name => !isLarge(name));
  const said = await askForEach(shown, { commit, names }, ['--batch']);
  if (!said) return undefined;
  const read = [...contentsIn(said.bytes)].map((bytes, at) => tagsOf(names[at] ?? '', bytes, keyword));
  return read.length === names.length ? [...read, ...all.filter(isLarge).map(tooLarge)] : undefined;
}
