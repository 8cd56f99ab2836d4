import { css, html, LitElement } from 'lit';
import type { PaneWords } from '../protocol/call.ts';
import { paneStyles } from './paneStyles.ts';
import { wish } from './wish.ts';

/** No call: what this is for, and the one thing to do. */
export class EmptyPane extends LitElement {
  static override properties = { words: { attribute: false } };
  static override styles = [
    paneStyles,
    css`
      h1 {
        margin: 0 0 4px;
        font-size: inherit;
        font-weight: 600;
      }
      p {
        margin: 0 0 12px;
      }
      button {
        display: block;
        width: 100%;
        max-width: 300px;
        margin: 0 auto;
      }
    `,
  ];
  declare words: PaneWords;

  override render() {
    return html`
      <h1>${this.words.emptyTitle}</h1>
      <p>${this.words.emptyHint}</p>
      <button class="primary" @click=${() => wish(this, { kind: 'run', command: 'startCall' })}>
        ${this.words.startCall}
      </button>`;
  }
}
customElements.define('listen-empty-pane', EmptyPane);
