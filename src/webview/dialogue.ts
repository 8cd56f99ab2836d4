import { newId } from '../domain/newId.ts';
import type { Ask, PaneKind, Tell } from '../protocol/call.ts';
import type { CallPane } from './callPane.ts';
import type { Connection } from './connection.ts';
import { PaneFocus } from './paneFocus.ts';
import { readUnsent } from './unsent/readUnsent.ts';
import {
  acknowledged,
  chosen,
  givenBack,
  type Pending,
  restored,
  reusableId,
  sent,
  settled,
  typed,
  type Unsent,
} from './unsent/unsent.ts';
import { wishEvent } from './wish.ts';

type Hearing = { readonly [K in Tell['kind']]: (tell: Extract<Tell, { kind: K }>) => void };

/** The page's side of the talk with the host: what it is told, and what a person does in the pane. */
export class Dialogue {
  readonly #pane: CallPane;
  readonly #host: Connection;
  readonly #focus: PaneFocus;
  #isComposing = false;
  #waiting: Tell[] = [];

  constructor(pane: CallPane, host: Connection) {
    this.#pane = pane;
    this.#host = host;
    this.#focus = new PaneFocus(() => void pane.focusField());
    pane.unsent = readUnsent(host.recall());
    this.#listen();
    host.post({ kind: 'ready' });
  }

  readonly #hearing: Hearing = {
    show: tell => this.#show(tell),
    restore: ({ text }) => this.#restore(text),
    refused: ({ kind, ...refusal }) => this.#mend(givenBack(this.#pane.unsent, refusal)),
    acknowledged: ({ id }) => this.#mend(acknowledged(this.#pane.unsent, id)),
    focus: () => void this.#pane.focusField(),
  };

  #listen() {
    const on = <T>(name: string, act: (detail: T) => void) =>
      this.#pane.addEventListener(name, event => act((event as CustomEvent<T>).detail));
    on<Ask>(wishEvent, ask => this.#host.post(ask));
    on<string>('type', text => this.#type(text));
    on<PaneKind>('choose', as => this.#keep(chosen(this.#pane.unsent, as)));
    on('send', () => this.#send());
    on('compositionstart', () => this.#compose());
    on('compositionend', () => setTimeout(() => this.#composed()));
    window.addEventListener('message', event => this.#hear(event.data as Tell | undefined));
    window.addEventListener('focus', () => this.#focus.pageFocused());
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
    this.#keep(settled(this.#pane.unsent, new Set(call?.entries.map(entry => entry.id))));
    if (!before) for (const one of this.#pane.unsent.pending) this.#post(one);
    if (call && call.conversation !== before?.call?.conversation) this.#focus.callStarted();
  }

  #type(text: string) {
    this.#host.post({ kind: 'typing', text });
    this.#keep(typed(this.#pane.unsent, text));
  }

  #send() {
    const { unsent, shown } = this.#pane;
    if (!shown?.call || unsent.text.trim() === '') return;
    const next = sent(unsent, reusableId(unsent) ?? newId(), shown.call.conversation);
    this.#post(next.pending.at(-1) as Pending);
    this.#mend(next);
  }

  #post({ id, conversation, as, text }: Pending) {
    this.#host.post({ kind: 'add', id, conversation, as, text });
  }

  #restore(text: string) {
    this.#keep(restored(this.#pane.unsent, text));
    const kept = this.#pane.unsent.text;
    if (kept !== text) this.#host.post({ kind: 'typing', text: kept });
  }

  /** Text that changed without a key must reach the host's copy too. */
  #mend(next: Unsent) {
    const { text } = this.#pane.unsent;
    this.#keep(next);
    if (next.text !== text) this.#host.post({ kind: 'typing', text: next.text });
  }

  #keep(next: Unsent) {
    if (next === this.#pane.unsent) return;
    this.#pane.unsent = next;
    this.#host.remember(next);
  }
}
