import { css, html, LitElement } from 'lit';
import { live } from 'lit/directives/live.js';
import { type PaneKind, paneKinds } from '../../protocol/callKinds.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { paneStyles } from '../paneStyles.ts';

/** Who is speaking: always visible, one key away. Leaves a `choose` event with the kind. */
export class KindSwitch extends LitElement {
  static override properties = { words: { attribute: false }, chosen: { attribute: false } };
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
        border: 1px solid var(--vscode-radio-inactiveBorder, var(--vscode-contrastBorder, transparent));
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
  declare words: PaneWords;
  declare chosen: PaneKind;

  override render() {
    return html`
      <div role="radiogroup" aria-label=${this.words.kindLabel} title=${this.words.kindLabel}>
        ${paneKinds.map(kind => this.#option(kind))}
      </div>`;
  }

  #option(kind: PaneKind) {
    return html`
      <label>
        <input type="radio" name="kind" value=${kind} .checked=${live(kind === this.chosen)}
          @change=${() => this.#choose(kind)} @click=${this.#typeOn}>${this.words.kinds[kind]}
      </label>`;
  }

  /** Who points at a kind wants to type; arrow keys, which click too, stay among the kinds. */
  #typeOn(event: MouseEvent) {
    if (event.detail > 0) this.dispatchEvent(new CustomEvent('acted', { bubbles: true, composed: true }));
  }

  #choose(kind: PaneKind) {
    this.dispatchEvent(new CustomEvent<PaneKind>('choose', { detail: kind, bubbles: true, composed: true }));
  }
}
customElements.define('listen-kind-switch', KindSwitch);
