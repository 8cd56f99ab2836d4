import { newId } from '../domain/newId.ts';
import { type Advice, noHint, type Refusal, type Tell } from '../protocol/call.ts';
import type { CallState, EntryState } from '../protocol/callState.ts';
import type { CallPane } from './callPane.ts';
import type { Connection } from './connection.ts';
import type { EditWish } from './entries/entryActions.ts';
import type { Typed } from './entries/entryField.ts';
import { openAdvice } from './entries/fieldKeys.ts';
import type { FieldKeeper } from './fieldKeeper.ts';
import type { NameDesk } from './nameDesk.ts';
import { chosen, marked } from './unsent/kinds.ts';
import { type Standing, standing } from './unsent/standing.ts';
import {
  givenBack,
  leftAlone,
  reusableId,
  sent,
  turnedToEntry,
  typed,
  type Unsent,
} from './unsent/unsent.ts';

interface Tools {
  readonly pane: CallPane;
  readonly host: Connection;
  readonly keeper: FieldKeeper;
  readonly names: NameDesk;
}

/** What a person does with the field: types into it, sends it, turns it to an entry that stands there. */
export class FieldHands {
  readonly #pane: CallPane;
  readonly #host: Connection;
  readonly #keeper: FieldKeeper;
  readonly #names: NameDesk;
  /** The entry whose details a person asked for, until they stand there. */
  #detailed = '';
  /** Entries about which the advice was taken. */
  readonly #answered = new Set<string>();

  constructor({ pane, host, keeper, names }: Tools) {
    this.#pane = pane;
    this.#host = host;
    this.#keeper = keeper;
    this.#names = names;
  }

