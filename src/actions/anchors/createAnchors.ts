import { type Anchor, takeAnchor } from '../../anchoring/anchor.ts';
import { alikeFiles } from '../../anchoring/likelyFiles.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import type { GroundReader } from './groundReader.ts';

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

/** Looks through a whole tree once, so that an anchor can later be told from its copies without git. */
export async function surroundingsIn(reader: GroundReader): Promise<(path: string) => Surroundings> {
  const files = await reader.files();
  const holders = new Map<number, number>();
  for (const [at, { keys }] of files.entries()) {
    for (const key of keys) {
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, at);
      else if (holder !== at) holders.set(key, -1);
    }
  }
  const known = new Map<string, Surroundings>();
  return path => {
    const own = files.findIndex(one => one.path === path);
    const file = files[own];
    const found = known.get(path) ?? {
      isElsewhere: key => (holders.get(key) ?? own) !== own,
      alike: file ? alikeFiles(file, files) : [],
    };
    known.set(path, found);
    return found;
  };
}

/** Takes lines of a file as an anchor. @throws Problem 'unreadable file', 'bad input' for lines it has not */
export async function createAnchor(
  reader: GroundReader,
  { path, start, end, commit }: Wish,
  around?: (path: string) => Surroundings,
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
  const surroundings = around?.(path);
  return takeAnchor(version, {
    path,
    start,
    end,
    blob: content.blob,
    ...(commit !== undefined && { commit }),
    ...surroundings,
  });
}
