import { css, html, LitElement } from 'lit';
import type { PaneCommand } from '../protocol/call.ts';
import type { LeftOpenState } from '../protocol/callState.ts';
import type { PaneWords } from '../protocol/callWords.ts';
import './leftOpen.ts';
import { paneStyles } from './paneStyles.ts';
import { wish } from './wish.ts';

/** No call: what this is for, and the one thing to do. */
export class EmptyPane extends LitElement {
  static override properties = { words: { attribute: false }, leftOpen: { attribute: false } };
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
      button.primary {
        display: block;
        width: 100%;
        max-width: 300px;
        margin: 0 auto 8px;
      }
      .more {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: 4px;
      }
      listen-left-open {
        margin-bottom: 12px;
      }
    `,
  ];
  declare words: PaneWords;
  declare leftOpen: readonly LeftOpenState[];

  override render() {
    const { words } = this;
    return html`
      ${this.leftOpen.map(call => html`<listen-left-open .words=${words} .call=${call}></listen-left-open>`)}
      <h1>${words.emptyTitle}</h1>
      <p>${words.emptyHint}</p>
      <button class="primary" @click=${() => this.#run('startCall')}>${words.startCall}</button>
      <div class="more">
        ${this.#link(words.logPast, 'logPastConversation')}
        ${this.#link(words.openWalkthrough, 'openWalkthrough')}
      </div>`;
  }

  #link(text: string, command: PaneCommand) {
    return html`<button class="link" @click=${() => this.#run(command)}>${text}</button>`;
  }

  #run(command: PaneCommand) {
    wish(this, { kind: 'run', command });
  }
}
customElements.define('listen-empty-pane', EmptyPane);
