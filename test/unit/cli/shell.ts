import { Readable } from 'node:stream';
import type { ExitCode } from '../../../src/cli/io.ts';
import { run } from '../../../src/cli/run.ts';
import { startOfDay } from '../../support/temporaryStore.ts';

export interface Ended {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly home: string;
  /** The folder the command is given in; the home, unless given. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
}

/** Runs one command as a terminal would, in this process. */
export async function command(
  { home, folder = home, env = {}, input = '' }: Surroundings,
  words: readonly string[],
): Promise<Ended> {
  let out = '';
  let err = '';
  let at = startOfDay;
  const code = await run(words, {
    machine: { platform: 'linux', env, home },
    author: 'ada',
    folder,
    input: Readable.from([Buffer.from(input)]),
    write: text => {
      out += text;
      return Promise.resolve();
    },
    say: line => {
      err += `${line}\n`;
    },
    now: () => (at += 1000),
  });
  return { code, out, err };
}

export const json = (ended: Ended): unknown => JSON.parse(ended.out);

export const jsonLines = (ended: Ended): Record<string, unknown>[] =>
  ended.out
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Record<string, unknown>);
