import { existsSync, readFileSync } from 'node:fs';
import { askGit, keptFiles, type ShownRepository } from './gitFiles.ts';
import { type IgnoreFile, ignoreFile, isIgnored } from './gitignore.ts';
import { type Names, namesIn } from './names.ts';

function textOf(path: string): string {
  // Most folders have none, and an exception takes longer than a look.
  if (!existsSync(path)) return '';
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The ignore file of a folder. @param base from the folder that is scanned, with a slash at its end */
const ignoreFileIn = ({ folder }: ShownRepository, base: string): IgnoreFile | undefined =>
  ignoreFile(textOf(`${folder}/${base}.gitignore`), base);

interface Ignoring {
  readonly files: readonly IgnoreFile[];
  readonly all: boolean;
}

/** What is said of a folder, by the files above it; remembered, because most files share theirs. */
function ignoringBy(shown: ShownRepository, above: readonly IgnoreFile[]) {
  const known = new Map<string, Ignoring>();
  const of = (base: string): Ignoring => {
    const before = known.get(base);
    if (before) return before;
    const parent = base === '' ? undefined : of(base.slice(0, base.lastIndexOf('/', base.length - 2) + 1));
    const outer = parent?.files ?? above;
    const all = parent !== undefined && (parent.all || isIgnored(base.slice(0, -1), true, outer));
    const mine = ignoreFileIn(shown, base);
    const made = { files: mine ? [...outer, mine] : outer, all };
    known.set(base, made);
    return made;
  };
  return of;
}

/** Below the root the ignore files above count, too; git itself is slower, but a part is small. */
async function askForThem(shown: ShownRepository, signal?: AbortSignal): Promise<Names | undefined> {
  const args = ['ls-files', '-z', '--cached', '--ignored', '--exclude-per-directory=.gitignore'];
  const said = await askGit(shown, { args, signal });
  return said?.bytes.toString();
}

/**
 * Files that git keeps although an ignore file names them: a search that obeys those leaves them out. Git has answered
 * once this resolves; the rest is found by calling what comes of it, while something else may run.
 */
export async function keptThoughIgnored(
  shown: ShownRepository,
  signal?: AbortSignal,
): Promise<(() => string[]) | undefined> {
  const isPart = shown.folder !== shown.root;
  const names = isPart ? await askForThem(shown, signal) : await keptFiles(shown, signal);
  if (names === undefined) return undefined;
  return () => (isPart ? namesIn(names) : ignoredAmong(namesIn(names), shown));
}

function ignoredAmong(names: readonly string[], shown: ShownRepository): string[] {
  const exclude = ignoreFile(textOf(shown.exclude), '');
  const of = ignoringBy(shown, exclude ? [exclude] : []);
  return names.filter(name => {
    const { files, all } = of(name.slice(0, name.lastIndexOf('/') + 1));
    return all || isIgnored(name, false, files);
  });
}
