import type { HandedText, Tell } from '../protocol/call.ts';
import type { Connection } from './connection.ts';
import { answered, handed, waiting } from './unsent/handed.ts';
import { readUnsent } from './unsent/readUnsent.ts';
import { namedBefore, restored, sidedBefore } from './unsent/restored.ts';
import { nothingUnsent, turnedTo, type Unsent, useOf, withLineBreak } from './unsent/unsent.ts';

/** A change that the host must know of: of an empty field, no more than who speaks. */
function isOther(next: Unsent, before: Unsent): boolean {
  const use = (unsent: Unsent) => JSON.stringify(useOf(unsent));
  const isSame = next.text === before.text && next.side === before.side;
  return !isSame || (next.text !== '' && use(next) !== use(before));
}

/** Where what is not sent yet is shown. */
interface Page {
  unsent: Unsent;
}

/** Keeps what a person typed in three places that must agree: on the page, in its memory and with the host. */
export class FieldKeeper {
  readonly #page: Page;
  readonly #host: Connection;
  /** What the page knew when it last asked the host for its copy. */
  #recalled: Unsent;
  #arrivals = waiting;

  constructor(page: Page, host: Connection) {
    this.#page = page;
    this.#host = host;
    this.#recalled = readUnsent(host.recall());
    page.unsent = this.#recalled;
  }

  get unsent(): Unsent {
    return this.#page.unsent;
  }

  /** Answered by the whole picture and, in a call, by the host's copy of its field. */
  askForCopy(): void {
    this.#arrivals = waiting;
    this.#host.post({ kind: 'ready' });
  }

  /** Each conversation has a field of its own, and the host keeps what stands in it. */
  turnTo(conversation: string): void {
    this.#remember(turnedTo(conversation, this.unsent));
    this.#recalled = turnedTo(conversation, nothingUnsent);
  }

  /** Every change of the text reaches the host's copy, whoever made it. */
  keep(next: Unsent, isNews = isOther(next, this.unsent)): void {
    if (next === this.unsent && !isNews) return;
    const count = next.count + (isNews ? 1 : 0);
    this.#remember({ ...next, count });
    const { conversation, text } = next;
    if (isNews) this.#host.post({ kind: 'typing', conversation, text, count, ...useOf(next) });
  }

  /** Only now it is known whether what the page remembers to have sent is worth sending again. */
  restore({ kind: _, conversation, last, ...copy }: Extract<Tell, { kind: 'restore' }>): void {
    if (conversation !== this.unsent.conversation) return;
    const recalled = this.#recalled;
    const taken = restored(this.unsent, recalled, copy);
    const isTaken = taken !== this.unsent;
    const isOlder = copy.text === '' && (isTaken || recalled.count === 0);
    const sided = isOlder ? sidedBefore(taken, recalled, last) : taken;
    const now = namedBefore(sided, last);
    const again = now.pending.filter(one => recalled.pending.includes(one));
    for (const one of again) this.#host.post({ kind: 'add', ...one });
    if (now.text === copy.text) this.#remember(now);
    else this.keep(now, true);
    this.#recalled = this.unsent;
    const { arrivals, texts } = answered(this.#arrivals, { count: copy.count, isTaken });
    this.#arrivals = arrivals;
    this.#append(texts);
  }

  /** A text from elsewhere, after what stands there. */
  hand({ conversation, ...text }: HandedText & { readonly conversation: string }): void {
    if (conversation !== this.unsent.conversation) return;
    const { arrivals, texts } = handed(this.#arrivals, text);
    this.#arrivals = arrivals;
    this.#append(texts);
  }

  #append(texts: readonly string[]): void {
    for (const text of texts) {
      const { unsent } = this;
      const as = unsent.text === '' ? 'note' : unsent.as;
      this.keep({ ...unsent, as, target: null, text: withLineBreak(unsent.text, text) });
    }
  }

  #remember(unsent: Unsent): void {
    this.#page.unsent = unsent;
    this.#host.remember(unsent);
  }
}
