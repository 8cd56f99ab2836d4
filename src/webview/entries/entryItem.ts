import { html, LitElement, nothing } from 'lit';
import { visible, visibleLine } from '../../domain/visible.ts';
import type { EditAct, EntryAct } from '../../protocol/callKinds.ts';
import type { EntryState } from '../../protocol/callState.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { fillIn } from '../fillIn.ts';
import { bin, pencil, people } from '../icons.ts';
import { paneStyles } from '../paneStyles.ts';
import { wish } from '../wish.ts';
import { actOn } from './actOn.ts';
import './entryAlternatives.ts';
import './entryHistory.ts';
import { entryStyles } from './entryStyles.ts';
import { blocksOf, shortText } from './shortText.ts';

/** Asks the page to turn its field to an entry that stands there. */
export interface EditWish {
  readonly entry: string;
  readonly act: EditAct;
}

/** One stamped line of the conversation. */
export class EntryItem extends LitElement {
  static override properties = {
    words: { attribute: false },
    conversation: { attribute: false },
    entry: { attribute: false },
    isBare: { attribute: false },
    isWhole: { state: true },
  };
  static override styles = [paneStyles, entryStyles];
  declare words: PaneWords;
  declare conversation: string;
  declare entry: EntryState;
  /** Without the buttons that show or change its words. */
  declare isBare: boolean;
  declare isWhole: boolean;

  constructor() {
    super();
    this.isWhole = false;
    this.addEventListener('keydown', event => this.#key(event));
  }

  override render() {
    const { text, correction, isRemoved } = this.entry;
    if (isRemoved) return this.#removed();
    const short = shortText(text);
    return html`
      ${this.#head()}
      ${this.isWhole ? blocksOf(text).map(block => this.#text(block)) : this.#text(short ?? text)}
      ${correction ? this.#text(fillIn(this.words.theirWords, correction)) : nothing}
      ${this.#below(short !== undefined)}
      ${this.isBare ? nothing : this.#past()}`;
  }

  /** @returns whether the button of this action was there */
  focusAct(act: EntryAct): boolean {
    const button = this.renderRoot.querySelector<HTMLElement>(`[data-act="${act}"]`);
    button?.focus();
    return button !== null;
  }

  #head() {
    const { time, label, speaker, mark } = this.entry;
    return html`
      <div class="head">
        <div class="facts">
          ${time ? html`<span class="quiet">${time}</span>` : nothing}
          <span class="label">${label}</span>
          ${speaker ? html`<span dir="auto">${visible(speaker)}</span>` : nothing}
          ${mark ? html`<span class="quiet">${mark}</span>` : nothing}
          ${this.#reach()}
          ${this.isBare ? nothing : this.#historyButton()}
        </div>
        ${this.isBare ? nothing : this.#tools()}
      </div>`;
  }

