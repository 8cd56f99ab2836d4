import { GitProcess } from './gitProcess.ts';
import type { SafeGit } from './safeGit.ts';

const patience = 10_000;
/** Larger objects are passed over. */
const largest = 2 * 1024 * 1024;
const lineFeed = 0x0a;

/** What git keeps under a name: `<commit>:<path>` or the id of an object. */
export interface ObjectReader {
  /** @returns the bytes of a file; undefined where there is none, it is too large, or git does not answer */
  read(name: string): Promise<Buffer | undefined>;
  close(): void;
}

/** Reads the answers of `git cat-file --batch`: a head, the bytes, and the end of a line. */
class Answer {
  #parts: Buffer[] = [];
  #length = 0;
  #head: string | undefined;
  #left = 0;

  /** @returns what follows once the answer is whole */
  take(part: Buffer): Buffer | undefined {
    if (this.#head !== undefined) return this.#keep(part);
    const end = part.indexOf(lineFeed);
    if (end < 0) {
      this.#parts.push(part);
      return undefined;
    }
    this.#head = Buffer.concat([...this.#parts, part.subarray(0, end)]).toString();
    this.#parts = [];
    const size = / (?:blob|tree|commit|tag) (\d+)$/.exec(this.#head)?.[1];
    const rest = part.subarray(end + 1);
    if (size === undefined) return rest;
    this.#left = Number(size) + 1;
    return this.#keep(rest);
  }

  #keep(part: Buffer): Buffer | undefined {
    const own = part.subarray(0, this.#left);
    this.#left -= own.length;
    this.#length += own.length;
    if (this.#length <= largest + 1) this.#parts.push(own);
    else this.#parts = [];
    return this.#left > 0 ? undefined : part.subarray(own.length);
  }

  get bytes(): Buffer | undefined {
    if (!/ blob \d+$/.test(this.#head ?? '') || this.#length > largest + 1) return undefined;
    return Buffer.concat(this.#parts).subarray(0, -1);
  }
}

/** One git for all objects of a repository; it may be asked many questions at once. */
export function openObjects(where: SafeGit): ObjectReader {
  const git = new GitProcess(where, ['cat-file', '--batch'], patience);
  return {
    async read(name) {
      // A line break would be a second question.
      if (/[\n\0]/.test(name)) return undefined;
      const answer = new Answer();
      return (await git.ask(`${name}\n`, part => answer.take(part))) ? answer.bytes : undefined;
    },
    close: () => git.end(),
  };
}
