import { css, html, LitElement } from 'lit';
import { type PaneKind, paneKinds } from '../../protocol/callKinds.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { paneStyles } from '../paneStyles.ts';
import './choice.ts';

/**
 * Who is speaking, in the line being typed or in the entry that is changed: always visible, one key away. Leaves a
 * `choose` event with the kind.
 */
export class KindSwitch extends LitElement {
  static override properties = {
    words: { attribute: false },
    chosen: { attribute: false },
    isIdle: { attribute: false },
  };
  static override styles = [
    paneStyles,
    css`
      .idle {
        visibility: hidden;
      }
    `,
  ];
  declare words: PaneWords;
  /** Undefined where the page does not know it. */
  declare chosen: PaneKind | undefined;
  /** Nothing can be chosen; its room stays. */
  declare isIdle: boolean;

  override render() {
    const { kinds, kindLabel } = this.words;
    const choices = paneKinds.map(value => ({ value, word: kinds[value] }));
    return html`
      <listen-choice class=${this.isIdle ? 'idle' : ''} .label=${kindLabel} .choices=${choices} .chosen=${this.chosen}
        @pick=${(event: CustomEvent<PaneKind>) => this.#choose(event.detail)} @click=${this.#typeOn}></listen-choice>`;
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
