import { html, LitElement, nothing } from 'lit';
import { visible, visibleLine } from '../../domain/visible.ts';
import type { HistoryState, VersionState } from '../../protocol/callState.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { fillIn } from '../fillIn.ts';
import { paneStyles } from '../paneStyles.ts';
import { actOn } from './actOn.ts';
import { pastStyles } from './entryStyles.ts';

/** Who wrote and changed an entry, when, and the words that stood there. */
export class EntryHistory extends LitElement {
  static override properties = {
    words: { attribute: false },
    conversation: { attribute: false },
    entry: { attribute: false },
    history: { attribute: false },
  };
  static override styles = [paneStyles, pastStyles];
  declare words: PaneWords;
  declare conversation: string;
  /** The id of the entry. */
  declare entry: string;
  declare history: HistoryState;

  override render() {
    const { versions, older } = this.history;
    return html`
      <ul role="list" aria-label=${this.words.versions}>
        ${versions.map(one => this.#version(one))}
        ${older ? html`<li class="quiet">${older}</li>` : nothing}
      </ul>`;
  }

  #version(one: VersionState) {
    const { time, author, did, facts, text, canComeBack } = one;
    return html`
      <li>
        <div class="facts">
          <span class="quiet">${time}</span>
          <span dir="auto">${visible(author)}</span>
          <span class="quiet">${did}</span>
          ${facts ? html`<span dir="auto">${visible(facts)}</span>` : nothing}
        </div>
        ${text ? html`<div class="text" dir="auto">${visible(text)}</div>` : nothing}
        ${canComeBack ? this.#bringBack(one) : nothing}
      </li>`;
  }

  #bringBack({ id: version, time, text }: VersionState) {
    const { bringVersionBack, aboutEntry } = this.words;
    const about = visibleLine(`${time} ${text.slice(0, 60)}`);
    const { conversation, entry } = this;
    return html`
      <button class="link" aria-label=${fillIn(aboutEntry, bringVersionBack, about)}
        @click=${() => actOn(this, { kind: 'bringBack', conversation, entry, version })}>${bringVersionBack}</button>`;
  }
}
customElements.define('listen-entry-history', EntryHistory);
