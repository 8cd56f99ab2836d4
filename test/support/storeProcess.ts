import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ChildResult, ChildTask } from './storeChild.ts';

const script = fileURLToPath(new URL('storeChild.ts', import.meta.url));

/** Another process at work on a store. */
export interface StoreProcess {
  /** Resolves when the process waits for its start. */
  readonly ready: Promise<void>;
  start(): void;
  /** What it said so far. */
  readonly said: readonly ChildResult[];
  /** Everything it said, when it has ended. */
  readonly ended: Promise<readonly ChildResult[]>;
}

interface Options {
  /** Ends the process without warning after so many additions. */
  readonly killAfter?: number;
  /** The largest file it may write, in blocks of 512 bytes. */
  readonly largestFile?: number;
}

function spawnChild(
  task: Partial<ChildTask>,
  largestFile: number | undefined,
): ChildProcessWithoutNullStreams {
  const whole = { conversation: 'call', count: 1, textLength: 10, ...task };
  const command = [process.execPath, script, JSON.stringify(whole)];
  if (largestFile === undefined) return spawn(command[0] as string, command.slice(1));
  return spawn('/bin/sh', ['-c', `ulimit -f ${largestFile}; exec "$@"`, 'sh', ...command]);
}

export function startProcess(task: Partial<ChildTask>, options: Options = {}): StoreProcess {
  const child = spawnChild(task, options.largestFile);
  const results: ChildResult[] = [];
  let waiting: (() => void) | undefined;
  const ready = new Promise<void>(resolve => (waiting = resolve));
  createInterface({ input: child.stdout }).on('line', line => {
    const result = JSON.parse(line) as ChildResult;
    results.push(result);
    if (result.ready) waiting?.();
    if (results.filter(one => one.added).length === options.killAfter) child.kill('SIGKILL');
  });
  const errors: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  child.stdin.on('error', () => {});
  const ended = new Promise<readonly ChildResult[]>((resolve, reject) =>
    child.once('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve(results);
      else reject(new Error(`the process ended with ${code ?? signal}: ${Buffer.concat(errors).toString()}`));
    }),
  );
  return { ready, said: results, ended, start: () => void child.stdin.write('go\n') };
}

/** Starts them at the same moment. @returns what each said */
export async function runTogether(
  processes: readonly StoreProcess[],
): Promise<readonly (readonly ChildResult[])[]> {
  await Promise.all(processes.map(one => Promise.race([one.ready, one.ended])));
  for (const one of processes) one.start();
  return Promise.all(processes.map(one => one.ended));
}
