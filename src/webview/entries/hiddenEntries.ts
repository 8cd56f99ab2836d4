import { css, html, LitElement } from 'lit';
import type { EntryState } from '../../protocol/callState.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import './entryItem.ts';
import { paneStyles } from '../paneStyles.ts';
import type { EntryItem } from './entryItem.ts';

/** While the screen is shared: no words, but what was said back last can still be answered. */
export class HiddenEntries extends LitElement {
  static override properties = {
    words: { attribute: false },
    conversation: { attribute: false },
    entries: { attribute: false },
  };
  static override styles = [
    paneStyles,
    css`
      p {
        margin: 0 0 6px;
      }
    `,
  ];
  declare words: PaneWords;
  declare conversation: string;
  /** Open restatements without their words. */
  declare entries: readonly EntryState[];

  override render() {
    const { words, conversation } = this;
    return html`
      <p class="quiet">${words.hiddenEntries}</p>
      ${this.entries.map(
        entry => html`
          <listen-entry-item .words=${words} .conversation=${conversation} .entry=${entry} .isBare=${true}>
          </listen-entry-item>`,
      )}`;
  }

  /** @returns false when nothing waits for an answer */
  focusAct(act: 'confirm'): boolean {
    const items = [...this.renderRoot.querySelectorAll<EntryItem>('listen-entry-item')];
    return items.some(item => item.focusAct(act));
  }
}
customElements.define('listen-hidden-entries', HiddenEntries);