  #reach() {
    const { reach } = this.entry;
    return reach === 'team' ? nothing : html`<span class="reach">${this.words.reach[reach]}</span>`;
  }

  #historyButton() {
    const { label, history } = this.entry.past ?? {};
    if (!label) return nothing;
    return html`
      <button class="history quiet" aria-expanded=${history ? 'true' : 'false'} aria-label=${this.#about(label)}
        @click=${this.#turnHistory}>${label}</button>`;
  }

  #past() {
    const { history, alternatives = [] } = this.entry.past ?? {};
    const { words, conversation, entry } = this;
    return [
      alternatives.map(
        one => html`
          <listen-entry-alternatives .words=${words} .conversation=${conversation} .entry=${entry.id}
            .alternatives=${one}></listen-entry-alternatives>`,
      ),
      history
        ? html`
          <listen-entry-history .words=${words} .conversation=${conversation} .entry=${entry.id}
            .history=${history}></listen-entry-history>`
        : nothing,
    ];
  }

  /** Esc puts the history away before it leads back to the code. */
  #key(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.entry.past?.history) return;
    event.preventDefault();
    event.stopPropagation();
    this.#turnHistory();
    this.renderRoot.querySelector<HTMLElement>('.history')?.focus();
  }

  #turnHistory() {
    const { id: entry, past } = this.entry;
    wish(this, { kind: 'history', conversation: this.conversation, entry, isOpen: !past?.history });
  }

  #tools() {
    const { edit, remove } = this.words;
    return html`
      <div class="tools">
        ${this.entry.reach === 'me' ? nothing : this.#turnReach()}
        ${this.#tool(edit, pencil, () => this.#edit('edit'))}
        ${this.#tool(remove, bin, () => this.#act('remove'))}
      </div>`;
  }

  #turnReach() {
    const { showToCustomer, keepInTeam } = this.words;
    const isShown = this.entry.reach === 'customer';
    const label = isShown ? keepInTeam : showToCustomer;
    return html`
      <button class=${isShown ? 'icon on' : 'icon'} title=${label} aria-label=${this.#about(label)}
        @click=${() => this.#act('turnReach')}>${people}</button>`;
  }

  #tool(label: string, icon: unknown, act: () => void) {
    return html`
      <button class="icon" title=${label} aria-label=${this.#about(label)} @click=${act}>${icon}</button>`;
  }

  /** What an action is about, for those who hear it out of its place. */
  #about(label: string): string {
    const text = visibleLine(this.entry.text.slice(0, 60));
    return text ? fillIn(this.words.aboutEntry, label, text) : label;
  }

  #text(text: string) {
    return html`<div class=${this.isWhole ? 'text block' : 'text'} dir="auto">${visible(text.replace(/\r?\n$/, ''))}</div>`;
  }

  #below(isLong: boolean) {
    const { acts, places, isUndoable } = this.entry;
    if (!isLong && !isUndoable && acts.length + places.length === 0) return nothing;
    return html`
      <div class="acts">
        ${isLong ? this.#toggle() : nothing}
        ${acts.map(one => this.#button(one))}
        ${places.map(place => this.#place(place))}
        ${isUndoable ? this.#undo() : nothing}
      </div>`;
  }

  #button({ act, label }: EntryState['acts'][number]) {
    const run = () => (act === 'correct' ? this.#edit('correct') : this.#act(act));
    return html`
      <button class="link" data-act=${act} aria-label=${this.#about(label)} @click=${run}>${label}</button>`;
  }

  #undo() {
    const { undo } = this.words;
    return html`
      <button class="link" aria-label=${this.#about(undo)} @click=${() => this.#act('undoEdit')}>${undo}</button>`;
  }

  #removed() {
    const { removed, undo } = this.words;
    const { time, mark } = this.entry;
    return html`
      <div class="head"><span class="quiet">${time} ${visible(mark) || removed} ·</span>
        <button class="link" @click=${() => this.#act('restore')}>${undo}</button></div>`;
  }

  #toggle() {
    return html`
      <button class="link" aria-expanded=${this.isWhole ? 'true' : 'false'} @click=${this.#turn}>
        ${this.isWhole ? this.words.showLess : this.words.showAll}
      </button>`;
  }

  #place({ id, label }: EntryState['places'][number]) {
    const open = () => wish(this, { kind: 'openPlace', place: id });
    return html`<button class="link" @click=${open}>@&nbsp;${visible(label)}</button>`;
  }

  #act(act: EntryAct) {
    const ask = { kind: 'act', conversation: this.conversation, entry: this.entry.id, act } as const;
    if (act === 'setDate' || act === 'turnReach') wish(this, ask);
    else actOn(this, ask);
  }

  #edit(act: EditAct) {
    const detail: EditWish = { entry: this.entry.id, act };
    this.dispatchEvent(new CustomEvent('edit', { detail, bubbles: true, composed: true }));
  }

  #turn() {
    this.isWhole = !this.isWhole;
  }
}
customElements.define('listen-entry-item', EntryItem);
