import { css, html, LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EntryState, PaneWords } from '../../protocol/call.ts';
import './entryItem.ts';
import { paneStyles } from '../paneStyles.ts';

/** What was written down, newest first; it scrolls for itself, so that the field stays where it is. */
export class EntryList extends LitElement {
  static override properties = { words: { attribute: false }, entries: { attribute: false } };
  static override styles = [
    paneStyles,
    css`
      ul,
      p {
        height: 100%;
        margin: 0;
        padding: 0 12px;
        overflow: auto;
        list-style: none;
        border-top: 1px solid var(--vscode-sideBarSectionHeader-border, var(--vscode-contrastBorder, transparent));
      }
      ul:focus-visible {
        outline-offset: -1px;
      }
      p {
        padding-top: 6px;
      }
      li {
        padding: 6px 0;
      }
    `,
  ];
  declare words: PaneWords;
  declare entries: readonly EntryState[];

  override render() {
    if (this.entries.length === 0) return html`<p class="quiet">${this.words.noEntries}</p>`;
    const lines = repeat(
      this.entries,
      entry => entry.id,
      entry => this.#line(entry),
    );
    return html`<ul role="list" tabindex="0" aria-label=${this.words.entries}>${lines}</ul>`;
  }

  #line(entry: EntryState) {
    return html`<li><listen-entry-item .words=${this.words} .entry=${entry}></listen-entry-item></li>`;
  }
}
customElements.define('listen-entry-list', EntryList);
