import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { visible } from '../../domain/visible.ts';
import type { EntryAct } from '../../protocol/callKinds.ts';
import type { EntryState } from '../../protocol/callState.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { fillIn } from '../fillIn.ts';
import { paneStyles } from '../paneStyles.ts';
import type { EntryActions } from './entryActions.ts';
import './entryActions.ts';
import './entryAlternatives.ts';
import type { EntryDetails } from './entryDetails.ts';
import './entryDetails.ts';
import type { EntryHead } from './entryHead.ts';
import './entryHead.ts';
import './entryHistory.ts';
import { entryStyles } from './entryStyles.ts';
import { blocksOf, shortText } from './shortText.ts';

/** One stamped line of the conversation. */
export class EntryItem extends LitElement {
  static override properties = {
    words: { attribute: false },
    conversation: { attribute: false },
    entry: { attribute: false },
    isBare: { attribute: false },
    isWhole: { state: true },
  };
  static override styles = [paneStyles, entryStyles];
  declare words: PaneWords;
  declare conversation: string;
  declare entry: EntryState;
  /** Without the buttons that show or change its words. */
  declare isBare: boolean;
  declare isWhole: boolean;

  constructor() {
    super();
    this.isWhole = false;
    this.addEventListener('keydown', event => this.#key(event));
  }

  override render() {
    const head = html`
      <listen-entry-head .words=${this.words} .conversation=${this.conversation} .entry=${this.entry}
        .isBare=${this.isBare}></listen-entry-head>`;
    return this.entry.isRemoved ? head : [head, this.#said(), this.isBare ? nothing : this.#more()];
  }

  /** Whoever closes a form sees what became of its entry. */
  override updated(changed: PropertyValues<this>) {
    if (changed.get('entry')?.details && !this.entry.details) this.scrollIntoView({ block: 'nearest' });
  }

  /** @returns whether the button of this action was there */
  focusAct(act: EntryAct): boolean {
    return this.#actions?.focusAct(act) ?? false;
  }

  /** Whoever says more of a line sees that line. */
  async focusDetails(): Promise<void> {
    await this.updateComplete;
    const form = this.renderRoot.querySelector<EntryDetails>('listen-entry-details');
    await form?.updateComplete;
    form?.focus();
    this.#head?.scrollIntoView({ block: 'nearest' });
  }

  get #actions(): EntryActions | null {
    return this.renderRoot.querySelector<EntryActions>('listen-entry-actions');
  }

  get #head(): EntryHead | null {
    return this.renderRoot.querySelector<EntryHead>('listen-entry-head');
  }

  #said() {
    const { words, conversation, entry } = this;
    const { text, correction, about } = entry;
    const short = shortText(text);
    return html`
      ${this.isWhole ? blocksOf(text).map(block => this.#text(block)) : this.#text(short ?? text)}
      ${correction ? this.#text(fillIn(words.theirWords, correction)) : nothing}
      ${about ? html`<div class="about quiet" dir="auto">${visible(about)}</div>` : nothing}
      <listen-entry-actions .words=${words} .conversation=${conversation} .entry=${entry} .isBare=${this.isBare}
        .isLong=${short !== undefined} .isWhole=${this.isWhole} @turn=${this.#turn}></listen-entry-actions>`;
  }

  #text(text: string) {
    const name = this.isWhole ? 'text block' : 'text';
    return html`<div class=${name} dir="auto">${visible(text.replace(/\r?\n$/, ''))}</div>`;
  }

  /** What became of it, and what can be said of it. */
  #more() {
    const { words, conversation, entry } = this;
    const { past, details } = entry;
    const history = html`
      <listen-entry-history .words=${words} .conversation=${conversation} .entry=${entry.id}
        .history=${past?.history}></listen-entry-history>`;
    const alternatives = past?.alternatives.map(
      one => html`
        <listen-entry-alternatives .words=${words} .conversation=${conversation} .entry=${entry.id}
          .alternatives=${one}></listen-entry-alternatives>`,
    );
    return [alternatives, past?.history ? history : nothing, details ? this.#form() : nothing];
  }

  #form() {
    const { words, conversation, entry } = this;
    return html`
      <listen-entry-details .words=${words} .conversation=${conversation} .entry=${entry.id}
        .details=${entry.details} @left=${() => this.#head?.focusDetails()}></listen-entry-details>`;
  }

  /** Esc puts the history away before it leads back to the code. */
  #key(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.entry.past?.history) return;
    event.preventDefault();
    event.stopPropagation();
    this.#actions?.closeHistory();
  }

  #turn() {
    this.isWhole = !this.isWhole;
  }
}
customElements.define('listen-entry-item', EntryItem);
