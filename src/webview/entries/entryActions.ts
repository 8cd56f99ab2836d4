import { html, LitElement, nothing } from 'lit';
import { visible } from '../../domain/visible.ts';
import type { EditAct, EntryAct } from '../../protocol/callKinds.ts';
import type { EntryState } from '../../protocol/callState.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { paneStyles } from '../paneStyles.ts';
import { wish } from '../wish.ts';
import { aboutEntry } from './aboutEntry.ts';
import { actOn } from './actOn.ts';

/** Asks the page to turn its field to an entry that stands there. */
export interface EditWish {
  readonly entry: string;
  readonly act: EditAct;
}

/** Below the words of an entry: what it still waits for, where it leads, what of it is not done. */
export class EntryActions extends LitElement {
  static override properties = {
    words: { attribute: false },
    conversation: { attribute: false },
    entry: { attribute: false },
    isBare: { attribute: false },
    isLong: { attribute: false },
    isWhole: { attribute: false },
  };
  static override styles = paneStyles;
  declare words: PaneWords;
  declare conversation: string;
  declare entry: EntryState;
  declare isBare: boolean;
  /** Its text is longer than what is shown of it at first. */
  declare isLong: boolean;
  declare isWhole: boolean;

  override render() {
    const { acts, places, isUndoable, hasDraft, details } = this.entry;
    const isLeft = hasDraft && !details && !this.isBare;
    if (!this.isLong && !isUndoable && !isLeft && acts.length + places.length === 0) return nothing;
    return html`
      <div class="acts">
        ${this.isLong ? this.#toggle() : nothing}
        ${acts.map(one => this.#button(one))}
        ${places.map(place => this.#place(place))}
        ${isUndoable ? this.#undo() : nothing}
        ${isLeft ? this.#unsaved() : nothing}
      </div>`;
  }

  /** @returns whether the button of this action was there */
  focusAct(act: EntryAct): boolean {
    const button = this.renderRoot.querySelector<HTMLElement>(`[data-act="${act}"]`);
    button?.focus();
    return button !== null;
  }

  #toggle() {
    const { showLess, showAll } = this.words;
    return html`
      <button class="link" aria-expanded=${this.isWhole ? 'true' : 'false'} @click=${() => this.#leave('turn')}>
        ${this.isWhole ? showLess : showAll}
      </button>`;
  }

  #button({ act, label }: EntryState['acts'][number]) {
    const { id: entry } = this.entry;
    const run = () => (act === 'correct' ? this.#leave<EditWish>('edit', { entry, act }) : this.#act(act));
    return html`
      <button class="link" data-act=${act} aria-label=${this.#about(label)} @click=${run}>${label}</button>`;
  }

  #undo() {
    const { undo } = this.words;
    return html`
      <button class="link" aria-label=${this.#about(undo)} @click=${() => this.#act('undoEdit')}>${undo}</button>`;
  }

  #unsaved() {
    const { unsaved } = this.words.details;
    return html`
      <button class="link" aria-label=${this.#about(unsaved)}
        @click=${() => this.#leave('detail', this.entry.id)}>${unsaved}</button>`;
  }

  #place({ id, label }: EntryState['places'][number]) {
    const open = () => wish(this, { kind: 'openPlace', place: id });
    return html`<button class="link" @click=${open}>@&nbsp;${visible(label)}</button>`;
  }

  #act(act: EntryAct) {
    const ask = { kind: 'act', conversation: this.conversation, entry: this.entry.id, act } as const;
    if (act === 'setDate') wish(this, ask);
    else actOn(this, ask);
  }

  #about(label: string): string {
    return aboutEntry(this.words, this.entry, label);
  }

  #leave<T>(name: string, detail?: T) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
customElements.define('listen-entry-actions', EntryActions);
