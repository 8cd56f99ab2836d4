import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Hint } from '../protocol/call.ts';
import type { CallState, PaneState } from '../protocol/callState.ts';
import './callActions.ts';
import './callHeader.ts';
import './checklistPanel.ts';
import type { ClosingPane } from './closingPane.ts';
import './closingPane.ts';
import './emptyPane.ts';
import type { EntryDesk } from './entries/entryDesk.ts';
import './entries/entryDesk.ts';
import type { EntryList } from './entries/entryList.ts';
import './entries/entryList.ts';
import './notice.ts';
import { paneStyles } from './paneStyles.ts';
import type { Naming } from './unsent/naming.ts';
import { nothingUnsent, type Pending, type Unsent } from './unsent/unsent.ts';

/** The whole page: shows what the host told and what is not sent yet; wishes rise from it as events. */
export class CallPane extends LitElement {
  static override properties = {
    shown: { attribute: false },
    unsent: { attribute: false },
    notice: { attribute: false },
    naming: { attribute: false },
    hint: { attribute: false },
  };
  static override styles = [
    paneStyles,
    css`
      main {
        display: flex;
        flex-direction: column;
        gap: 6px;
        min-height: 100vh;
        height: 100vh;
        max-width: 48rem;
        padding-top: 8px;
      }
      main > * {
        flex: none;
        padding: 0 12px;
      }
      /* A low pane scrolls as a whole rather than squeezing the entries to nothing. */
      listen-closing-pane {
        flex: 1 0 auto;
      }
      listen-entry-list {
        flex: 1 1 0;
        min-height: 8rem;
        padding: 0;
      }
      /* Whole also where the pane is too low for all of it. */
      listen-folded-lists {
        position: sticky;
        bottom: 0;
        background: var(--vscode-sideBar-background, var(--vscode-editor-background));
      }
    `,
  ];
  declare shown: PaneState | undefined;
  declare unsent: Unsent;
  /** What the page itself has to say; the next key takes it away. */
  declare notice: string;
  /** The list of names under the field, while it is open. */
  declare naming: Naming | undefined;
  declare hint: Hint;
  /** What is on its way to the conversation on screen: the same list until that changes. */
  #pending: readonly Pending[] = [];

  constructor() {
    super();
    this.unsent = nothingUnsent;
    this.notice = '';
    this.naming = undefined;
    this.hint = { text: '', isRefusal: false };
  }

  /** A letter typed must not draw the list of entries again. */
  override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('unsent') && !changed.has('shown')) return;
    const here = this.shown?.call?.conversation;
    const pending = this.unsent.pending.filter(one => one.conversation === here);
    const isSame =
      pending.length === this.#pending.length && pending.every((one, at) => one === this.#pending[at]);
    if (!isSame) this.#pending = pending;
  }

  /** The desk stands in every state: it holds the live region. */
  override render() {
    const { words, call, status, isHidden = false } = this.shown ?? {};
    return html`
      <main @keydown=${this.#key}>
        ${this.shown ? this.#above(this.shown) : nothing}
        <listen-entry-desk .words=${words} .unsent=${this.unsent} .status=${this.notice || (status ?? '')}
          .link=${call?.link ?? ''} .isOpen=${!!call} .naming=${this.naming} .hint=${this.hint}
          .shape=${call?.promiseShape} .isHidden=${isHidden}></listen-entry-desk>
        ${this.shown && call ? this.#below(this.shown, call) : nothing}
        ${this.shown ? this.#lists(this.shown) : nothing}
      </main>`;
  }

  async focusField(): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector<EntryDesk>('listen-entry-desk')?.focusField();
  }

  async focusDetails(entry: string): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector<EntryList>('listen-entry-list')?.focusDetails(entry);
  }

  async focusClosing(): Promise<void> {
    await this.updateComplete;
    const closing = this.renderRoot.querySelector<ClosingPane>('listen-closing-pane');
    await closing?.updateComplete;
    closing?.focus();
  }

  /** @returns false when no restatement waits for an answer */
  focusOpenRestatement(): boolean {
    return this.renderRoot.querySelector<EntryList>('listen-entry-list')?.focusAct('confirm') ?? false;
  }

  /** The field hears Esc itself; from every other place it leads back to the code too. */
  #key(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('leave'));
  }

  #above(state: PaneState) {
    const { words, isSample } = state;
    const sample = html`
      <listen-notice .text=${words.sample} .label=${words.leaveSample} .command=${'leaveSample'}></listen-notice>`;
    return [isSample ? sample : nothing, this.#face(state)];
  }

  #face(state: PaneState) {
    const { words, face, call, closing, leftOpen } = state;
    if (call) return this.#head(state, call);
    if (closing) return html`<listen-closing-pane .words=${words} .closing=${closing}></listen-closing-pane>`;
    if (face === 'empty') {
      return html`<listen-empty-pane .words=${words} .leftOpen=${leftOpen}></listen-empty-pane>`;
    }
    return face === 'elsewhere'
      ? html`<listen-notice .text=${words.elsewhere} .label=${words.bringBack} .command=${'closeCallWindow'}></listen-notice>`
      : html`<listen-notice .text=${words.hiddenTitle} .label=${words.show} .command=${'hideFromScreen'}></listen-notice>`;
  }

  #head({ words, isHidden, isWindow }: PaneState, call: CallState) {
    return html`
      <listen-call-header .words=${words} .call=${call} .isHidden=${isHidden}
        .isWindow=${isWindow}></listen-call-header>
      <listen-checklist-panel .words=${words} .conversation=${call.conversation} .steps=${call.steps}
        .template=${call.template}></listen-checklist-panel>`;
  }

  #below({ words, isHidden }: PaneState, call: CallState) {
    const { forgotten } = call;
    const actions = html`
      <listen-call-actions .words=${words} .nextDate=${call.nextDate}></listen-call-actions>`;
    return html`
      ${forgotten ? html`<listen-left-open .words=${words} .call=${forgotten} .isCurrent=${true}></listen-left-open>` : nothing}
      ${isHidden ? nothing : actions}
      <listen-entry-list .words=${words} .conversation=${call.conversation} .entries=${call.entries}
        .earlier=${call.earlier} .pending=${this.#pending} .isHidden=${isHidden}></listen-entry-list>`;
  }

  #lists({ words, call, closing }: PaneState) {
    const lists = (call ?? closing)?.lists;
    return lists
      ? html`<listen-folded-lists .words=${words} .lists=${lists}></listen-folded-lists>`
      : nothing;
  }
}
customElements.define('listen-call-pane', CallPane);
