import { css, html, LitElement, nothing } from 'lit';
import { visible } from '../domain/visible.ts';
import type { LeftOpenState } from '../protocol/callState.ts';
import type { PaneWords } from '../protocol/callWords.ts';
import { paneStyles } from './paneStyles.ts';
import { wish } from './wish.ts';

/** A call that nobody ended, with the end it probably had. */
export class LeftOpen extends LitElement {
  static override properties = {
    words: { attribute: false },
    call: { attribute: false },
    isCurrent: { attribute: false },
  };
  static override styles = [
    paneStyles,
    css`
      div.card {
        padding: 6px 8px;
        border-inline-start: 2px solid var(--vscode-editorInfo-foreground, currentColor);
        background: var(--vscode-textBlockQuote-background, transparent);
      }
    `,
  ];
  declare words: PaneWords;
  declare call: LeftOpenState;
  declare isCurrent: boolean;

  override render() {
    const { end, text } = this.call;
    return html`
      <div class="card">
        ${visible(text)}
        <div class="acts">
          ${this.isCurrent ? nothing : this.#button(this.words.goOn, 'goOn')}
          ${end ? this.#button(end, 'end') : nothing}
        </div>
      </div>`;
  }

  #button(label: string, act: 'goOn' | 'end') {
    const { conversation } = this.call;
    return html`
      <button class="link" @click=${() => wish(this, { kind: 'leftOpen', conversation, act })}>${label}</button>`;
  }
}
customElements.define('listen-left-open', LeftOpen);
