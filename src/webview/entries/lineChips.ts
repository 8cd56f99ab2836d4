import { css, html, LitElement } from 'lit';
import { visible } from '../../domain/visible.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { fillIn } from '../fillIn.ts';
import { cross, reachIcons } from '../icons.ts';
import { paneStyles } from '../paneStyles.ts';
import { speakerOf } from '../unsent/named.ts';
import type { Unsent } from '../unsent/unsent.ts';

/**
 * Who says the line being typed, and who will see it. Both stand there always, so that the field never moves; they
 * leave as `askName`, `unname` and `turnReach`.
 */
export class LineChips extends LitElement {
  static override properties = {
    words: { attribute: false },
    unsent: { attribute: false },
    isNaming: { attribute: false },
    isHidden: { attribute: false },
  };
  static override styles = [
    paneStyles,
    css`
      div {
        display: flex;
        align-items: center;
        gap: 4px;
        min-height: 24px;
        margin-top: 2px;
        font-size: 0.92em;
      }
      /* An entry that is changed keeps both; their room stays. */
      .idle {
        visibility: hidden;
      }
      button {
        flex: 0 1 auto;
        display: inline-flex;
        align-items: center;
        gap: 4px;
        padding: 0 4px;
      }
      button:hover {
        background: var(--vscode-toolbar-hoverBackground, transparent);
        outline: 1px dashed var(--vscode-contrastActiveBorder, transparent);
      }
      .reach {
        flex: none;
        margin-inline-start: auto;
      }
      .set {
        color: var(--vscode-inputOption-activeForeground, var(--vscode-foreground));
        background: var(--vscode-inputOption-activeBackground, transparent);
        border-color: var(--vscode-inputOption-activeBorder, var(--vscode-contrastActiveBorder, transparent));
      }
      svg {
        flex: none;
        width: 14px;
        height: 14px;
      }
    `,
  ];
  declare words: PaneWords;
  declare unsent: Unsent;
  declare isNaming: boolean;
  /** On a shared screen nobody's name stands here. */
  declare isHidden: boolean;

  override render() {
    const speaker = this.isHidden ? '' : speakerOf(this.unsent);
    return html`
      <div class=${this.unsent.target ? 'idle' : ''}>
        ${this.isHidden ? '' : speaker ? this.#named(speaker) : this.#unnamed()}
        ${this.#reach()}
      </div>`;
  }

  #named(speaker: string) {
    const name = visible(speaker);
    const label = fillIn(this.words.unname, name);
    return html`
      <button class="set" title=${label} aria-label=${label} @click=${() => this.#leave('unname')}>
        <span class="ellipsis" dir="auto">${name}</span>${cross}
      </button>`;
  }

  /** The list hangs on the field, where the names are typed. */
  #unnamed() {
    const { speaker, speakerHint } = this.words;
    return html`
      <button class="quiet" title=${speakerHint} aria-haspopup="listbox"
        aria-expanded=${this.isNaming ? 'true' : 'false'} @click=${() => this.#leave('askName')}>
        <span aria-hidden="true">@</span><span class="ellipsis">${speaker}</span>
      </button>`;
  }

  #reach() {
    const { nextReach, reachOf, reachHint } = this.words;
    const { reach } = this.unsent;
    const label = fillIn(nextReach, reachOf[reach]);
    return html`
      <button class=${reach === 'team' ? 'reach quiet' : 'reach set'} title=${fillIn(reachHint, label)}
        aria-label=${label} @click=${() => this.#leave('turnReach')}>${reachIcons[reach]}${reachOf[reach]}</button>`;
  }

  #leave(name: string) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }));
  }
}
customElements.define('listen-line-chips', LineChips);
