import type { EntryChange } from '../../../actions/entries/editEntry.ts';
import type { Conversation, Entry } from '../../../domain/records/conversation.ts';
import type { DueDay } from '../../../domain/records/due.ts';
import type { Ask } from '../../../protocol/call.ts';
import type { EditTarget, EntryAct } from '../../../protocol/callKinds.ts';
import type { App } from '../../app.ts';
import { forgetLine } from '../../askForLine.ts';
import { askForDay, dayField } from '../../call/askForDay.ts';
import { saidAt } from '../../call/saidAt.ts';
import { type DatedLine, dueInLine } from '../field/dueInLine.ts';
import { DetailActs } from './detailActs.ts';
import type { EntryMemory } from './entryPasts.ts';
import { isPromiseThen, rewritten } from './rewritten.ts';

type Act = Extract<Ask, { kind: 'act' }>;
type Add = Extract<Ask, { kind: 'add' }>;

type Keep = Extract<Ask, { kind: 'keep' }>;
type BringBack = Extract<Ask, { kind: 'bringBack' }>;

/** Per entry, the operation of the last change made in this window, on whichever of its pages. */
const written = new Map<string, string>();

/** What a person does to entries of the call, and how the last change of each is taken back. */
export class EntryActs {
  readonly #app: App;
  readonly #open = new Set<string>();
  readonly memory: EntryMemory = { written, open: this.#open, removals: new Map() };
  readonly details: DetailActs;

  constructor(app: App) {
    this.#app = app;
    this.details = new DetailActs(app);
  }

  readonly #acts: Readonly<Record<EntryAct, (act: Act) => Promise<void>>> = {
    confirm: act => this.#edit(act, { answer: { state: 'confirmed', words: '' } }),
    answer: act => this.#edit(act, { outcome: 'answered' }),
    keep: act => this.#edit(act, { outcome: 'kept' }),
    break: act => this.#edit(act, { outcome: 'broken' }),
    solve: act => this.#edit(act, { outcome: 'solved' }),
    setDate: act => this.#setDate(act),
    toPromise: act => this.#toPromise(act),
    turnReach: act => this.#turnReach(act),
    remove: async ({ conversation, entry }) =>
      (await this.#app.desk()).change.removeEntry({ conversation, entry }),
    restore: async ({ conversation, entry }) =>
      (await this.#app.desk()).change.restoreEntry({ conversation, entry }),
    undoEdit: act => this.#undo(act),
  };

  carryOut(act: Act): Promise<void> {
    return this.#acts[act.act](act);
  }

  turnHistory(entry: string, isOpen: boolean): void {
    if (isOpen) this.#open.add(entry);
    else this.#open.delete(entry);
  }

  async bringBack({ conversation, entry, version }: BringBack): Promise<void> {
    this.#open.delete(entry);
    const { change } = await this.#app.desk();
    this.#remember(entry, await change.restoreVersion({ conversation, entry, version }));
  }

  /** It chose among what others wrote too: taking it back would choose again, not ask again. */
  async keep({ conversation, entry, version, field }: Keep): Promise<void> {
    const { change } = await this.#app.desk();
    await change.settle({ conversation, entry, version, field });
  }

  /** @returns what the person has to know about it, or nothing */
  async saveDetails(ask: Extract<Ask, { kind: 'saveDetails' }>): Promise<string> {
    const { operation, notice } = await this.details.save(ask);
    this.#remember(ask.entry, operation);
    return notice;
  }

  /** A line of the field. What is written down after a talk gets the time of that talk. */
  async add(ask: Add): Promise<void> {
    const { id, conversation, text, as, asks, owes, speaker, reach } = ask;
    const { call } = this.#app;
    const { change } = await this.#app.desk();
    await change.addEntry({
      id,
      conversation,
      text,
      kind: as,
      at: await saidAt(this.#app, conversation),
      speaker: speaker.trim(),
      reach,
      asks: as === 'question' ? asks : undefined,
      owes: as === 'promise' && owes === 'them' ? owes : undefined,
      due: as === 'promise' ? ((await this.#dueIn(ask)) ?? undefined) : undefined,
      spot: call.id === conversation ? call.link : undefined,
    });
    if (call.link && call.id === conversation) await call.linkNext(undefined);
    if (reach !== 'me') await this.#welcome(conversation, speaker.trim());
  }

  /** Who speaks takes part. Named in a line that is only mine, nobody else learns of it. */
  async #welcome(conversation: string, speaker: string): Promise<void> {
    if (speaker === '') return;
    const desk = await this.#app.desk();
    const speakers = (await desk.conversation(conversation))?.speakers ?? [];
    if (speakers.includes(speaker)) return;
    await desk.change.editConversation({ conversation, fields: { speakers: [...speakers, speaker] } });
  }

  /** The text of the field as another version of an entry, or as the words that set a restatement right. */
  async rewrite({ conversation, text }: Add, target: EditTarget): Promise<void> {
    const { entry } = target;
    if (target.act === 'correct') {
      await this.#edit({ conversation, entry }, { answer: { state: 'corrected', words: text } });
      return;
    }
    const before = await this.#find({ conversation, entry });
    const at = text === before?.text ? before.at : undefined;
    const due = isPromiseThen(target, before) ? await this.#dueIn({ conversation, text, at }) : undefined;
    await this.#edit({ conversation, entry }, rewritten({ before, target, text, due }));
  }

  #dueIn(line: DatedLine): Promise<DueDay | undefined> {
    return dueInLine(this.#app, line);
  }

  async #find({ conversation, entry }: Pick<Act, 'conversation' | 'entry'>): Promise<Entry | undefined> {
    const read: Conversation | undefined = await (await this.#app.desk()).conversation(conversation);
    return read?.entries.find(one => one.id === entry);
  }

  async #edit(name: Pick<Act, 'conversation' | 'entry'>, fields: EntryChange): Promise<void> {
    const { conversation, entry } = name;
    const { change } = await this.#app.desk();
    this.#remember(entry, await change.editEntry({ conversation, entry, fields }));
  }

  #remember(entry: string, operation: string | undefined): void {
    if (operation) written.set(entry, operation);
  }

  async #undo({ conversation, entry }: Act): Promise<void> {
    const version = written.get(entry);
    if (!version) return;
    written.delete(entry);
    await (await this.#app.desk()).change.undoEdit({ conversation, entry, version });
  }

  /** What is only mine stays so for life: it lives apart from what is shared. */
  async #turnReach(act: Act): Promise<void> {
    const reach = (await this.#find(act))?.reach;
    if (reach === 'team') await this.#edit(act, { reach: 'customer' });
    if (reach === 'customer') await this.#edit(act, { reach: 'team' });
  }

  /** Its day is the one at the end of its words, if any stands there. */
  async #toPromise(act: Act): Promise<void> {
    const { conversation } = act;
    const text = (await this.#find(act))?.text;
    if (text === undefined) return;
    await this.#edit(act, { kind: 'promise', due: (await this.#dueIn({ conversation, text })) ?? null });
  }

  async #setDate(act: Act): Promise<void> {
    const due = await askForDay(this.#app, { about: act.entry, conversation: act.conversation });
    if (!due) return;
    await this.#edit(act, { due });
    await forgetLine(this.#app, dayField(act.entry));
  }
}
