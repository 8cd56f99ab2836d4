import { css, html, LitElement } from 'lit';
import { visible } from '../domain/visible.ts';
import type { PaneCommand } from '../protocol/call.ts';
import type { PaneWords } from '../protocol/callWords.ts';
import { fillIn } from './fillIn.ts';
import { paneStyles } from './paneStyles.ts';
import { wish } from './wish.ts';

/** What can be done besides writing: agree on a date, draft the update, export. */
export class CallActions extends LitElement {
  static override properties = { words: { attribute: false }, nextDate: { attribute: false } };
  static override styles = [
    paneStyles,
    css`
      /* The date has its own line, so that setting it moves no other button. */
      .date {
        max-width: 100%;
      }
      .line {
        width: 100%;
        display: flex;
      }
    `,
  ];
  declare words: PaneWords;
  declare nextDate: string;

  override render() {
    const { draftUpdate, export: exportWord } = this.words;
    return html`
      <div class="line">${this.#date()}</div>
      <div class="acts">
        ${this.#button(draftUpdate, 'draftUpdate')}
        ${this.#button(exportWord, 'export')}
      </div>`;
  }

  #date() {
    const { nextDate, setNextDate } = this.words;
    const text = this.nextDate ? fillIn(nextDate, visible(this.nextDate)) : setNextDate;
    return html`
      <button class="link date ellipsis" title=${text} @click=${() => this.#run('addMilestone')}>${text}</button>`;
  }

  #button(text: string, command: PaneCommand) {
    return html`<button class="link" @click=${() => this.#run(command)}>${text}</button>`;
  }

  #run(command: PaneCommand) {
    wish(this, { kind: 'run', command });
  }
}
customElements.define('listen-call-actions', CallActions);
