import type { ReachChanged } from '../../../actions/entries/changeReach.ts';
import type { EntryChange } from '../../../actions/entries/editEntry.ts';
import { isIdentifier } from '../../../domain/identifier.ts';
import { Problem } from '../../../domain/problem.ts';
import type { Entry } from '../../../domain/records/conversation.ts';
import type { EntryKind } from '../../../domain/records/entry.ts';
import { sentence } from '../../../domain/sentence.ts';
import type { Ask } from '../../../protocol/call.ts';
import type { DetailValues } from '../../../protocol/callDetails.ts';
import type { App } from '../../app.ts';
import { translated } from '../../translated.ts';
import { dueInLine } from '../field/dueInLine.ts';
import { changeIn, readDraft } from './detailValues.ts';

type AskOf<K extends Ask['kind']> = Extract<Ask, { kind: K }>;
type Name = Pick<AskOf<'details'>, 'conversation' | 'entry'>;

/** What a form holds that is not saved, and whether it is shown. */
export interface EntryForm {
  readonly draft: DetailValues;
  readonly isOpen: boolean;
}
export type EntryForms = ReadonlyMap<string, EntryForm>;

export interface Saved {
  /** The last change that can be taken back. */
  readonly operation: string | undefined;
  /** What the person has to know about it, or empty. */
  readonly notice: string;
}

const draftField = ({ conversation, entry }: Name) => `details/${conversation}/${entry}`;
/** Which entries of a conversation have drafts: a journal is asked for one field at a time. */
const listField = (conversation: string) => `details/${conversation}`;
const idsIn = (kept: string) => [...new Set(kept.split(/\s+/).filter(isIdentifier))];

/** The forms with the details of entries: each letter is on disk before anything is saved. */
export class DetailActs {
  readonly #app: App;
  readonly #open = new Set<string>();

  constructor(app: App) {
    this.#app = app;
  }

  turn({ entry, isOpen }: AskOf<'details'>): void {
    if (isOpen) this.#open.add(entry);
    else this.#open.delete(entry);
  }

  /** Names may come from an old page: a bad one keeps nothing. */
  async draft(ask: AskOf<'draftDetails'>): Promise<void> {
    const { conversation, entry, draft } = ask;
    if (!isIdentifier(conversation) || !isIdentifier(entry)) return;
    await this.#keep(ask, Object.keys(draft).length > 0 ? JSON.stringify(draft) : '');
  }

  async #keep(name: Name, text: string): Promise<void> {
    const { typing } = await this.#app.desk();
    const list = listField(name.conversation);
    const others = idsIn(typing.read(list).text).filter(id => id !== name.entry);
    const all = text === '' ? others : [...others, name.entry];
    // Both stand in the journal before the first of the two writes begins.
    await Promise.all([typing.keep(draftField(name), text), typing.keep(list, all.join(' '))]);
  }

  /** What was left in forms by windows that died; those forms are shown again. */
  async recall(conversation: string): Promise<void> {
    const { typing } = await this.#app.desk();
    for (const entry of idsIn((await typing.adopt(listField(conversation))).text)) {
      await typing.adopt(draftField({ conversation, entry }));
      this.#open.add(entry);
    }
  }

  async formsIn(conversation: string): Promise<EntryForms> {
    const { typing } = await this.#app.desk();
    const kept = idsIn(typing.read(listField(conversation)).text);
    const draftOf = (entry: string) => readDraft(typing.read(draftField({ conversation, entry })).text);
    return new Map(
      [...new Set([...kept, ...this.#open])].map(entry => {
        return [entry, { draft: draftOf(entry), isOpen: this.#open.has(entry) }];
      }),
    );
  }

  /** @throws Problem where it cannot be saved: the form stays, with all that stands in it */
  async save(ask: AskOf<'saveDetails'>): Promise<Saved> {
    const { conversation, entry, id } = ask;
    const read = await (await this.#app.desk()).conversation(conversation);
    const find = (wanted: string) => read?.entries.find(one => one.id === wanted);
    // A first try may have stopped after it crossed.
    const found = find(entry) ?? find(id);
    if (!found)
      throw new Problem(
        'not found',
        sentence(
          'The line you write about is not there any more. What you wrote is kept until the line is back.',
        ),
      );
    const saved = await this.#change(found, ask);
    this.#open.delete(entry);
    await this.#keep({ conversation, entry }, '');
    return saved;
  }

  /** What becomes a promise is due on the day in its words. */
  async #dueOf(
    { text, at, due }: Entry,
    { conversation, kind }: { readonly conversation: string; readonly kind: EntryKind | undefined },
  ): Promise<Pick<EntryChange, 'due'>> {
    if (kind !== 'promise' || due) return {};
    const named = await dueInLine(this.#app, { conversation, text, at });
    return named ? { due: named } : {};
  }

  /** Crossing comes first: what is only mine from now on must not be written where others read it. */
  async #change(found: Entry, { conversation, draft, id }: AskOf<'saveDetails'>): Promise<Saved> {
    const { change } = await this.#app.desk();
    const { fields, crossing } = changeIn(found, draft);
    const crossed: ReachChanged = crossing
      ? await change.changeReach({ conversation, entry: found.id, reach: crossing, id })
      : { entry: found.id };
    const all = { ...fields, ...(await this.#dueOf(found, { conversation, kind: fields.kind })) };
    const operation =
      Object.keys(all).length > 0
        ? await change.editEntry({ conversation, entry: crossed.entry, fields: all })
        : undefined;
    return { operation, notice: crossed.notice ? translated(crossed.notice) : '' };
  }
}
