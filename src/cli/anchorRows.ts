import { Problem } from '../domain/problem.ts';
import { jsonIn } from '../storage/files.ts';
import { type Io, writeJson } from './io.ts';
import { type InputLine, readLines } from './readLines.ts';

/** A row that can be worked on. */
export interface Row {
  readonly id: unknown;
  readonly root: string;
  readonly raw: Record<string, unknown>;
}

/** Rows of one root that are worked on together. */
const most = 400;
/** Roots that are worked on at once, so that git and we do not wait for each other. */
const mostAtOnce = 4;
/** Milliseconds after which rows that came are answered, though more may come: soon where nothing else is to do. */
const patience = { idle: 2, busy: 25 } as const;

function rowIn(line: InputLine, wanted: string): Row {
  if ('fault' in line) throw new Problem('bad input', line.fault);
  const raw = jsonIn(line.text);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new Problem('bad input', `This line is no JSON object. Send ${wanted} on one line.`);
  const { id, root } = raw as Record<string, unknown>;
  if (typeof root !== 'string' || root === '' || root.includes('\0'))
    throw Object.assign(new Problem('bad input', `"root" must be a folder. Send ${wanted}.`), { id });
  return { id, root, raw: raw as Record<string, unknown> };
}

export interface Fault {
  readonly id?: unknown;
  readonly error: string;
}

export function faultOf(error: unknown, id: unknown): Fault {
  const reason = error instanceof Error ? error.message : String(error);
  return { ...(id !== undefined && { id }), error: reason };
}

/** What comes next; undefined where nothing comes for so many milliseconds. */
async function soon<T>(next: Promise<T>, wait: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(resolve => {
    // What came while we were at work is read between a timer and what is immediate.
    timer = setTimeout(() => setImmediate(resolve, undefined), wait);
  });
  try {
    return await Promise.race([next, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Rows of the same root that came one after the other, or a fault. */
async function* groups(
  io: Io,
  { wanted, isIdle }: { readonly wanted: string; readonly isIdle: () => boolean },
): AsyncGenerator<readonly Row[] | Fault> {
  const lines = readLines(io.input);
  let waiting: Row[] = [];
  for (let next = lines.next(); ; ) {
    const wait = isIdle() ? patience.idle : patience.busy;
    const came = waiting.length > 0 ? await soon(next, wait) : await next;
    if (came === undefined || came.done || waiting.length >= most) {
      if (waiting.length > 0) yield waiting;
      waiting = [];
      if (came?.done) return;
      if (came === undefined) continue;
    }
    next = lines.next();
    const line = came.value as InputLine;
    if ('text' in line && line.text.trim() === '') continue;
    try {
      const row = rowIn(line, wanted);
      if (waiting.length > 0 && waiting[0]?.root !== row.root) {
        yield waiting;
        waiting = [];
      }
      waiting.push(row);
    } catch (error) {
      yield faultOf(error, (error as { readonly id?: unknown }).id ?? idIn(line));
    }
  }
}

function idIn(line: InputLine): unknown {
  return 'text' in line ? (jsonIn(line.text) as { readonly id?: unknown } | undefined)?.id : undefined;
}

/**
 * Answers every row of standard input, rows of one root together.
 * @param wanted what a row looks like, for those that are none
 */
export async function answerRows(
  io: Io,
  wanted: string,
  answer: (rows: readonly Row[]) => Promise<readonly object[]>,
): Promise<void> {
  const busy = new Set<Promise<void>>();
  for await (const group of groups(io, { wanted, isIdle: () => busy.size === 0 })) {
    const work =
      'error' in group ? writeJson(io, group) : answer(group).then(answers => writeAll(io, answers));
    const done: Promise<void> = work.finally(() => busy.delete(done));
    busy.add(done);
    if (busy.size >= mostAtOnce) await Promise.race(busy);
  }
  await Promise.all(busy);
}

async function writeAll(io: Io, answers: readonly object[]): Promise<void> {
  await io.write(answers.map(one => `${JSON.stringify(one)}\n`).join(''));
}
