import { rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { asProblem, unlessMissing } from '../failure.ts';
import { replaceFile } from '../files.ts';
import { inTurn } from '../inTurn.ts';
import { isAlive, thisProcess } from './journalOwner.ts';
import { ownFolder } from './ownFolder.ts';
import {
  claimOf,
  type Fields,
  fieldIn,
  type Journal,
  journalOf,
  journalsIn,
  type Kept,
  ownerOf,
  readJournal,
  withoutField,
} from './typingFile.ts';

export type { Kept } from './typingFile.ts';

export interface Typing {
  /** Resolves when the text is on disk; of many calls at once only the newest is written. */
  keep(field: string, text: string, count?: number): Promise<void>;
  /** What this window keeps of a field, with what windows that died left behind in theirs. */
  adopt(field: string): Promise<Kept>;
  /** What this window keeps of a field, whatever dead windows left. */
  read(field: string): Kept;
}

const joined = (left: string, right: string) => (left && right ? `${left}\n${right}` : left || right);
const nothing: Kept = { text: '', count: 0 };
const isNothing = ({ text, count }: Kept) => text === '' && count === 0;
const save = (file: string, journal: Journal) =>
  replaceFile(file, `${JSON.stringify(journal)}\n`, { durable: true });

class TypingJournal implements Typing {
  readonly #local: string;
  readonly #folder: string;
  readonly #file: string;
  readonly #owner = thisProcess();
  readonly #write = inTurn(() => this.#save());
  #fields: Fields = new Map();
  #saved = this.#fields;

  constructor(local: string, window: string) {
    this.#local = local;
    this.#folder = join(local, 'typing');
    this.#file = join(this.#folder, `${window}.json`);
  }

  async keep(field: string, text: string, count = 0): Promise<void> {
    this.#set(field, { text, count });
    await this.#write();
  }

  read(field: string): Kept {
    return this.#fields.get(field) ?? nothing;
  }

  readonly adopt = inTurn((field: string) => this.#adopt(field));

  #set(field: string, kept: Kept): void {
    const fields = new Map(this.#fields);
    if (isNothing(kept)) fields.delete(field);
    else fields.set(field, kept);
    this.#fields = fields;
  }

  async #adopt(field: string): Promise<Kept> {
    try {
      for (const file of await journalsIn(this.#folder)) await this.#takeOver(file, field);
    } catch (error) {
      throw asProblem(error, this.#folder);
    }
    return this.read(field);
  }

  async #takeOver(file: string, field: string): Promise<void> {
    const left = file === this.#file ? undefined : await readJournal(file);
    if (!left || isNothing(fieldIn(left, field))) return;
    const owner = ownerOf(file, left);
    if (owner.pid !== this.#owner.pid && isAlive(owner)) return;
    const claimed = claimOf(file, this.#owner);
    if ((await unlessMissing(rename(file, claimed).then(() => true))) === undefined) return;
    // Another window may have taken the field since it was read.
    const taken = (await readJournal(claimed)) ?? left;
    await this.#join(field, fieldIn(taken, field));
    const rest = withoutField(taken, field);
    if (rest) await save(file, rest);
    await unlessMissing(unlink(claimed));
  }

  /** What cannot be saved is taken out again: the claimed file still holds it for a later look. */
  async #join(field: string, { text, count }: Kept): Promise<void> {
    const own = this.read(field);
    const both = { text: joined(own.text, text), count: Math.max(own.count, count) };
    this.#set(field, both);
    try {
      await this.#write();
    } catch (error) {
      if (this.#fields.get(field) === both) this.#set(field, own);
      throw error;
    }
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

  async #replace(fields: Fields): Promise<void> {
    await ownFolder(this.#local, 'typing');
    await save(this.#file, journalOf(this.#owner, fields));
  }
}

/** @param window an id of its own for each window */
export function openTyping(local: string, window: string): Typing {
  return new TypingJournal(local, window);
}
