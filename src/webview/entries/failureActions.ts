import { html, LitElement, nothing } from 'lit';
import type { PaneWords } from '../../protocol/callWords.ts';
import { paneStyles } from '../paneStyles.ts';
import type { Failure } from '../unsent/unsent.ts';
import { wish } from '../wish.ts';

/** The ways out when an entry was not saved; trying again stands where Add stood. */
export class FailureActions extends LitElement {
  static override properties = {
    words: { attribute: false },
    failure: { attribute: false },
    text: { attribute: false },
  };
  static override styles = paneStyles;
  declare words: PaneWords;
  declare failure: Failure;
  declare text: string;

  override render() {
    return html`
      <div class="acts">
        ${this.failure.tooLong ? this.#keep() : nothing}
        <button class="link" @click=${() => wish(this, { kind: 'run', command: 'showLog' })}>
          ${this.words.showLog}
        </button>
      </div>`;
  }

  #keep() {
    const { id } = this.failure;
    return html`
      <button class="link" @click=${() => wish(this, { kind: 'keepAsFile', id, text: this.text })}>
        ${this.words.keepAsFile}
      </button>`;
  }
}
customElements.define('listen-failure-actions', FailureActions);
