import { css, html, LitElement } from 'lit';
import type { CallState } from '../protocol/callState.ts';
import type { PaneWords } from '../protocol/callWords.ts';
import { chevron } from './icons.ts';
import { paneStyles } from './paneStyles.ts';
import { wish } from './wish.ts';

/** The lists below the call in one line: while it runs, the entries need the room. */
export class FoldedLists extends LitElement {
  static override properties = { words: { attribute: false }, lists: { attribute: false } };
  static override styles = [
    paneStyles,
    css`
      :host {
        border-top: 1px solid var(--vscode-sideBarSectionHeader-border, var(--vscode-contrastBorder, transparent));
      }
      button {
        width: 100%;
        display: flex;
        align-items: center;
        gap: 4px;
        padding: 4px 0;
      }
      svg {
        flex: none;
        width: 12px;
        height: 12px;
      }
      .open svg {
        transform: rotate(90deg);
      }
    `,
  ];
  declare words: PaneWords;
  declare lists: NonNullable<CallState['lists']>;

  override render() {
    const { label, isFolded } = this.lists;
    return html`
      <button class=${isFolded ? 'quiet' : 'quiet open'} aria-expanded=${isFolded ? 'false' : 'true'}
        title=${isFolded ? this.words.showLists : this.words.foldLists}
        @click=${() => wish(this, { kind: 'run', command: 'foldLists' })}>${chevron} ${label}</button>`;
  }
}
customElements.define('listen-folded-lists', FoldedLists);
