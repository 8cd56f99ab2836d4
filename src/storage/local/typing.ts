import { readdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isTypingFile, type TypingFile } from '../../domain/log/storeFiles.ts';
import { asProblem, unlessMissing } from '../failure.ts';
import { ensureFolder, jsonIn, replaceFile } from '../files.ts';
import { inTurn } from '../inTurn.ts';
import { isRunning } from '../isRunning.ts';

/** What stands in a field. Of two copies the one that changed more often is the newer. */
export interface Kept {
  readonly text: string;
  readonly count: number;
}

export interface Typing {
  /** Resolves when the text is on disk; of many calls at once only the newest is written. */
  keep(field: string, text: string, count?: number): Promise<void>;
  /** What this window keeps of a field, with what windows that died left behind in theirs. */
  adopt(field: string): Promise<Kept>;
  /** What this window keeps of a field, whatever dead windows left. */
  read(field: string): Kept;
}

async function readJournal(file: string): Promise<TypingFile | undefined> {
  const raw = jsonIn((await unlessMissing(readFile(file, 'utf8'))) ?? '');
  return isTypingFile(raw) ? raw : undefined;
}

/** A file that was being taken over carries the process that did it at its end. */
const journalName = /\.json(?:\.(\d+))*$/;

const joined = (left: string, right: string) => (left && right ? `${left}\n${right}` : left || right);
const nothing: Kept = { text: '', count: 0 };

const keptIn = ({ texts, counts }: TypingFile, field: string): Kept => ({
  text: texts[field] ?? '',
  count: counts?.[field] ?? 0,
});

class TypingJournal implements Typing {
  readonly #folder: string;
  readonly #file: string;
  readonly #write = inTurn(() => this.#save());
  #fields: ReadonlyMap<string, Kept> = new Map();
  #saved = this.#fields;

  constructor(local: string, window: string) {
    this.#folder = join(local, 'typing');
    this.#file = join(this.#folder, `${window}.json`);
  }

  async keep(field: string, text: string, count = 0): Promise<void> {
    const fields = new Map(this.#fields);
    if (text === '' && count === 0) fields.delete(field);
    else fields.set(field, { text, count });
    this.#fields = fields;
    await this.#write();
  }

  read(field: string): Kept {
    return this.#fields.get(field) ?? nothing;
  }

  readonly adopt = inTurn((field: string) => this.#adopt(field));

  async #adopt(field: string): Promise<Kept> {
    const files = (await unlessMissing(readdir(this.#folder))) ?? [];
    for (const name of files.filter(one => journalName.test(one)).sort()) {
      await this.#takeOver(join(this.#folder, name), field);
    }
    return this.#fields.get(field) ?? nothing;
  }

  async #takeOver(file: string, field: string): Promise<void> {
    const left = await readJournal(file);
    const owner = Number(journalName.exec(file)?.[1] ?? left?.pid);
    if (!left || file === this.#file || (owner !== process.pid && isRunning(owner))) return;
    const { text, count } = keptIn(left, field);
    if (text === '' && count === 0) return;
    const claimed = `${file}.${process.pid}`;
    if ((await unlessMissing(rename(file, claimed).then(() => true))) === undefined) return;
    const own = this.#fields.get(field) ?? nothing;
    await this.keep(field, joined(own.text, text), Math.max(own.count, count));
    await this.#leave(file, left, field);
    await unlink(claimed);
  }

  /** The other fields of a dead window wait for those who ask for them. */
  async #leave(file: string, left: TypingFile, field: string): Promise<void> {
    const { [field]: _text, ...texts } = left.texts;
    const { [field]: _count, ...counts } = left.counts ?? {};
    if (Object.keys(texts).length === 0) return;
    await replaceFile(file, `${JSON.stringify({ ...left, texts, counts })}\n`, { durable: true });
  }

  async #save(): Promise<void> {
    if (this.#saved === this.#fields) return;
    const fields = this.#fields;
    try {
      if (fields.size === 0) await unlessMissing(unlink(this.#file));
      else await this.#replace(fields);
    } catch (error) {
      throw asProblem(error, this.#folder);
    }
    this.#saved = fields;
  }

  async #replace(fields: ReadonlyMap<string, Kept>): Promise<void> {
    await ensureFolder(this.#folder);
    await replaceFile(this.#file, `${JSON.stringify(bodyOf(fields))}\n`, { durable: true });
  }
}

function bodyOf(fields: ReadonlyMap<string, Kept>): TypingFile {
  const all = [...fields];
  const texts = Object.fromEntries(
    all.filter(([, { text }]) => text !== '').map(([name, { text }]) => [name, text]),
  );
  const counts = Object.fromEntries(
    all.filter(([, { count }]) => count > 0).map(([name, { count }]) => [name, count]),
  );
  return { format: 1, pid: process.pid, texts, counts };
}

/** @param window an id of its own for each window */
export function openTyping(local: string, window: string): Typing {
  return new TypingJournal(local, window);
}
