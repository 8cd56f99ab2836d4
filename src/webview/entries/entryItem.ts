import { css, html, LitElement, nothing } from 'lit';
import { visible } from '../../domain/visible.ts';
import type { EntryState, PaneWords } from '../../protocol/call.ts';
import { paneStyles } from '../paneStyles.ts';
import { wish } from '../wish.ts';
import { blocksOf, shortText } from './shortText.ts';

/** One stamped line of the conversation. */
export class EntryItem extends LitElement {
  static override properties = {
    words: { attribute: false },
    entry: { attribute: false },
    isWhole: { state: true },
  };
  static override styles = [
    paneStyles,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 0 6px;
        font-size: 0.92em;
      }
      .label {
        font-weight: 600;
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
      .places {
        display: flex;
        flex-wrap: wrap;
        gap: 0 8px;
      }
    `,
  ];
  declare words: PaneWords;
  declare entry: EntryState;
  declare isWhole: boolean;

  constructor() {
    super();
    this.isWhole = false;
  }

  override render() {
    const { time, label, text } = this.entry;
    const short = shortText(text);
    return html`
      <div class="head"><span class="quiet">${time}</span><span class="label">${label}</span></div>
      ${this.isWhole ? blocksOf(text).map(block => this.#text(block)) : this.#text(short ?? text)}
      ${short === undefined ? nothing : this.#toggle()}
      ${this.#places()}`;
  }

  #text(text: string) {
    return html`<div class=${this.isWhole ? 'text block' : 'text'} dir="auto">${visible(text.replace(/\r?\n$/, ''))}</div>`;
  }

  #toggle() {
    return html`
      <button class="link" aria-expanded=${this.isWhole ? 'true' : 'false'} @click=${this.#turn}>
        ${this.isWhole ? this.words.showLess : this.words.showAll}
      </button>`;
  }

  #places() {
    const { places } = this.entry;
    return places.length > 0
      ? html`<div class="places">${places.map(place => this.#place(place))}</div>`
      : nothing;
  }

  #place({ id, label }: EntryState['places'][number]) {
    const open = () => wish(this, { kind: 'openPlace', place: id });
    return html`<button class="link" @click=${open}>@&nbsp;${visible(label)}</button>`;
  }

  #turn() {
    this.isWhole = !this.isWhole;
  }
}
customElements.define('listen-entry-item', EntryItem);
