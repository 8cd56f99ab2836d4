import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { ensureScratch, environment, type SafeGit } from './safeGit.ts';

/** Larger files are not compared line by line. */
export const withoutLarge = ['-c', 'core.bigFileThreshold=2m'] as const;

/** Takes an answer in parts. @returns what follows the answer in the part that completes it, else undefined */
export type Take = (part: Buffer) => Buffer | undefined;

interface Question {
  readonly take: Take;
  end(isAnswered: boolean): void;
}

/**
 * A git that answers questions in turn, on the objects of a repository and never in it.
 * After the first question without an answer it is ended, and answers no more.
 */
export class GitProcess {
  readonly #where: SafeGit;
  readonly #args: readonly string[];
  readonly #patience: number;
  #child: ChildProcessWithoutNullStreams | undefined;
  #waiting: Question[] = [];
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(where: SafeGit, args: readonly string[], patience: number) {
    this.#where = where;
    this.#args = args;
    this.#patience = patience;
  }

  /** @returns whether the answer came whole and in time; a question may be asked before the last one is answered */
  async ask(question: string, take: Take): Promise<boolean> {
    if (!this.#child && !this.#isOver) {
      await ensureScratch(this.#where.scratch);
      if (!this.#isOver) this.#child ??= this.#start();
    }
    if (this.#isOver || !this.#child) return false;
    const { stdin } = this.#child;
    return new Promise(end => {
      this.#waiting.push({ take, end });
      if (this.#waiting.length === 1) this.#waitForFirst();
      this.#write(stdin, question);
    });
  }

  /** Questions that are asked at once are written at once. */
  #write(stdin: ChildProcessWithoutNullStreams['stdin'], question: string): void {
    if (stdin.writableCorked === 0) {
      stdin.cork();
      setImmediate(() => stdin.uncork());
    }
    stdin.write(question);
  }

  #waitForFirst(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.length > 0) this.#timer = setTimeout(() => this.end(), this.#patience);
  }

  #start(): ChildProcessWithoutNullStreams {
    const { scratch } = this.#where;
    const child = spawn('git', ['--no-pager', ...withoutLarge, ...this.#args], {
      cwd: scratch,
      env: environment(this.#where),
      windowsHide: true,
    });
    child.stdout.on('data', (part: Buffer) => this.#read(part));
    child.stderr.resume();
    for (const stream of [child, child.stdin, child.stdout]) stream.on('error', () => this.end());
    child.on('close', () => this.end());
    return child;
  }

  #read(part: Buffer): void {
    let rest: Buffer | undefined = part;
    while (rest) {
      const [first] = this.#waiting;
      rest = first?.take(rest);
      if (!first || !rest) return;
      this.#waiting.shift();
      this.#waitForFirst();
      first.end(true);
      if (rest.length === 0) return;
    }
  }

  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#child?.kill('SIGKILL');
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const one of waiting) one.end(false);
  }
}
