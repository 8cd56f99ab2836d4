import { css, html, LitElement, nothing } from 'lit';
import { visible } from '../../domain/visible.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { fillIn } from '../fillIn.ts';
import { cross, reachIcons } from '../icons.ts';
import { paneStyles } from '../paneStyles.ts';
import { speakerOf } from '../unsent/named.ts';
import { shownLine } from '../unsent/shownLine.ts';
import { hasOwner, otherSide } from '../unsent/side.ts';
import type { Unsent } from '../unsent/unsent.ts';

/**
 * Who says the line being typed, whose a question or a promise is, and who will see it. Their room is always there, so
 * that the field never moves; they leave as `askName`, `unname`, `switchSide` and `turnReach`.
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
      /* An entry that is changed keeps who said and who sees it; their room stays. */
      .idle {
        visibility: hidden;
      }
      button {
        flex: 0 1 auto;
        min-width: 0;
        display: inline-flex;
        align-items: center;
        gap: 4px;
        padding: 0 4px;
      }
      button:hover {
        background: var(--vscode-toolbar-hoverBackground, transparent);
        outline: 1px dashed var(--vscode-contrastActiveBorder, transparent);
      }
      .whose,
      .reach {
        flex: none;
      }
      .reach {
        margin-inline-start: auto;
      }
      /* Where there is little room, the name needs it more than what goes without saying. */
      @media (max-width: 280px) {
        .reach.quiet span {
          display: none;
        }
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
    const isEdit = this.unsent.target !== null;
    return html`
      <div>
        ${this.isHidden || isEdit ? nothing : speaker ? this.#named(speaker) : this.#unnamed()}
        ${this.#whose()}
        ${this.#reach()}
      </div>`;
  }

  /** Seen before the line is added: what they promise must not become a debt of ours. */
  #whose() {
    const { as, whose } = shownLine(this.unsent);
    if (!hasOwner(as)) return nothing;
    const words = this.words.whose[as];
    const label = fillIn(this.words.turnWhose, words[whose], words[otherSide[whose]]);
    return html`
      <button class="whose set" title=${label} aria-label=${label}
        @click=${(event: MouseEvent) => this.#turn('switchSide', event)}>${words[whose]}</button>`;
  }

  /** Who points at it wants to type on; keys may turn it again. */
  #turn(name: 'switchSide' | 'turnReach', { detail }: MouseEvent) {
    this.#leave(name);
    if (detail > 0) this.#leave('acted');
  }

  /** Its button goes with the name. */
  #unname() {
    this.#leave('unname');
    this.#leave('acted');
  }

  #named(speaker: string) {
    const name = visible(speaker);
    const label = fillIn(this.words.unname, name);
    return html`
      <button class="set" title=${label} aria-label=${label} @click=${this.#unname}>
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
      <button class=${`reach ${this.unsent.target ? 'idle' : reach === 'team' ? 'quiet' : 'set'}`} title=${fillIn(reachHint, label)}
        aria-label=${label} @click=${(event: MouseEvent) => this.#turn('turnReach', event)}>${reachIcons[reach]}<span>${reachOf[reach]}</span></button>`;
  }

  #leave(name: string) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }));
  }
}
customElements.define('listen-line-chips', LineChips);
