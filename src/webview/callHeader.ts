import { css, html, LitElement } from 'lit';
import { visible } from '../domain/visible.ts';
import type { CallState, PaneWords } from '../protocol/call.ts';
import { paneStyles } from './paneStyles.ts';
import { wish } from './wish.ts';

/** Whom the call is with, how long it has lasted, and the way out of it. */
export class CallHeader extends LitElement {
  static override properties = { words: { attribute: false }, call: { attribute: false } };
  static override styles = [
    paneStyles,
    css`
      header {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      h1 {
        margin: 0;
        font-size: inherit;
        font-weight: 600;
      }
      .who {
        flex: 1 1 0;
        min-width: 0;
        display: flex;
        gap: 0 8px;
      }
      .minutes {
        flex: none;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
      button {
        flex: none;
        max-width: 50%;
      }
      @media (max-width: 239px) {
        .who {
          flex-direction: column;
        }
      }
    `,
  ];
  declare words: PaneWords;
  declare call: CallState;

  override render() {
    const customer = visible(this.call.customer);
    return html`
      <header>
        <div class="who">
          <h1 class="ellipsis" dir="auto" title=${customer}>${customer}</h1>
          <span class="minutes quiet">${this.call.minutes}</span>
        </div>
        <button class="secondary" @click=${() => wish(this, { kind: 'run', command: 'endCall' })}>
          ${this.words.endCall}
        </button>
      </header>`;
  }
}
customElements.define('listen-call-header', CallHeader);
