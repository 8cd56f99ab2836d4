import type { Ask, Tell } from '../protocol/call.ts';
import type { PaneKind } from '../protocol/callKinds.ts';
import type { PaneState } from '../protocol/callState.ts';
import type { PaneWords } from '../protocol/callWords.ts';
import type { CallPane } from './callPane.ts';
import type { Connection } from './connection.ts';
import type { EditWish } from './entries/entryActions.ts';
import type { Typed } from './entries/entryField.ts';
import { FieldHands } from './fieldHands.ts';
import { FieldKeeper } from './fieldKeeper.ts';
import { keepSame } from './keepSame.ts';
import { NameDesk } from './nameDesk.ts';
import { PaneFocus } from './paneFocus.ts';
import { chosen, switched, unmarked } from './unsent/kinds.ts';
import { spokenBy } from './unsent/named.ts';
import { reachTurned } from './unsent/reach.ts';
import { acknowledged, settled, type Unsent } from './unsent/unsent.ts';
import { wishEvent } from './wish.ts';

type Hearing = { readonly [K in Tell['kind']]: (tell: Extract<Tell, { kind: K }>) => void };

/** What a person did to an entry and sees at once; said politely to who does not. */
const noted = ['tick', 'act', 'point', 'bringBack', 'keep', 'saveDetails'];

const isMac = navigator.userAgent.includes('Mac OS');

/** Keys are told as they are called on this machine; the host may run on another one. */
function withOwnKeys(state: PaneState): PaneState {
  if (!isMac) return state;
  return {
    ...state,
    words: JSON.parse(JSON.stringify(state.words).replaceAll('Ctrl+', 'Cmd+')) as PaneWords,
  };
}

/** The page's side of the talk with the host: what it is told, and what a person does in the pane. */
export class Dialogue {
  readonly #pane: CallPane;
  readonly #host: Connection;
  readonly #keeper: FieldKeeper;
  readonly #names: NameDesk;
  readonly #hands: FieldHands;
  readonly #focus: PaneFocus;
  #isComposing = false;
  #waiting: Tell[] = [];

  constructor(pane: CallPane, host: Connection) {
    this.#pane = pane;
    this.#host = host;
    this.#keeper = new FieldKeeper(pane, host);
    this.#names = new NameDesk(pane, this.#keeper);
    this.#hands = new FieldHands({ pane, host, keeper: this.#keeper, names: this.#names });
    this.#focus = new PaneFocus(() => void pane.focusField());
    this.#listen();
    this.#keeper.askForCopy();
  }

