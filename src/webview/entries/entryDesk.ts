import { css, html, LitElement, nothing } from 'lit';
import type { PaneWords } from '../../protocol/call.ts';
import type { EntryField } from './entryField.ts';
import './entryField.ts';
import './failureActions.ts';
import { fillIn } from '../fillIn.ts';
import { paneStyles } from '../paneStyles.ts';
import './statusLine.ts';
import { visible } from '../../domain/visible.ts';
import type { Unsent } from '../unsent/unsent.ts';

/** The entry field and, below it in reserved height, what became of what was typed. */
export class EntryDesk extends LitElement {
  static override properties = {
    words: { attribute: false },
    unsent: { attribute: false },
    status: { attribute: false },
    isOpen: { attribute: false },
  };
  static override styles = [
    paneStyles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 8px;
        min-height: calc(2.6em + 6px);
        padding-top: 4px;
      }
      .failed listen-status-line {
        flex-basis: 100%;
      }
      listen-status-line {
        flex: 1 1 0;
        min-width: 0;
      }
      .row button {
        flex: none;
        max-width: 50%;
      }
    `,
  ];
  declare words: PaneWords | undefined;
  declare unsent: Unsent;
  declare status: string;
  declare isOpen: boolean;

  override render() {
    const { failure } = this.unsent;
    return html`
      ${this.words && this.isOpen ? this.#field(this.words) : nothing}
      <div class=${failure ? 'row failed' : 'row'}>
        <listen-status-line .text=${this.#text()} .isFailure=${failure !== undefined}></listen-status-line>
        ${this.words && this.isOpen ? this.#send(this.words) : nothing}
      </div>
      ${this.words && failure ? this.#waysOut(this.words) : nothing}`;
  }

  async focusField(): Promise<void> {
    await this.updateComplete;
    const field = this.renderRoot.querySelector<EntryField>('listen-entry-field');
    await field?.updateComplete;
    field?.focus();
  }

  #field(words: PaneWords) {
    const { text, as } = this.unsent;
    return html`<listen-entry-field .words=${words} .text=${text} .as=${as}></listen-entry-field>`;
  }

  #text() {
    const { failure, pending } = this.unsent;
    if (!this.words) return '';
    if (failure) return fillIn(this.words.notSaved, visible(failure.why));
    return pending.length > 0 ? this.words.saving : this.status;
  }

  #send({ add, retry }: PaneWords) {
    const send = () => this.dispatchEvent(new CustomEvent('send', { bubbles: true, composed: true }));
    return html`<button class="secondary" @click=${send}>${this.unsent.failure ? retry : add}</button>`;
  }

  #waysOut(words: PaneWords) {
    const { failure, text } = this.unsent;
    return html`
      <listen-failure-actions .words=${words} .failure=${failure} .text=${text}></listen-failure-actions>`;
  }
}
customElements.define('listen-entry-desk', EntryDesk);
