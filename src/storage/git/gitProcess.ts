import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { ensureScratch, environment, type SafeGit } from './safeGit.ts';

/** Larger files are not compared line by line. */
export const withoutLarge = ['-c', 'core.bigFileThreshold=2m'] as const;

/** Takes an answer in parts. @returns true once it is complete */
export type Take = (part: Buffer) => boolean;

interface Question {
  readonly take: Take;
  end(isAnswered: boolean): void;
}

/**
 * A git that answers one question after the other, on the objects of a repository and never in it.
 * After the first question without an answer it is ended, and answers no more.
 */
export class GitProcess {
  readonly #where: SafeGit;
  readonly #args: readonly string[];
  readonly #patience: number;
  #child: ChildProcessWithoutNullStreams | undefined;
  #waiting: Question[] = [];
  #isOver = false;

  constructor(where: SafeGit, args: readonly string[], patience: number) {
    this.#where = where;
    this.#args = args;
    this.#patience = patience;
  }

  /** @returns whether the answer came whole and in time */
  async ask(question: string, take: Take): Promise<boolean> {
    if (!this.#child && !this.#isOver) {
      await ensureScratch(this.#where.scratch);
      this.#child ??= this.#start();
    }
    if (this.#isOver || !this.#child) return false;
    const { stdin } = this.#child;
    return new Promise(done => {
      const timer = setTimeout(() => this.end(), this.#patience);
      const end = (isAnswered: boolean) => {
        clearTimeout(timer);
        done(isAnswered);
      };
      this.#waiting.push({ take, end });
      stdin.write(question);
    });
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
    const [first] = this.#waiting;
    if (!first?.take(part)) return;
    this.#waiting.shift();
    first.end(true);
  }

  end(): void {
    this.#isOver = true;
    this.#child?.kill('SIGKILL');
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const one of waiting) one.end(false);
  }
}
