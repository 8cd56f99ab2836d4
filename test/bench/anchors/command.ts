import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { counted, worked } from './cpu.ts';
import type { Mode } from './trees.ts';

export type Row = Readonly<Record<string, unknown>> & { readonly id: number };

export interface Run<Answer> {
  readonly answers: ReadonlyMap<number, Answer>;
  /** Milliseconds from the start of the process to its end. */
  readonly wall: number;
  /** Milliseconds it and its children worked, which tells more than the clock where others work too. */
  readonly work: number;
}

interface Asked {
  readonly prefix: readonly string[];
  readonly verb: 'create' | 'resolve';
  readonly rows: readonly Row[];
  readonly mode: Mode;
  readonly work: string;
  /** The search path of programs, where it is not our own. */
  readonly path?: string;
}

const quiet = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };

/** Sends rows to `<prefix> anchors <verb> --jsonl` and reads what comes back. */
export async function ask<Answer extends { id: number }>(asked: Asked): Promise<Run<Answer>> {
  const { prefix, verb, rows, mode, work, path } = asked;
  const began = performance.now();
  const child = spawn('sh', [...counted, ...prefix, 'anchors', verb, '--jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
    env: {
      ...process.env,
      ...quiet,
      ...(mode === 'nogit' ? { GIT_CEILING_DIRECTORIES: work } : {}),
      ...(path ? { PATH: path } : {}),
    },
  });
  const [input, output, , told] = child.stdio as unknown as [Writable, Readable, null, Readable];
  const times = text(told);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  input.on('error', () => undefined);
  input.end(rows.map(row => `${JSON.stringify(row)}\n`).join(''));
  const answers = new Map<number, Answer>();
  for await (const line of createInterface({ input: output })) {
    if (!line.trim()) continue;
    const answer = JSON.parse(line) as Answer;
    answers.set(answer.id, answer);
  }
  const code = await ended;
  if (code !== 0) process.stderr.write(`anchors ${verb} ended with ${code}\n`);
  return { answers, wall: performance.now() - began, work: worked(await times) };
}
