import { css, html, LitElement, nothing } from 'lit';
import { visible } from '../../domain/visible.ts';
import { type Advice, type Hint, noHint } from '../../protocol/call.ts';
import type { PromiseShape } from '../../protocol/callState.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import type { EntryField } from './entryField.ts';
import './entryField.ts';
import './failureActions.ts';
import { fillIn } from '../fillIn.ts';
import { cross } from '../icons.ts';
import { paneStyles } from '../paneStyles.ts';
import { openAdvice } from './fieldKeys.ts';
import './statusLine.ts';
import type { Naming } from '../unsent/naming.ts';
import type { Unsent } from '../unsent/unsent.ts';
import { wish } from '../wish.ts';

/** The entry field and, below it in reserved height, what became of what was typed. */
export class EntryDesk extends LitElement {
  static override properties = {
    words: { attribute: false },
    unsent: { attribute: false },
    status: { attribute: false },
    link: { attribute: false },
    isOpen: { attribute: false },
    naming: { attribute: false },
    hint: { attribute: false },
    shape: { attribute: false },
    isHidden: { attribute: false },
  };
  static override styles = [
    paneStyles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 8px;
        min-height: 28px;
      }
      /* Where what is said there takes two lines, it has their room also while it is shorter. */
      @media (max-width: 280px) {
        .row {
          min-height: calc(2.6em + 4px);
        }
      }
      .failed listen-status-line {
        flex-basis: 100%;
      }
      listen-status-line {
        flex: 1 1 0;
        min-width: 0;
      }
      .row > button {
        flex: none;
        max-width: 50%;
      }
      .row > .acts {
        flex: 1 1 0;
        min-width: 0;
      }
    `,
  ];
  declare words: PaneWords | undefined;
  declare unsent: Unsent;
  declare status: string;
  /** The code that the entry being typed will be linked to, or empty. */
  declare link: string;
  declare isOpen: boolean;
  declare naming: Naming | undefined;
  declare hint: Hint;
  declare shape: PromiseShape | undefined;
  declare isHidden: boolean;

  override render() {
    const { failure } = this.unsent;
    return html`
      ${this.words && this.isOpen ? this.#field(this.words) : nothing}
      <div class=${failure ? 'row failed' : 'row'}>
        <listen-status-line class=${this.#advice ? 'unseen' : ''} .text=${this.#text()}
          .isFailure=${failure !== undefined}></listen-status-line>
        ${this.words && this.#advice ? this.#ways(this.words, this.#advice) : nothing}
        ${this.words && this.isOpen ? this.#buttons(this.words) : nothing}
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
    return html`
      <listen-entry-field .words=${words} .unsent=${this.unsent} .naming=${this.naming} .hint=${this.#hint}
        .shape=${this.shape} .isHidden=${this.isHidden}></listen-entry-field>`;
  }

  /** On a shared screen nothing stands there that repeats what was typed. */
  get #hint(): Hint {
    return this.isHidden ? noHint : this.hint;
  }

  /** What can be done about the sentence, in the room of the status. */
  get #advice(): Advice | undefined {
    return this.isOpen && !this.unsent.failure ? openAdvice(this.#hint) : undefined;
  }

  #ways(
    { iSaidIt, iSaidItHint, keepAsPromise, keepAsPromiseHint }: PaneWords,
    { instead, canPromise }: Advice,
  ) {
    return html`
      <div class="acts">
        ${instead ? this.#way('sayInstead', iSaidIt, iSaidItHint) : nothing}
        ${canPromise ? this.#way('keepAsPromise', keepAsPromise, keepAsPromiseHint) : nothing}
      </div>`;
  }

  #way(name: 'sayInstead' | 'keepAsPromise', label: string, hint: string) {
    return html`<button class="link" title=${hint} @click=${() => this.#leave(name)}>${label}</button>`;
  }

  #leave(name: string) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }));
  }

  #text() {
    const { failure, pending, target } = this.unsent;
    if (!this.words) return '';
    if (failure) return fillIn(this.words.notSaved, visible(failure.why));
    if (pending.length > 0) return this.words.saving;
    if (target) return target.act === 'edit' ? this.words.editLabel : this.words.correctLabel;
    return this.link ? fillIn(this.words.linkWaits, visible(this.link)) : this.status;
  }

  #buttons({ add, save, retry, unlink, cancelEdit }: PaneWords) {
    const { failure, target } = this.unsent;
    return [
      this.link && !target && !failure ? this.#icon(unlink, () => wish(this, { kind: 'unlink' })) : nothing,
      target ? this.#icon(cancelEdit, () => this.#leave('cancel')) : nothing,
      html`<button class="secondary" @click=${() => this.#leave('send')}>${failure ? retry : target ? save : add}</button>`,
    ];
  }

  #icon(label: string, act: () => void) {
    return html`<button class="icon" title=${label} aria-label=${label} @click=${act}>${cross}</button>`;
  }

  #waysOut(words: PaneWords) {
    const { failure, text } = this.unsent;
    return html`
      <listen-failure-actions .words=${words} .failure=${failure} .text=${text}></listen-failure-actions>`;
  }
}
customElements.define('listen-entry-desk', EntryDesk);
