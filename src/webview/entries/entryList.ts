import { css, html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EntryAct } from '../../protocol/callKinds.ts';
import type { EntryState } from '../../protocol/callState.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import type { EntryItem } from './entryItem.ts';
import './entryItem.ts';
import { paneStyles } from '../paneStyles.ts';
import type { Pending } from '../unsent/unsent.ts';
import { unsentEntries } from '../unsent/unsentEntries.ts';
import { wish } from '../wish.ts';

/** What was written down, newest first; it scrolls for itself, so that the field stays where it is. */
export class EntryList extends LitElement {
  static override properties = {
    words: { attribute: false },
    conversation: { attribute: false },
    entries: { attribute: false },
    earlier: { attribute: false },
    pending: { attribute: false },
    isHidden: { attribute: false },
  };
  static override styles = [
    paneStyles,
    css`
      ul,
      p {
        height: 100%;
        margin: 0;
        padding: 0 12px;
        overflow: auto;
        list-style: none;
        border-top: 1px solid var(--vscode-sideBarSectionHeader-border, var(--vscode-contrastBorder, transparent));
      }
      ul:focus-visible {
        outline-offset: -1px;
      }
      p {
        padding-top: 6px;
      }
      /* A browser lays out only the lines in view. They reach to the edges, or it would cut their outlines. */
      li {
        margin: 0 -12px;
        padding: 6px 12px;
        content-visibility: auto;
        contain-intrinsic-size: auto 3.5lh;
      }
    `,
  ];
  declare words: PaneWords;
  declare conversation: string;
  declare entries: readonly EntryState[];
  /** That there are more than these, or empty. */
  declare earlier: string;
  /** On their way to the disk, oldest first. */
  declare pending: readonly Pending[];
  /** On a shared screen no words stand here, but what was said back can still be answered. */
  declare isHidden: boolean;

  override render() {
    const sent = this.isHidden ? [] : unsentEntries(this.pending, this.words);
    const all = [...sent, ...this.entries];
    const none = this.isHidden ? this.words.hiddenEntries : this.words.noEntries;
    if (all.length === 0) return html`<p class="quiet">${none}</p>`;
    const lines = repeat(
      all,
      entry => entry.id,
      entry => this.#line(entry),
    );
    return html`
      <ul role="list" tabindex="0" aria-label=${this.words.entries}>
        ${lines}
        ${this.earlier ? html`<li>${this.#more()}</li>` : nothing}
      </ul>`;
  }

  /** Puts the focus on the newest entry that offers the action. @returns false when none does */
  focusAct(act: EntryAct): boolean {
    const items = [...this.renderRoot.querySelectorAll<EntryItem>('listen-entry-item')];
    return items.some(item => item.focusAct(act));
  }

  async focusDetails(entry: string): Promise<void> {
    await this.updateComplete;
    const items = [...this.renderRoot.querySelectorAll<EntryItem>('listen-entry-item')];
    await items.find(item => item.entry.id === entry)?.focusDetails();
  }

  #more() {
    const { conversation } = this;
    return html`
      <button class="link" @click=${() => wish(this, { kind: 'earlier', conversation })}>${this.earlier}</button>`;
  }

  #line(entry: EntryState) {
    return html`
      <li>
        <listen-entry-item .words=${this.words} .conversation=${this.conversation} .entry=${entry}
          .isBare=${this.isHidden} ?newest=${entry.id === this.entries[0]?.id}></listen-entry-item>
      </li>`;
  }
}
customElements.define('listen-entry-list', EntryList);
