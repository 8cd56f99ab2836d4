import { type Anchor, takeAnchor } from '../../anchoring/anchor.ts';
import { holdersOf } from '../../anchoring/holders.ts';
import { alikeFiles } from '../../anchoring/likelyFiles.ts';
import type { TreeFile } from '../../anchoring/treeFile.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { besides, type GroundReader, type Which } from './groundReader.ts';

export interface Wish {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly commit?: string;
}

/** What is known of the files beside one. */
export interface Surroundings {
  isElsewhere(key: number): boolean;
  readonly alike: readonly string[];
}

export type Around = (path: string) => Promise<Surroundings>;

const known = new WeakMap<GroundReader, Around>();

/** Looks through a whole tree once, so that an anchor can later be told from its copies without git. */
export function surroundingsIn(reader: GroundReader): Promise<Around> {
  const found = known.get(reader) ?? aroundIn(reader);
  known.set(reader, found);
  return Promise.resolve(found);
}

type Look = (path: string) => Surroundings;

function aroundIn(reader: GroundReader): Around {
  const looks = new Map<Which, Promise<Look>>();
  return async path => {
    const which = besides(path);
    const look = looks.get(which) ?? reader.files(which).then(lookIn);
    looks.set(which, look);
    return (await look)(path);
  };
}

function lookIn(files: readonly TreeFile[]): Look {
  const holders = holdersOf(files);
  const found = new Map<string, Surroundings>();
  const look = (path: string): Surroundings => {
    const own = files.findIndex(one => one.path === path);
    const file = files[own];
    return {
      isElsewhere: key => (holders(key) ?? own) !== own,
      alike: file ? alikeFiles(file, files) : [],
    };
  };
  return path => {
    const one = found.get(path) ?? look(path);
    found.set(path, one);
    return one;
  };
}

/** Takes lines of a file as an anchor. @throws Problem 'unreadable file', 'bad input' for lines it has not */
export async function createAnchor(
  reader: GroundReader,
  { path, start, end, commit }: Wish,
  around?: Around,
): Promise<Anchor> {
  const content = await reader.present(path);
  if (!content)
    throw new Problem(
      'unreadable file',
      sentence('{0} is no file with lines inside this folder. Give the path of a text file below it.', path),
    );
  const version = content.version();
  if (end > version.lines.length)
    throw new Problem('bad input', sentence('{0} has only {1} lines.', path, String(version.lines.length)));
  const surroundings = await around?.(path);
  return takeAnchor(version, {
    path,
    start,
    end,
    blob: content.blob,
    ...(commit !== undefined && { commit }),
    ...surroundings,
  });
}
