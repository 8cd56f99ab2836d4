import type { CallPane } from './callPane.ts';
import type { Typed } from './entries/entryField.ts';
import type { FieldKeeper } from './fieldKeeper.ts';
import { givenTo, type People } from './unsent/named.ts';
import { moved, namingBeside, namingFor } from './unsent/naming.ts';
import { typed } from './unsent/unsent.ts';

/** The list of names under the field: opened by a typed sign or by its chip, and taken from by a key. */
export class NameDesk {
  readonly #pane: CallPane;
  readonly #keeper: FieldKeeper;
  /** The sign was typed, and since then only more of a name. */
  #isAsked = false;
  /** The sign was put there by the chip: it goes when nobody is named. */
  #isByChip = false;

  constructor(pane: CallPane, keeper: FieldKeeper) {
    this.#pane = pane;
    this.#keeper = keeper;
  }

  get #people(): People {
    return this.#pane.shown?.call ?? { known: [], theirs: [] };
  }

  get #known(): readonly string[] {
    return this.#people.known;
  }

  /** On a shared screen no name may stand, and an entry that is changed keeps its speaker. */
  get #isBarred(): boolean {
    return this.#pane.shown?.isHidden !== false || this.#pane.unsent.target !== null;
  }

  /** After a change of the text: pasted signs open nothing, other words close the list. */
  follow({ text, isTyped }: Typed): void {
    this.#isAsked = isTyped && !this.#isBarred && (text === '@' || (this.#isAsked && text.startsWith('@')));
    this.#pane.naming = this.#isAsked ? namingFor(text, this.#known) : undefined;
  }

  /** By its chip: in an empty field as if the sign had been typed. */
  open(): void {
    if (this.#isBarred) return;
    const { unsent } = this.#keeper;
    this.#isAsked = unsent.text === '';
    this.#isByChip = this.#isAsked;
    if (this.#isAsked) this.#keeper.keep(typed(unsent, '@'));
    this.#pane.naming = this.#isAsked ? namingFor('@', this.#known) : namingBeside(this.#known);
    void this.#pane.focusField();
  }

  move(by: 1 | -1): void {
    if (this.#pane.naming) this.#pane.naming = moved(this.#pane.naming, by);
  }

  /** @param name the one that was pointed at, or else the one that is marked */
  take(name?: string): void {
    const { naming } = this.#pane;
    const taken = name ?? naming?.offers[naming.active]?.name;
    if (naming && taken !== undefined) {
      const { unsent } = this.#keeper;
      this.#keeper.keep(typed(givenTo(unsent, taken, this.#people), unsent.text.slice(naming.typed)));
    }
    this.close();
  }

  close(): void {
    const { unsent } = this.#keeper;
    if (this.#isByChip && unsent.text === '@') this.#keeper.keep(typed(unsent, ''));
    this.#isAsked = false;
    this.#isByChip = false;
    this.#pane.naming = undefined;
  }
}
