import { readdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isTypingFile, type TypingFile } from '../../domain/storeFiles.ts';
import { codeOf, unlessMissing } from '../failure.ts';
import { ensureFolder, jsonIn, replaceFile } from '../files.ts';
import { inTurn } from '../inTurn.ts';

/** What stands in the fields of one window and was not added yet: field name → text. */
export type Texts = Readonly<Record<string, string>>;

export interface Typing {
  /** Resolves when the text is on disk; of many calls at once only the newest is written. */
  keep(field: string, text: string): Promise<void>;
  /** Takes over what windows that died left behind: it is this window's from now on. */
  adopt(): Promise<Texts>;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function readJournal(file: string): Promise<TypingFile | undefined> {
  const raw = jsonIn((await unlessMissing(readFile(file, 'utf8'))) ?? '');
  return isTypingFile(raw) ? raw : undefined;
}

/** A file that was being taken over carries the process that did it at its end. */
const journalName = /\.json(?:\.(\d+))*$/;

const joined = (left: string | undefined, right: string) => (left ? `${left}\n${right}` : right);

class TypingJournal implements Typing {
  readonly #folder: string;
  readonly #file: string;
  readonly #write = inTurn(() => this.#save());
  #texts: Record<string, string> = {};
  #saved = this.#texts;

  constructor(local: string, window: string) {
    this.#folder = join(local, 'typing');
    this.#file = join(this.#folder, `${window}.json`);
  }

  async keep(field: string, text: string): Promise<void> {
    const { [field]: _, ...others } = this.#texts;
    this.#texts = text === '' ? others : { ...others, [field]: text };
    await this.#write();
  }

  async adopt(): Promise<Texts> {
    const files = (await unlessMissing(readdir(this.#folder))) ?? [];
    for (const name of files.filter(one => journalName.test(one)).sort())
      await this.#takeOver(join(this.#folder, name));
    return this.#texts;
  }

  async #takeOver(file: string): Promise<void> {
    const left = await readJournal(file);
    const owner = Number(journalName.exec(file)?.[1] ?? left?.pid);
    if (!left || file === this.#file || (owner !== process.pid && isRunning(owner))) return;
    const claimed = `${file}.${process.pid}`;
    if ((await unlessMissing(rename(file, claimed).then(() => true))) === undefined) return;
    for (const [field, text] of Object.entries(left.texts))
      await this.keep(field, joined(this.#texts[field], text));
    await unlink(claimed);
  }

  async #save(): Promise<void> {
    if (this.#saved === this.#texts) return;
    const texts = this.#texts;
    if (Object.keys(texts).length === 0) {
      await unlessMissing(unlink(this.#file));
    } else {
      await ensureFolder(this.#folder);
      const body = { format: 1, pid: process.pid, texts };
      await replaceFile(this.#file, `${JSON.stringify(body)}\n`, { durable: true });
    }
    this.#saved = texts;
  }
}

/** @param window an id of its own for each window */
export function openTyping(local: string, window: string): Typing {
  return new TypingJournal(local, window);
}
