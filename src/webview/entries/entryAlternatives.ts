import { html, LitElement } from 'lit';
import { visible, visibleLine } from '../../domain/visible.ts';
import type { AlternativesState } from '../../protocol/callState.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { fillIn } from '../fillIn.ts';
import { paneStyles } from '../paneStyles.ts';
import { actOn } from './actOn.ts';
import { pastStyles } from './entryStyles.ts';

type Value = AlternativesState['values'][number];

/** What several people made of one thing at once, settled by one press. */
export class EntryAlternatives extends LitElement {
  static override properties = {
    words: { attribute: false },
    conversation: { attribute: false },
    entry: { attribute: false },
    alternatives: { attribute: false },
  };
  static override styles = [paneStyles, pastStyles];
  declare words: PaneWords;
  declare conversation: string;
  /** The id of the entry. */
  declare entry: string;
  declare alternatives: AlternativesState;

  override render() {
    const { label, values } = this.alternatives;
    return html`
      <div class="facts">${label}</div>
      <ul role="list" aria-label=${label}>${values.map(one => this.#value(one))}</ul>`;
  }

  #value(one: Value) {
    const { text, by } = one;
    return html`
      <li>
        <div class="text" dir="auto">${visible(text)}</div>
        <div class="facts"><span class="quiet" dir="auto">${visible(by)}</span> ${this.#keep(one)}</div>
      </li>`;
  }

  #keep({ version, text, by }: Value) {
    const { keepThis, aboutEntry } = this.words;
    const { conversation, entry } = this;
    const { field } = this.alternatives;
    const about = visibleLine(`${text.slice(0, 60)} (${by})`);
    return html`
      <button class="link" aria-label=${fillIn(aboutEntry, keepThis, about)}
        @click=${() => actOn(this, { kind: 'keep', conversation, entry, version, field })}>${keepThis}</button>`;
  }
}
customElements.define('listen-entry-alternatives', EntryAlternatives);
