import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { segmentFiles } from '../support/temporaryStore.ts';
import { jsonLines, listenFirst, started } from './terminal.ts';

export interface Sent {
  readonly conversation: string;
  readonly id: string;
  readonly text: string;
}

/** A program whose writers are killed. */
export interface Program {
  /** A process for one note. @param delay milliseconds that it waits between the disk and its answer, where it can */
  add(note: Sent, delay: number): Promise<ChildProcessWithoutNullStreams>;
  /** A process that takes notes line by line. */
  pipe(delay: number): Promise<ChildProcessWithoutNullStreams>;
  /** Whether a note is on disk, without asking the program. */
  holds(id: string): boolean;
  /** The ids of all notes that it lists in the end. @throws where it cannot */
  list(): Promise<readonly string[]>;
}

export function listenFirstAt(store: string): Program {
  const delayed = (delay: number) => ({ env: { LISTEN_FIRST_TEST_ACK_DELAY_MS: String(delay) } });
  const named = ['--store', store] as const;
  return {
    add: ({ conversation, id, text }, delay) => {
      const note = ['--conversation', conversation, '--id', id, '--text', text];
      return started(['note', 'add', ...named, ...note, '--json'], delayed(delay));
    },
    pipe: delay => started(['note', 'pipe', ...named], delayed(delay)),
    holds: id => {
      const files = segmentFiles(store).slice(-2);
      return files.some(file => readFileSync(file, 'utf8').includes(`"k":"${id}"`));
    },
    list: async () => {
      const { code, out, err } = await listenFirst(['note', 'list', '--jsonl', ...named]);
      if (code !== 0) throw new Error(err);
      return jsonLines(out).map(one => String(one['id']));
    },
  };
}

/** The same notes in one file of stock lowdb. */
export function lowdbAt(file: string): Program {
  const script = fileURLToPath(new URL('../support/lowdbWriter.mjs', import.meta.url));
  const { NODE_ENV: _, ...env } = process.env; // it keeps everything in memory where this says "test"
  const start = (...words: readonly string[]) => {
    const child = spawn(process.execPath, [script, ...words], { env });
    child.stdin.on('error', () => {});
    return Promise.resolve(child);
  };
  return {
    add: ({ conversation, id, text }) => start('add', file, conversation, id, text),
    pipe: () => start('pipe', file),
    holds: id => readFileSync(file, 'utf8').includes(`"id": "${id}"`),
    list: async () => {
      const { notes } = JSON.parse(await readFile(file, 'utf8')) as { notes: { id: string }[] };
      return notes.map(one => one.id);
    },
  };
}
