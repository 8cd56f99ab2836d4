import { type ChildProcessWithoutNullStreams, type SpawnOptions, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { commandLine } from './bundle.ts';

const node = process.env['LISTEN_FIRST_NODE'] ?? process.execPath;

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly options?: Pick<SpawnOptions, 'uid' | 'gid' | 'cwd'>;
}

const { LISTEN_FIRST_STORE: _, NODE_V8_COVERAGE: __, ...outside } = process.env;

/** Starts one command in a process of its own. */
export async function started(words: readonly string[], how: Surroundings = {}) {
  const env = { ...outside, ...how.env };
  const child = spawn(node, [await commandLine(), ...words], { ...how.options, env });
  child.stdin.on('error', () => {}); // it may have ended before it read everything
  return child;
}

export const ending = (child: ChildProcessWithoutNullStreams): Promise<number | null> =>
  new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('close', resolve);
  });

/** Runs one command to its end. */
export async function listenFirst(words: readonly string[], how: Surroundings = {}): Promise<Ended> {
  const child = await started(words, how);
  child.stdin.end(how.input ?? '');
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ending(child)]);
  return { code, out, err };
}

export type Answer = Readonly<Record<string, unknown>>;

/** A command that is asked one line and answers one line; undefined when it ended instead. */
export function dialogue(
  child: ChildProcessWithoutNullStreams,
): (line: object) => Promise<Answer | undefined> {
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async line => {
    child.stdin.write(`${JSON.stringify(line)}\n`);
    const { value, done } = await answers.next();
    return done ? undefined : (JSON.parse(value) as Answer);
  };
}

export const jsonLines = (out: string): Answer[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Answer);
