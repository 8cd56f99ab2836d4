import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { StepState } from '../protocol/callState.ts';
import type { PaneWords } from '../protocol/callWords.ts';
import { fillIn } from './fillIn.ts';
import { chevron } from './icons.ts';
import { paneStyles } from './paneStyles.ts';
import { wish } from './wish.ts';

/** The next step in one line; the whole list opens on demand. */
export class ChecklistPanel extends LitElement {
  static override properties = {
    conversation: { attribute: false },
    words: { attribute: false },
    steps: { attribute: false },
    isOpen: { state: true },
  };
  static override styles = [
    paneStyles,
    css`
      button {
        display: flex;
        align-items: center;
        gap: 6px;
        width: 100%;
        padding: 2px 4px;
        margin-inline: -4px;
      }
      .count {
        flex: 1 0 auto;
        text-align: end;
        white-space: nowrap;
      }
      .room {
        padding: 3px 0;
      }
      svg {
        flex: none;
        width: 12px;
        height: 12px;
      }
      .open svg {
        transform: rotate(90deg);
      }
      ul {
        margin: 0;
        padding: 2px 0 4px;
        list-style: none;
      }
      vscode-checkbox {
        display: block;
      }
      @media (max-width: 239px) {
        button {
          flex-wrap: wrap;
        }
        .step {
          width: 100%;
        }
        .count {
          flex: 0 1 auto;
        }
      }
    `,
  ];
  declare conversation: string;
  declare words: PaneWords;
  declare steps: readonly StepState[];
  declare isOpen: boolean;

  constructor() {
    super();
    this.isOpen = false;
  }

  override render() {
    if (this.steps.length === 0) return html`<div class="room">&nbsp;</div>`;
    return [this.#summary(), this.isOpen ? this.#list() : nothing];
  }

  #summary() {
    const next = this.steps.find(step => step.state === 'open');
    const line = next ? fillIn(this.words.nextStep, next.label) : this.words.allDone;
    const done = this.steps.filter(step => step.state === 'done').length;
    return html`
      <button class=${this.isOpen ? 'open' : ''} aria-expanded=${this.isOpen ? 'true' : 'false'}
        @click=${this.#turn}>
        <span class="step ellipsis" title=${line}>${line}</span>
        <span class="count quiet">${fillIn(this.words.doneCount, done, this.steps.length)}</span>
        ${chevron}
      </button>`;
  }

  #list() {
    return html`<ul role="list" aria-label=${this.words.checklist}>${this.steps.map(step => this.#step(step))}</ul>`;
  }

  #step({ id, label, state }: StepState) {
    const text = state === 'skipped' ? fillIn(this.words.skippedStep, label) : label;
    return html`
      <li>
        <vscode-checkbox .label=${text} .checked=${live(state === 'done')}
          @change=${() => this.#tick(id, state !== 'done')}></vscode-checkbox>
      </li>`;
  }

  #tick(step: string, done: boolean) {
    wish(this, { kind: 'tick', conversation: this.conversation, step, done });
  }

  #turn() {
    this.isOpen = !this.isOpen;
  }
}
customElements.define('listen-checklist-panel', ChecklistPanel);
