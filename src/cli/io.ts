import type { Machine } from '../storage/location.ts';

/** 0 clean, 1 findings, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/** What a verb may use of the world around it; tests give it another one. */
export interface Io {
  readonly machine: Machine;
  readonly author: string;
  /** The folder the command was given in. */
  readonly folder: string;
  readonly input: AsyncIterable<Uint8Array>;
  /** Resolves when the reader has taken it; rejects with EPIPE when nobody reads any more. */
  write(text: string): Promise<void>;
  /** One message for a person, beside the answer. */
  say(line: string): void;
  /** Milliseconds. */
  now(): number;
}

/** What every verb understands. */
export interface CommonOptions {
  readonly store?: string;
  readonly now?: string;
  readonly today?: string;
}

export type Verb<O extends object> = (io: Io, options: O) => Promise<ExitCode>;

export async function writeJson(io: Io, value: unknown): Promise<void> {
  await io.write(`${JSON.stringify(value)}\n`);
}
