import type { Day } from '../../domain/day.ts';
import { nameOf } from '../../tags/gate/renewals.ts';
import { headsIn, readTag } from '../../tags/readTag.ts';
import { keyword as usual } from '../../tags/tag.ts';
import { withRepository } from './baseTags.ts';
import { askGit, type ShownRepository } from './gitFiles.ts';

/** Milliseconds: a long history is not waited for. */
const patience = 15_000;
/** More files than this make a question too long. */
const most = 500;

/** Lines that were taken out of a file, newest first. */
function* removedIn(log: string): Generator<{ readonly file: string; readonly line: string }> {
  let file = '';
  for (const line of log.split('\n')) {
    if (line.startsWith('--- ')) file = line.replace(/^--- (?:a\/)?/, '').replace(/^"|"$|\t$/g, '');
    else if (line.startsWith('-')) yield { file, line: line.slice(1) };
  }
}

/** The keyword of a log is that of the usual one: a head is read in the same way. */
function endsIn(log: string, within: string, keyword: string): Map<string, Day[]> {
  const ends = new Map<string, Day[]>();
  for (const { file, line } of removedIn(log)) {
    if (headsIn(line, keyword).length === 0) continue;
    const read = readTag(line, keyword);
    if (read?.kind !== 'tag') continue;
    const name = nameOf({ ...read.tag, file: file.slice(within.length) });
    ends.set(name, [read.tag.until, ...(ends.get(name) ?? [])]);
  }
  return ends;
}

const log = (
  shown: ShownRepository,
  files: readonly string[],
  { head, keyword }: { head: string; keyword: string },
) =>
  askGit(shown, {
    args: [
      ...['-c', 'core.quotePath=false', '--literal-pathspecs', 'log', '-p', '-U0', '--format='],
      ...[
        '--no-ext-diff',
        '--no-textconv',
        '--no-renames',
        '--no-color',
        `-G${keyword}[(]`,
        head,
        '--',
        ...files,
      ],
    ],
    patience,
  });

/**
 * The ends that tags had before, out of the history of their files; by the name of a tag, the first one first.
 * @returns undefined where the history is not here or too long to be read in time
 */
export function earlierEnds(
  folder: string,
  files: readonly string[],
  keyword = usual,
): Promise<ReadonlyMap<string, readonly Day[]> | undefined> {
  if (files.length === 0 || files.length > most) return Promise.resolve(undefined);
  return withRepository(folder, async shown => {
    const head = await askGit(shown, {
      args: ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'],
      env: { GIT_DIR: shown.index.replace(/index$/, '') },
    });
    const commit = head?.bytes.toString().trim();
    const said = commit ? await log(shown, files, { head: commit, keyword }) : undefined;
    const within = shown.folder === shown.root ? '' : `${shown.folder.slice(shown.root.length + 1)}/`;
    return said && endsIn(said.bytes.toString(), within.replaceAll('\\', '/'), keyword);
  }).catch(() => undefined);
}
