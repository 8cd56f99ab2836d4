import { css, html, LitElement } from 'lit';
import { live } from 'lit/directives/live.js';
import { paneStyles } from '../paneStyles.ts';

export interface Choice {
  readonly value: string;
  readonly word: string;
}

/** One of a few words, in a row. Leaves a `pick` event with its value. */
export class ChoiceRow extends LitElement {
  static override properties = {
    label: { attribute: false },
    choices: { attribute: false },
    chosen: { attribute: false },
  };
  static override styles = [
    paneStyles,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
      label {
        position: relative;
        padding: 0 6px;
        border-radius: 4px;
        border: 1px solid var(--vscode-contrastBorder, var(--vscode-radio-inactiveBorder, transparent));
        color: var(--vscode-radio-inactiveForeground, var(--vscode-foreground));
        background: var(--vscode-radio-inactiveBackground, transparent);
      }
      /* The real radio lies over its label, unseen, so that pointers and screen readers meet it there. */
      input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        opacity: 0;
        cursor: pointer;
        /* What stands fixed at the end of a form must not hide it. */
        scroll-margin-bottom: var(--below, 0);
      }
      label:hover {
        background: var(--vscode-radio-inactiveHoverBackground, transparent);
      }
      label:has(:checked) {
        color: var(--vscode-radio-activeForeground, var(--vscode-foreground));
        background: var(--vscode-radio-activeBackground, transparent);
        border-color: var(--vscode-contrastActiveBorder, var(--vscode-radio-activeBorder, transparent));
        /* Twice as thick in high contrast: there colour alone must not say which one is chosen. */
        box-shadow: inset 0 0 0 1px var(--vscode-contrastActiveBorder, transparent);
      }
      label:has(:focus-visible) {
        outline: 1px solid var(--vscode-focusBorder);
        outline-offset: 1px;
      }
    `,
  ];
  /** What is chosen among them, for those who hear it. */
  declare label: string;
  declare choices: readonly Choice[];
  declare chosen: string;

  override render() {
    return html`
      <div role="radiogroup" aria-label=${this.label} title=${this.label}>
        ${this.choices.map(one => this.#option(one))}
      </div>`;
  }

  override focus() {
    this.renderRoot.querySelector<HTMLElement>('input:checked, input')?.focus();
  }

  #option({ value, word }: Choice) {
    return html`
      <label>
        <input type="radio" name="choice" value=${value} .checked=${live(value === this.chosen)}
          @change=${() => this.#pick(value)}>${word}
      </label>`;
  }

  #pick(value: string) {
    this.dispatchEvent(new CustomEvent<string>('pick', { detail: value }));
  }
}
customElements.define('listen-choice', ChoiceRow);