  get #call(): CallState | undefined {
    return this.#pane.shown?.call;
  }

  #standing(unsent = this.#keeper.unsent): readonly Standing[] {
    return standing(this.#call?.entries ?? [], unsent);
  }

  #find(id: string | undefined): EntryState | undefined {
    return this.#call?.entries.find(one => one.id === id);
  }

  type(one: Typed): void {
    this.#pane.notice = '';
    const { unsent } = this.#keeper;
    const byMark = one.isBlank && this.#pane.shown?.hasMarks ? marked(unsent, one.text) : undefined;
    if (one.text === '' || this.#pane.hint.advice?.entry) this.#pane.hint = noHint;
    this.#keeper.keep(byMark ?? typed(unsent, one.text));
    this.#names.follow(one);
  }

  /** What stands under the field is about a text that is gone from it. */
  forgetHint(): void {
    this.#pane.hint = noHint;
  }

  /** A promise in its usual shape, with the caret at its end. */
  propose(): void {
    const shape = this.#call?.promiseShape;
    if (!shape) return;
    this.#keeper.keep(typed(this.#keeper.unsent, shape.text));
    void this.#pane.focusField();
  }

  /** What was added last could be said better: that is told until the next line is begun. */
  hearAdvice({ conversation, advice }: Extract<Tell, { kind: 'advice' }>): void {
    const { unsent } = this.#keeper;
    const isNews = advice.entry !== undefined && !this.#answered.has(advice.entry);
    if (isNews && unsent.conversation === conversation && unsent.text === '') {
      this.#pane.hint = { ...noHint, advice };
    }
  }

  /** What was said is kept as it was said; the better sentence is said after it. */
  sayInstead(): void {
    const advice = openAdvice(this.#pane.hint);
    if (!advice?.instead) return;
    this.#answer(advice, advice.entry ?? this.send());
    const { as, side } = this.#keeper.unsent;
    this.#keeper.keep(typed(chosen(this.#keeper.unsent, 'told'), advice.instead));
    this.send();
    this.#keeper.keep({ ...this.#keeper.unsent, as, side });
  }

  keepAsPromise(): void {
    const advice = openAdvice(this.#pane.hint);
    if (!advice?.canPromise) return;
    const { entry } = advice;
    if (entry === undefined) {
      this.#keeper.keep(chosen(this.#keeper.unsent, 'promise'));
      this.#answer(advice, this.send());
      return;
    }
    this.#answer(advice, entry);
    const { conversation } = this.#keeper.unsent;
    this.#host.post({ kind: 'act', conversation, entry, act: 'toPromise' });
    void this.#pane.focusField();
  }

  /** It is not asked about again. */
  #answer({ entry }: Advice, added: string | undefined): void {
    this.#answered.add(entry ?? added ?? '');
    this.#pane.hint = noHint;
  }

  restate(): void {
    if (this.#pane.focusOpenRestatement()) return;
    this.#keeper.keep(chosen(this.#keeper.unsent, 'restatement'));
    void this.#pane.focusField();
  }

  editLast(): void {
    const [last] = this.#standing();
    if (last && !this.#pane.shown?.isHidden) this.edit({ entry: last.id, act: 'edit' });
  }

  edit({ entry, act }: EditWish): void {
    const { shown } = this.#pane;
    const { unsent } = this.#keeper;
    const wanted = this.#standing().find(one => one.id === entry);
    if (!wanted || !shown) return;
    this.#pane.notice = unsent.text === '' ? '' : shown.words.fieldTaken;
    if (unsent.text === '') {
      const target = { entry, act, kind: wanted.as, whose: wanted.whose };
      this.#keeper.keep(turnedToEntry(unsent, target, act === 'edit' ? wanted.text : ''), true);
    }
    void this.#pane.focusField();
  }

  /** Esc: out of an edit that changed nothing, else back to the code; words that were typed stay. */
  leave(): void {
    const { unsent } = this.#keeper;
    this.#pane.notice = '';
    const isUntouched = unsent.target !== null && (unsent.text === '' || this.#isUnchanged(unsent));
    if (isUntouched) this.cancel();
    else this.#host.post({ kind: 'run', command: 'focusCode' });
  }

  cancel(): void {
    this.#keeper.keep(leftAlone(this.#keeper.unsent), true);
    void this.#pane.focusField();
  }

  /** The words of an edit whose entry is gone are for a new entry. */
  giveBack(refusal: Refusal): void {
    const back = givenBack(this.#keeper.unsent, refusal);
    const isThere = this.#standing(back).some(one => one.id === back.target?.entry);
    this.#keeper.keep(back.target && !isThere ? { ...back, target: null } : back);
  }

  /** @returns the id of the entry the text went to, or undefined where nothing was sent */
  send(): string | undefined {
    const { unsent } = this.#keeper;
    this.#names.close();
    if (!this.#call || unsent.text.trim() === '') return undefined;
    this.#pane.hint = noHint;
    if (this.#isUnchanged(unsent)) {
      this.cancel();
      return undefined;
    }
    const id = reusableId(unsent) ?? newId();
    const next = sent(unsent, id);
    const pending = next.pending.at(-1);
    if (pending) this.#host.post({ kind: 'add', ...pending });
    this.#keeper.keep(next);
    void this.#pane.focusField();
    return unsent.target?.entry ?? id;
  }

  /** With nothing typed, the details of the newest entry. */
  sendAndDetail(): void {
    const isEmpty = this.#keeper.unsent.text.trim() === '';
    const entry = isEmpty ? this.#standing()[0]?.id : this.send();
    if (entry && !this.#pane.shown?.isHidden) this.detail(entry);
  }

  /** They may be those of an entry that is still on its way. */
  detail(entry: string): void {
    this.#detailed = entry;
    this.#host.post({ kind: 'details', conversation: this.#keeper.unsent.conversation, entry, isOpen: true });
  }

  /** After the page was told a new state. */
  followDetails(): void {
    const entry = this.#detailed ? this.#find(this.#detailed) : undefined;
    if (!entry?.details) return;
    this.#detailed = '';
    void this.#pane.focusDetails(entry.id);
  }

  /** An edit that changes nothing is no news for anybody. */
  #isUnchanged({ target, text }: Unsent): boolean {
    const found = target?.act === 'edit' ? this.#standing().find(one => one.id === target.entry) : undefined;
    const isSameLine = !target?.isTurned || (target.kind === found?.as && target.whose === found?.whose);
    return found?.text === text && isSameLine;
  }
}
