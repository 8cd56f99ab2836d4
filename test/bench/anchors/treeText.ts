import { blobsOf, filesOf } from './git.ts';

const largest = 1_000_000;
const longest = 20_000;

/** The text files of one commit. */
export class TreeText {
  readonly paths: readonly string[];
  /** False if the repository lacks some of its own files, as a shortened copy does. */
  readonly whole: boolean;
  readonly #files: ReadonlyMap<string, readonly string[]>;
  #all: string | undefined;

  constructor(repository: string, commit: string) {
    const names = filesOf(repository, commit);
    const blobs = blobsOf(repository, names.values());
    this.whole = [...names.values()].every(name => blobs.has(name));
    const files = new Map<string, readonly string[]>();
    for (const [path, name] of names) {
      const bytes = blobs.get(name);
      if (!bytes || bytes.length > largest || bytes.includes(0)) continue;
      const lines = bytes.toString('utf8').split('\n');
      if (lines.at(-1) === '') lines.pop();
      if (lines.length <= longest) files.set(path, lines);
    }
    this.#files = files;
    this.paths = [...files.keys()];
  }

  lines(path: string): readonly string[] | undefined {
    return this.#files.get(path);
  }

  /** How often these whole lines stand together, counted up to a limit. */
  count(lines: readonly string[], limit: number): number {
    this.#all ??= `\n${[...this.#files.values()].map(each => each.join('\n')).join('\n\0\n')}\n`;
    const text = `\n${lines.join('\n')}\n`;
    let [count, at] = [0, this.#all.indexOf(text)];
    while (at >= 0 && count < limit) {
      count += 1;
      at = this.#all.indexOf(text, at + 1);
    }
    return count;
  }
}
