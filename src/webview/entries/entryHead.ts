import { html, LitElement, nothing } from 'lit';
import { visible } from '../../domain/visible.ts';
import type { EntryAct } from '../../protocol/callKinds.ts';
import type { EntryState } from '../../protocol/callState.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { bin, pencil, reachIcons, tag } from '../icons.ts';
import { paneStyles } from '../paneStyles.ts';
import { wish } from '../wish.ts';
import { aboutEntry } from './aboutEntry.ts';
import { actOn } from './actOn.ts';
import type { EditWish } from './entryActions.ts';
import { headStyles } from './entryStyles.ts';

/** When an entry was said, what it is, who said it and who may see it, with the tools for it. */
export class EntryHead extends LitElement {
  static override properties = {
    words: { attribute: false },
    conversation: { attribute: false },
    entry: { attribute: false },
    isBare: { attribute: false },
  };
  static override styles = [paneStyles, headStyles];
  declare words: PaneWords;
  declare conversation: string;
  declare entry: EntryState;
  /** Without the buttons that show or change its words. */
  declare isBare: boolean;

  override render() {
    const { time, label, speaker, mark, isRemoved } = this.entry;
    if (isRemoved) return this.#removed();
    return html`
      <div class="head">
        <div class="facts">
          ${time ? html`<span class="quiet">${time}</span>` : nothing}
          <span class="label">${label}</span>
          ${this.#reach()}
          ${speaker ? this.#shrinking(visible(speaker), 'speaker') : nothing}
          ${mark ? this.#shrinking(mark, 'quiet') : nothing}
        </div>
        ${this.isBare ? nothing : this.#tools()}
      </div>`;
  }

  focusDetails(): void {
    this.renderRoot.querySelector<HTMLElement>('.detail')?.focus();
  }

  /** Where there is no room for it, its tip says it. */
  #shrinking(text: string, name: string) {
    return html`<span class=${`ellipsis ${name}`} dir="auto" title=${text}>${text}</span>`;
  }

  /** Who may see it, and the way to let the customer see it; what is only mine stays so here. */
  #reach() {
    const { reach } = this.entry;
    const word = this.words.reach[reach];
    if (reach === 'me' || this.isBare) return html`<span class="reach">${reachIcons[reach]}${word}</span>`;
    const { showToCustomer, keepInTeam } = this.words;
    const isShown = reach === 'customer';
    const label = isShown ? `${word} · ${keepInTeam}` : showToCustomer;
    return html`
      <button class=${`reach ${reach}`} title=${isShown ? label : `${word} · ${label}`}
        aria-label=${this.#about(label)} @click=${() => this.#act('turnReach')}>
        ${reachIcons[reach]}${isShown ? word : nothing}
      </button>`;
  }

  #tools() {
    const { edit, remove } = this.words;
    const detail: EditWish = { entry: this.entry.id, act: 'edit' };
    return html`
      <div class="tools">
        ${this.#tool(edit, pencil, () => this.#leave('edit', detail))}
        ${this.#detailButton()}
        ${this.#tool(remove, bin, () => this.#act('remove'))}
      </div>`;
  }

  #tool(label: string, icon: unknown, act: () => void) {
    return html`
      <button class="icon" title=${label} aria-label=${this.#about(label)} @click=${act}>${icon}</button>`;
  }

  #detailButton() {
    const { detailsHint, details } = this.words;
    const isOpen = this.entry.details !== undefined;
    return html`
      <button class="icon detail" title=${detailsHint} aria-expanded=${isOpen ? 'true' : 'false'}
        aria-label=${this.#about(details.title)} @click=${this.#turnDetails}>${tag}</button>`;
  }

  /** Who opens the form goes on in it, who puts it away by a press in the field. */
  #turnDetails({ detail }: MouseEvent) {
    const { id: entry, details } = this.entry;
    if (!details) return this.#leave('detail', entry);
    const ask = { kind: 'details', conversation: this.conversation, entry, isOpen: false } as const;
    if (detail > 0) actOn(this, ask);
    else wish(this, ask);
  }

  #removed() {
    const { removed, undo } = this.words;
    const { time, mark } = this.entry;
    return html`
      <div class="head removed">
        <span class="quiet">${time} ${visible(mark) || removed} ·</span>
        <button class="link" @click=${() => this.#act('restore')}>${undo}</button>
      </div>`;
  }

  #about(label: string): string {
    return aboutEntry(this.words, this.entry, label);
  }

  #act(act: EntryAct) {
    actOn(this, { kind: 'act', conversation: this.conversation, entry: this.entry.id, act });
  }

  #leave<T>(name: string, detail: T) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
customElements.define('listen-entry-head', EntryHead);
