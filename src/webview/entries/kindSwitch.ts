import { html, LitElement } from 'lit';
import { type PaneKind, paneKinds } from '../../protocol/callKinds.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { paneStyles } from '../paneStyles.ts';
import './choice.ts';

/** Who is speaking: always visible, one key away. Leaves a `choose` event with the kind. */
export class KindSwitch extends LitElement {
  static override properties = { words: { attribute: false }, chosen: { attribute: false } };
  static override styles = paneStyles;
  declare words: PaneWords;
  declare chosen: PaneKind;

  override render() {
    const { kinds, kindLabel } = this.words;
    const choices = paneKinds.map(value => ({ value, word: kinds[value] }));
    return html`
      <listen-choice .label=${kindLabel} .choices=${choices} .chosen=${this.chosen}
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
