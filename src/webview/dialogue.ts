import { newId } from '../domain/newId.ts';
import type { Ask, Refusal, Tell } from '../protocol/call.ts';
import type { PaneKind } from '../protocol/callKinds.ts';
import type { PaneState } from '../protocol/callState.ts';
import type { CallPane } from './callPane.ts';
import type { Connection } from './connection.ts';
import type { Typed } from './entries/entryField.ts';
import type { EditWish } from './entries/entryItem.ts';
import { PaneFocus } from './paneFocus.ts';
import { chosen, marked, switched, unmarked } from './unsent/kinds.ts';
import { readUnsent } from './unsent/readUnsent.ts';
import { restored } from './unsent/restored.ts';
import {
  acknowledged,
  givenBack,
  leftAlone,
  nothingUnsent,
  type Pending,
  reusableId,
  sent,
  settled,
  turnedTo,
  turnedToEntry,
  typed,
  type Unsent,
  withLineBreak,
} from './unsent/unsent.ts';
import { wishEvent } from './wish.ts';

type Hearing = { readonly [K in Tell['kind']]: (tell: Extract<Tell, { kind: K }>) => void };

/** A change that the host's copy must know of: the kind of an empty field is none. */
const isOther = (next: Unsent, before: Unsent) =>
  next.text !== before.text || (next.text !== '' && (next.as !== before.as || next.target !== before.target));

/** The page's side of the talk with the host: what it is told, and what a person does in the pane. */
export class Dialogue {
  readonly #pane: CallPane;
  readonly #host: Connection;
  readonly #focus: PaneFocus;
  #recalled: Unsent;
  #isComposing = false;
  #waiting: Tell[] = [];

  constructor(pane: CallPane, host: Connection) {
    this.#pane = pane;
    this.#host = host;
    this.#focus = new PaneFocus(() => void pane.focusField());
    this.#recalled = readUnsent(host.recall());
    pane.unsent = this.#recalled;
    this.#listen();
    host.post({ kind: 'ready' });
  }