  readonly #hearing: Hearing = {
    show: tell => this.#show(tell),
    restore: copy => this.#keeper.restore(copy),
    refused: ({ kind, ...refusal }) => this.#hands.giveBack(refusal),
    acknowledged: ({ id }) => this.#keeper.keep(acknowledged(this.#keeper.unsent, id)),
    focus: () => void this.#pane.focusField(),
    append: ({ kind, ...text }) => this.#keeper.hand(text),
    hint: tell => this.#hint(tell),
    advice: tell => this.#hands.hearAdvice(tell),
    restate: () => this.#hands.restate(),
  };

  #listen() {
    const on = <T>(name: string, act: (detail: T) => void) =>
      this.#pane.addEventListener(name, event => act((event as CustomEvent<T>).detail));
    on<Ask>(wishEvent, ask => this.#wish(ask));
    on<EditWish>('edit', wanted => this.#hands.edit(wanted));
    on<string>('detail', entry => this.#hands.detail(entry));
    on('acted', () => void this.#pane.focusField());
    on('leave', () => this.#hands.leave());
    on('cancel', () => this.#hands.cancel());
    on('compositionstart', () => this.#compose());
    on('compositionend', () => setTimeout(() => this.#composed()));
    this.#listenToField(on);
    window.addEventListener('message', event => this.#hear(event.data as Tell | undefined));
    window.addEventListener('focus', () => this.#focus.pageFocused());
  }

  #listenToField(on: <T>(name: string, act: (detail: T) => void) => void) {
    const change = (next: (unsent: Unsent) => Unsent) => this.#keeper.keep(next(this.#keeper.unsent));
    on<Typed>('type', one => this.#hands.type(one));
    on<PaneKind>('choose', as => change(unsent => chosen(unsent, as)));
    on('switchSide', () => change(switched));
    on('turnReach', () => change(reachTurned));
    on('takeBack', () => change(unsent => unmarked(unsent) ?? spokenBy(unsent, '')));
    on('unname', () => change(unsent => spokenBy(unsent, '')));
    on('askName', () => this.#names.open());
    on('nextName', () => this.#names.move(1));
    on('previousName', () => this.#names.move(-1));
    on<string | undefined>('takeName', () => this.#names.take());
    on<string>('name', name => this.#names.take(name));
    on('leaveNames', () => this.#names.close());
    on('propose', () => this.#hands.propose());
    on('sayInstead', () => this.#hands.sayInstead());
    on('keepAsPromise', () => this.#hands.keepAsPromise());
    on('editLast', () => this.#hands.editLast());
    on('send', () => this.#hands.send());
    on('sendAndDetail', () => this.#hands.sendAndDetail());
  }

  #wish(ask: Ask) {
    this.#host.post(ask);
    if ((ask.kind === 'act' || ask.kind === 'point') && ask.act === 'setDate') return;
    if (noted.includes(ask.kind)) this.#noteShortly();
  }

  /** What is said about the last line and where it is kept must not be covered for long. */
  #noteShortly() {
    const words = this.#pane.shown?.words.noted ?? '';
    this.#pane.notice = words;
    setTimeout(() => {
      if (this.#pane.notice === words) this.#pane.notice = '';
    }, 2_000);
  }

  #hear(tell: Tell | undefined) {
    if (!tell || !Object.hasOwn(this.#hearing, tell.kind)) return;
    // A field that changes under an input method would break the letter being composed.
    const isCalm = tell.kind === 'show' || tell.kind === 'hint' || tell.kind === 'advice';
    if (this.#isComposing && !isCalm) this.#waiting.push(tell);
    else (this.#hearing[tell.kind] as (one: Tell) => void)(tell);
  }

  #compose() {
    this.#isComposing = true;
  }

  #composed() {
    this.#isComposing = false;
    for (const tell of this.#waiting.splice(0)) this.#hear(tell);
  }

  #show({ state: told }: Extract<Tell, { kind: 'show' }>) {
    const before = this.#pane.shown;
    const state = keepSame(before, withOwnKeys(told));
    const { call } = state;
    this.#pane.shown = state;
    if (state.face !== before?.face || call?.conversation !== before.call?.conversation)
      this.#pane.notice = '';
    if (state.isHidden) this.#names.close();
    const isNew = call !== undefined && call.conversation !== before?.call?.conversation;
    const isAnother = call !== undefined && call.conversation !== this.#keeper.unsent.conversation;
    // Back from a window of its own, the other page's memory is the newer: the host knows it.
    if (call && (isAnother || before?.face === 'elsewhere'))
      this.#turnTo(call.conversation, before !== undefined);
    this.#keeper.keep(settled(this.#keeper.unsent, new Set(call?.entries.map(entry => entry.id))));
    if (isNew) this.#focus.callStarted();
    this.#hands.followDetails();
    const hasEnded = state.closing !== undefined && before?.call !== undefined;
    if (hasEnded && document.hasFocus()) void this.#pane.focusClosing();
  }

  #turnTo(conversation: string, isKnown: boolean) {
    this.#names.close();
    this.#hands.forgetHint();
    this.#keeper.turnTo(conversation);
    if (isKnown) this.#keeper.askForCopy();
  }

  /** What it says of an earlier text is followed by what it says of this one. */
  #hint({ kind: _, conversation, count, ...hint }: Extract<Tell, { kind: 'hint' }>) {
    const { unsent } = this.#keeper;
    if (conversation === unsent.conversation && count === unsent.count) this.#pane.hint = hint;
  }
}
