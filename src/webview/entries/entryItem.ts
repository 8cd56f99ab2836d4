import { css, html, LitElement, nothing } from 'lit';
import { visible, visibleLine } from '../../domain/visible.ts';
import type { EditAct, EntryAct } from '../../protocol/callKinds.ts';
import type { EntryState } from '../../protocol/callState.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { fillIn } from '../fillIn.ts';
import { bin, pencil, people } from '../icons.ts';
import { paneStyles } from '../paneStyles.ts';
import { wish } from '../wish.ts';
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
  static override styles = [
    paneStyles,
    css`
      .head {
        display: flex;
        align-items: center;
        gap: 0 6px;
        min-height: 20px;
        font-size: 0.92em;
      }
      .facts {
        flex: 1 1 0;
        min-width: 0;
        display: flex;
        flex-wrap: wrap;
        gap: 0 6px;
      }
      .label {
        font-weight: 600;
      }
      .tools {
        flex: none;
        display: flex;
      }
      /* They keep their room, so that nothing moves when they appear. */
      .tools button {
        opacity: 0;
      }
      :host(:hover) .tools button,
      .tools:focus-within button,
      :host([newest]) .tools button {
        opacity: 1;
      }
      .text {
        white-space: pre-wrap;
        unicode-bidi: plaintext;
        tab-size: 2;
      }
      .block {
        /* A browser lays out only the blocks in view: a text of a megabyte must not freeze the page. */
        content-visibility: auto;
        contain-intrinsic-size: auto 40lh;
      }
    `,
  ];
  declare words: PaneWords;
  declare conversation: string;
  declare entry: EntryState;
  /** Without the buttons that show or change its words. */
  declare isBare: boolean;
  declare isWhole: boolean;

  constructor() {
    super();
    this.isWhole = false;
  }

  override render() {
    const { text, correction, isRemoved } = this.entry;
    if (isRemoved) return this.#removed();
    const short = shortText(text);
    return html`
      ${this.#head()}
      ${this.isWhole ? blocksOf(text).map(block => this.#text(block)) : this.#text(short ?? text)}
      ${correction ? this.#text(fillIn(this.words.theirWords, correction)) : nothing}
      ${this.#below(short !== undefined)}`;
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
        </div>
        ${this.isBare ? nothing : this.#tools()}
      </div>`;
  }

  #reach() {
    const { reach } = this.entry;
    return reach === 'team' ? nothing : html`<span class="quiet">${this.words.reach[reach]}</span>`;
  }

  #tools() {
    const { edit, remove, showToCustomer, keepInTeam } = this.words;
    const { reach } = this.entry;
    const turn = reach === 'team' ? showToCustomer : keepInTeam;
    return html`
      <div class="tools">
        ${reach === 'me' ? nothing : this.#tool(turn, people, () => this.#act('turnReach'))}
        ${this.#tool(edit, pencil, () => this.#edit('edit'))}
        ${this.#tool(remove, bin, () => this.#act('remove'))}
      </div>`;
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
    const { acts, places, isEdited } = this.entry;
    if (!isLong && !isEdited && acts.length + places.length === 0) return nothing;
    return html`
      <div class="acts">
        ${isLong ? this.#toggle() : nothing}
        ${acts.map(one => this.#button(one))}
        ${places.map(place => this.#place(place))}
        ${isEdited ? this.#undo() : nothing}
      </div>`;
  }

  #button({ act, label }: EntryState['acts'][number]) {
    const run = () => (act === 'correct' ? this.#edit('correct') : this.#act(act));
    return html`
      <button class="link" data-act=${act} aria-label=${this.#about(label)} @click=${run}>${label}</button>`;
  }

  #undo() {
    const { edited, undo } = this.words;
    return html`
      <span><span class="quiet">${edited} ·</span>
        <button class="link" aria-label=${this.#about(undo)} @click=${() => this.#act('undoEdit')}>${undo}</button>
      </span>`;
  }

  #removed() {
    const { removed, undo } = this.words;
    return html`
      <div class="head"><span class="quiet">${this.entry.time} ${removed} ·</span>
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
    wish(this, { kind: 'act', conversation: this.conversation, entry: this.entry.id, act });
    // The button goes with what it did; whoever pressed it types on.
    if (act !== 'setDate' && act !== 'turnReach') {
      this.dispatchEvent(new CustomEvent('acted', { bubbles: true, composed: true }));
    }
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
