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
    template: { attribute: false },
    isOpen: { state: true },
  };
  static override styles = [
    paneStyles,
    css`
      .summary {
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
      .open svg,
      .template svg {
        transform: rotate(90deg);
      }
      ul {
        margin: 0;
        padding: 2px 0 4px;
        list-style: none;
      }
      li {
        display: flex;
        align-items: flex-start;
        gap: 6px;
      }
      vscode-checkbox {
        display: block;
        flex: 1 1 0;
        min-width: 0;
      }
      .skip,
      .template {
        padding: 1px 4px;
      }
      .skip:hover,
      .template:hover {
        color: var(--vscode-foreground);
        text-decoration: underline;
      }
      .skip {
        flex: none;
        padding-block-start: 3px;
      }
      .template {
        display: flex;
        align-items: center;
        gap: 4px;
        max-width: 100%;
        margin-inline-start: -4px;
      }
      @media (max-width: 239px) {
        .summary {
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
  /** What the checklist is called. */
  declare template: string;
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
      <button class=${this.isOpen ? 'summary open' : 'summary'} aria-expanded=${this.isOpen ? 'true' : 'false'}
        @click=${this.#turn}>
        <span class="step ellipsis" title=${line}>${line}</span>
        <span class="count quiet">${fillIn(this.words.doneCount, done, this.steps.length)}</span>
        ${chevron}
      </button>`;
  }

  #list() {
    return html`
      <ul role="list" aria-label=${this.words.checklist}>${this.steps.map(step => this.#step(step))}</ul>
      ${this.#choice()}`;
  }

  #step(step: StepState) {
    const { id, state } = step;
    return html`
      <li>
        <vscode-checkbox .label=${this.#said(step)} .checked=${live(state === 'done')}
          @change=${() => this.#tick(id, state !== 'done')}></vscode-checkbox>
        ${state === 'done' ? nothing : this.#pass(step)}
      </li>`;
  }

  #said({ label, state, reason }: StepState): string {
    if (state !== 'skipped') return label;
    return reason ? fillIn(this.words.skippedWith, label, reason) : fillIn(this.words.skippedStep, label);
  }

  /** Passes over a step, or takes it up again. */
  #pass({ id, label, state }: StepState) {
    const { skip, undo, aboutEntry } = this.words;
    const text = state === 'open' ? skip : undo;
    const act = () => (state === 'open' ? this.#skip(id) : this.#tick(id, false));
    return html`
      <button class="quiet skip" aria-label=${fillIn(aboutEntry, text, label)} @click=${act}>${text}</button>`;
  }

  /** Names the checklist quietly; another one is a press away. */
  #choice() {
    const label = fillIn(this.words.chooseChecklist, this.template);
    return html`
      <button class="quiet template" title=${label} aria-label=${label}
        @click=${() => wish(this, { kind: 'run', command: 'chooseChecklist' })}>
        <span class="ellipsis">${this.template}</span>${chevron}
      </button>`;
  }

  #skip(step: string) {
    wish(this, { kind: 'skip', conversation: this.conversation, step });
  }

  #tick(step: string, done: boolean) {
    wish(this, { kind: 'tick', conversation: this.conversation, step, done });
  }

  #turn() {
    this.isOpen = !this.isOpen;
  }
}
customElements.define('listen-checklist-panel', ChecklistPanel);
