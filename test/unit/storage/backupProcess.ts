import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { BackupResult, BackupTask } from './backupChild.ts';

const script = fileURLToPath(new URL('backupChild.ts', import.meta.url));

/** Another process that waits for its start. */
export interface BackupProcess {
  readonly child: ChildProcessWithoutNullStreams;
  start(): void;
  /** What it said; undefined when it was killed. */
  readonly ended: Promise<BackupResult | undefined>;
}

export async function readyProcess(task: BackupTask): Promise<BackupProcess> {
  const child = spawn(process.execPath, [script, JSON.stringify(task)]);
  const said: string[] = [];
  const errors: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  const lines = createInterface({ input: child.stdout }).on('line', line => said.push(line));
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => {
    if (code !== 0 && signal !== 'SIGKILL') throw new Error(Buffer.concat(errors).toString());
    return said[1] === undefined ? undefined : (JSON.parse(said[1]) as BackupResult);
  });
  await Promise.race([once(lines, 'line'), ended]);
  return { child, ended, start: () => void child.stdin.write('go\n') };
}

/** Starts them at the same moment. @returns what each said */
export async function atOnce(tasks: readonly BackupTask[]): Promise<(BackupResult | undefined)[]> {
  const processes = await Promise.all(tasks.map(readyProcess));
  for (const one of processes) one.start();
  return Promise.all(processes.map(one => one.ended));
}
