import { css, html, LitElement, nothing } from 'lit';
import type { EditAct, EntryAct } from '../../protocol/callKinds.ts';
import type { EntryState, PastState } from '../../protocol/callState.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { paneStyles } from '../paneStyles.ts';
import { wish } from '../wish.ts';
import { aboutEntry } from './aboutEntry.ts';
import { actOn } from './actOn.ts';
import './entryPlace.ts';

/** Asks the page to turn its field to an entry that stands there. */
export interface EditWish {
  readonly entry: string;
  readonly act: EditAct;
}

/** Below the words of an entry: what it still waits for, what of it is not done, what became of it, where it leads. */
export class EntryActions extends LitElement {
  static override properties = {
    words: { attribute: false },
    conversation: { attribute: false },
    entry: { attribute: false },
    isBare: { attribute: false },
    isLong: { attribute: false },
    isWhole: { attribute: false },
  };
  static override styles = [
    paneStyles,
    css`
      .history {
        padding: 1px 2px;
        margin-inline-start: -3px;
      }
      .history:hover {
        text-decoration: underline;
      }
    `,
  ];
  declare words: PaneWords;
  declare conversation: string;
  declare entry: EntryState;
  declare isBare: boolean;
  /** Its text is longer than what is shown of it at first. */
  declare isLong: boolean;
  declare isWhole: boolean;

  override render() {
    const { words, conversation, entry } = this;
    const places = entry.places.map(
      place => html`
        <listen-entry-place .words=${words} .conversation=${conversation} .entry=${entry} .place=${place}>
        </listen-entry-place>`,
    );
    return [this.#waiting(), places];
  }

  #waiting() {
    const { acts, isUndoable, hasDraft, details, past } = this.entry;
    const isLeft = hasDraft && !details && !this.isBare;
    const isOther = past !== undefined && past.label !== '' && !this.isBare;
    if (!this.isLong && !isUndoable && !isLeft && !isOther && acts.length === 0) return nothing;
    return html`
      <div class="acts">
        ${this.isLong ? this.#toggle() : nothing}
        ${acts.map(one => this.#button(one))}
        ${isUndoable ? this.#undo() : nothing}
        ${isLeft ? this.#unsaved() : nothing}
        ${isOther ? this.#historyButton(past) : nothing}
      </div>`;
  }

  /** @returns whether the button of this action was there */
  focusAct(act: EntryAct): boolean {
    const button = this.renderRoot.querySelector<HTMLElement>(`[data-act="${act}"]`);
    button?.focus();
    return button !== null;
  }

  /** Puts the history away again, and stays where it was opened. */
  closeHistory(): void {
    this.#turnHistory();
    this.renderRoot.querySelector<HTMLElement>('.history')?.focus();
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
    const { undoEdit } = this.words;
    return html`
      <button class="link" aria-label=${this.#about(undoEdit)}
        @click=${() => this.#act('undoEdit')}>${undoEdit}</button>`;
  }

  #unsaved() {
    const { unsaved } = this.words.details;
    return html`
      <button class="link" aria-label=${this.#about(unsaved)}
        @click=${() => this.#leave('detail', this.entry.id)}>${unsaved}</button>`;
  }

  #historyButton({ label, history }: PastState) {
    return html`
      <button class="history quiet" aria-expanded=${history ? 'true' : 'false'} aria-label=${this.#about(label)}
        @click=${this.#turnHistory}>${label}</button>`;
  }

  #turnHistory() {
    const { id: entry, past } = this.entry;
    wish(this, { kind: 'history', conversation: this.conversation, entry, isOpen: !past?.history });
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