  readonly #hearing: Hearing = {
    show: tell => this.#show(tell),
    restore: copy => this.#restore(copy),
    refused: ({ kind, ...refusal }) => this.#giveBack(refusal),
    acknowledged: ({ id }) => this.#keep(acknowledged(this.#pane.unsent, id)),
    focus: () => void this.#pane.focusField(),
    append: tell => this.#append(tell),
    restate: () => this.#restate(),
  };

  #listen() {
    const on = <T>(name: string, act: (detail: T) => void) =>
      this.#pane.addEventListener(name, event => act((event as CustomEvent<T>).detail));
    on<Ask>(wishEvent, ask => this.#wish(ask));
    on<Typed>('type', one => this.#type(one));
    on<PaneKind>('choose', as => this.#keep(chosen(this.#pane.unsent, as)));
    on('switchSpeaker', () => this.#keep(switched(this.#pane.unsent)));
    on('takeBack', () => this.#keep(unmarked(this.#pane.unsent) ?? this.#pane.unsent));
    on('editLast', () => this.#editLast());
    on<EditWish>('edit', wanted => this.#edit(wanted));
    on('acted', () => void this.#pane.focusField());
    on('leave', () => this.#leave());
    on('cancel', () => this.#cancel());
    on('send', () => this.#send());
    on('compositionstart', () => this.#compose());
    on('compositionend', () => setTimeout(() => this.#composed()));
    window.addEventListener('message', event => this.#hear(event.data as Tell | undefined));
    window.addEventListener('focus', () => this.#focus.pageFocused());
  }

  #wish(ask: Ask) {
    this.#host.post(ask);
    if ((ask.kind === 'act' || ask.kind === 'point') && ask.act === 'setDate') return;
    if (['tick', 'act', 'point', 'bringBack', 'keep'].includes(ask.kind)) this.#noteShortly();
  }

  /** What is said about the last line and where it is kept must not be covered for long. */
  #noteShortly() {
    const noted = this.#pane.shown?.words.noted ?? '';
    this.#pane.notice = noted;
    setTimeout(() => {
      if (this.#pane.notice === noted) this.#pane.notice = '';
    }, 2_000);
  }

  #hear(tell: Tell | undefined) {
    if (!tell || !Object.hasOwn(this.#hearing, tell.kind)) return;
    // A field that changes under an input method would break the letter being composed.
    if (this.#isComposing && tell.kind !== 'show') this.#waiting.push(tell);
    else (this.#hearing[tell.kind] as (one: Tell) => void)(tell);
  }

  #compose() {
    this.#isComposing = true;
  }

  #composed() {
    this.#isComposing = false;
    for (const tell of this.#waiting.splice(0)) this.#hear(tell);
  }

  #show({ state }: Extract<Tell, { kind: 'show' }>) {
    const before = this.#pane.shown;
    const { call } = state;
    this.#pane.shown = state;
    if (state.face !== before?.face || call?.conversation !== before.call?.conversation)
      this.#pane.notice = '';
    const isNew = call !== undefined && call.conversation !== before?.call?.conversation;
    const isAnother = call !== undefined && call.conversation !== this.#pane.unsent.conversation;
    // Back from a window of its own, the other page's memory is the newer: the host knows it.
    if (call && (isAnother || before?.face === 'elsewhere')) this.#turnTo(call.conversation, before);
    this.#keep(settled(this.#pane.unsent, new Set(call?.entries.map(entry => entry.id))));
    if (isNew) this.#focus.callStarted();
    const hasEnded = state.closing !== undefined && before?.call !== undefined;
    if (hasEnded && document.hasFocus()) void this.#pane.focusClosing();
  }

  /** Each conversation has a field of its own, and the host keeps what stands in it. */
  #turnTo(conversation: string, before: PaneState | undefined) {
    this.#remember(turnedTo(conversation, this.#pane.unsent));
    this.#recalled = turnedTo(conversation, nothingUnsent);
    if (before) this.#host.post({ kind: 'ready' });
  }

  #type({ text, isBlank }: Typed) {
    this.#pane.notice = '';
    const { unsent, shown } = this.#pane;
    const byMark = isBlank && shown?.hasMarks ? marked(unsent, text) : undefined;
    this.#keep(byMark ?? typed(unsent, text));
  }

  #editLast() {
    const { shown } = this.#pane;
    const last = shown?.call?.entries.find(one => !one.isRemoved);
    if (last && !shown?.isHidden) this.#edit({ entry: last.id, act: 'edit' });
  }

  #edit({ entry, act }: EditWish) {
    const { unsent, shown } = this.#pane;
    const wanted = shown?.call?.entries.find(one => one.id === entry);
    if (!wanted || !shown) return;
    this.#pane.notice = unsent.text === '' ? '' : shown.words.fieldTaken;
    if (unsent.text === '') {
      this.#keep(turnedToEntry(unsent, { entry, act }, act === 'edit' ? wanted.text : ''), true);
    }
    void this.#pane.focusField();
  }

  /** Esc: out of an edit that changed nothing, else back to the code; words that were typed stay. */
  #leave() {
    const { unsent } = this.#pane;
    this.#pane.notice = '';
    const isUntouched = unsent.target !== null && (unsent.text === '' || this.#isUnchanged(unsent));
    if (isUntouched) this.#cancel();
    else this.#host.post({ kind: 'run', command: 'focusCode' });
  }

  #cancel() {
    this.#keep(leftAlone(this.#pane.unsent), true);
    void this.#pane.focusField();
  }

  #restate() {
    if (this.#pane.focusOpenRestatement()) return;
    this.#keep(chosen(this.#pane.unsent, 'restatement'));
    void this.#pane.focusField();
  }

  #append({ conversation, text }: Extract<Tell, { kind: 'append' }>) {
    const { unsent } = this.#pane;
    if (conversation !== unsent.conversation) return;
    const as = unsent.text === '' ? 'note' : unsent.as;
    this.#keep({ ...unsent, as, target: null, text: withLineBreak(unsent.text, text) });
  }

  /** The words of an edit whose entry is gone are for a new entry. */
  #giveBack(refusal: Refusal) {
    const back = givenBack(this.#pane.unsent, refusal);
    const entries = this.#pane.shown?.call?.entries ?? [];
    const isThere = entries.some(one => one.id === back.target?.entry && !one.isRemoved);
    this.#keep(back.target && !isThere ? { ...back, target: null } : back);
  }

  #send() {
    const { unsent, shown } = this.#pane;
    if (!shown?.call || unsent.text.trim() === '') return;
    if (this.#isUnchanged(unsent)) return this.#keep(leftAlone(unsent), true);
    const next = sent(unsent, reusableId(unsent) ?? newId());
    this.#post(next.pending.at(-1) as Pending);
    this.#keep(next);
    void this.#pane.focusField();
  }

  /** An edit that changes nothing is no news for anybody. */
  #isUnchanged({ target, text }: Unsent): boolean {
    const edited = this.#pane.shown?.call?.entries.find(one => one.id === target?.entry);
    return target?.act === 'edit' && edited?.text === text;
  }

  #post(pending: Pending) {
    this.#host.post({ kind: 'add', ...pending });
  }

  /** Only now it is known whether what the page remembers to have sent is worth sending again. */
  #restore({ kind: _, conversation, ...copy }: Extract<Tell, { kind: 'restore' }>) {
    if (conversation !== this.#pane.unsent.conversation) return;
    const now = restored(this.#pane.unsent, this.#recalled, copy);
    const again = now.pending.filter(one => this.#recalled.pending.includes(one));
    for (const one of again) this.#post(one);
    if (now.text === copy.text) this.#remember(now);
    else this.#keep(now, true);
    this.#recalled = this.#pane.unsent;
  }

  /** Every change of the text reaches the host's copy, whoever made it. */
  #keep(next: Unsent, isNews = isOther(next, this.#pane.unsent)) {
    if (next === this.#pane.unsent && !isNews) return;
    const count = next.count + (isNews ? 1 : 0);
    this.#remember({ ...next, count });
    const { conversation, text, as, speaker: asks, target } = next;
    if (isNews) this.#host.post({ kind: 'typing', conversation, text, count, as, asks, target });
  }

  #remember(unsent: Unsent) {
    this.#pane.unsent = unsent;
    this.#host.remember(unsent);
  }
}
