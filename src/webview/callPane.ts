import { css, html, LitElement, nothing } from 'lit';
import type { CallState, PaneState, PaneWords } from '../protocol/call.ts';
import './callActions.ts';
import './callHeader.ts';
import './checklistPanel.ts';
import './emptyPane.ts';
import type { EntryDesk } from './entries/entryDesk.ts';
import './entries/entryDesk.ts';
import './entries/entryList.ts';
import { paneStyles } from './paneStyles.ts';
import { nothingUnsent, type Unsent } from './unsent/unsent.ts';
import { unsentEntries } from './unsent/unsentEntries.ts';

/** The whole page: shows what the host told and what is not sent yet; wishes rise from it as events. */
export class CallPane extends LitElement {
  static override properties = { shown: { attribute: false }, unsent: { attribute: false } };
  static override styles = [
    paneStyles,
    css`
      main {
        display: flex;
        flex-direction: column;
        gap: 6px;
        min-height: 100vh;
        height: 100vh;
        padding-top: 8px;
      }
      main > * {
        flex: none;
        padding: 0 12px;
      }
      /* A low pane scrolls as a whole rather than squeezing the entries to nothing. */
      listen-entry-list {
        flex: 1 1 0;
        min-height: 8rem;
        padding: 0;
      }
    `,
  ];
  declare shown: PaneState | undefined;
  declare unsent: Unsent;

  constructor() {
    super();
    this.unsent = nothingUnsent;
  }

  /** The desk stands in every state: it holds the live region. */
  override render() {
    const { words, call, status } = this.shown ?? {};
    return html`
      <main>
        ${words && call ? this.#above(words, call) : nothing}
        ${words && !call ? html`<listen-empty-pane .words=${words}></listen-empty-pane>` : nothing}
        <listen-entry-desk .words=${words} .unsent=${this.unsent} .status=${status ?? ''} .isOpen=${!!call}>
        </listen-entry-desk>
        ${words && call ? this.#below(words, call) : nothing}
      </main>`;
  }

  async focusField(): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector<EntryDesk>('listen-entry-desk')?.focusField();
  }

  #above(words: PaneWords, call: CallState) {
    return html`
      <listen-call-header .words=${words} .call=${call}></listen-call-header>
      <listen-checklist-panel .words=${words} .conversation=${call.conversation} .steps=${call.steps}></listen-checklist-panel>`;
  }

  #below(words: PaneWords, call: CallState) {
    const pending = this.unsent.pending.filter(one => one.conversation === call.conversation);
    const entries = [...unsentEntries(pending, words), ...call.entries];
    return html`
      <listen-call-actions .words=${words} .nextDate=${call.nextDate}></listen-call-actions>
      <listen-entry-list .words=${words} .entries=${entries}></listen-entry-list>`;
  }
}
customElements.define('listen-call-pane', CallPane);
