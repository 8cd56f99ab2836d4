import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { LocalTask } from './localChild.ts';

const script = fileURLToPath(new URL('localChild.ts', import.meta.url));

export interface LocalProcess {
  readonly pid: number;
  readonly said: readonly string[];
  /** Ends it without warning. */
  kill(): Promise<void>;
}

async function answersOf(child: ChildProcess): Promise<string[]> {
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    if (line === 'waiting') break;
    said.push(line);
  }
  return said;
}

export type StartLocal = (task: LocalTask, largestFile?: number) => Promise<LocalProcess>;

function spawned(task: LocalTask, largestFile: number | undefined): ChildProcess {
  const command = [process.execPath, script, JSON.stringify(task)] as const;
  if (largestFile === undefined) return spawn(command[0], command.slice(1));
  return spawn('/bin/sh', ['-c', `ulimit -f ${largestFile}; exec "$@"`, 'sh', ...command]);
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/**
 * Call it in a describe. Each process runs until it is killed, at the latest after its test.
 * @returns starts one and resolves when every step was tried; the largest file in blocks of 512 bytes
 */
export function localProcesses(): StartLocal {
  const children: ChildProcess[] = [];
  afterEach(() => Promise.all(children.splice(0).map(kill)));
  return async (task, largestFile) => {
    const child = spawned(task, largestFile);
    children.push(child);
    const said = await answersOf(child);
    return { pid: child.pid as number, said, kill: () => kill(child) };
  };
}
