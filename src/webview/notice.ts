import { html, LitElement } from 'lit';
import type { PaneCommand } from '../protocol/call.ts';
import { paneStyles } from './paneStyles.ts';
import { wish } from './wish.ts';

/** One sentence and one way on: the call stands elsewhere, or the data is a sample. */
export class Notice extends LitElement {
  static override properties = {
    text: { attribute: false },
    label: { attribute: false },
    command: { attribute: false },
  };
  static override styles = paneStyles;
  declare text: string;
  declare label: string;
  declare command: PaneCommand;

  override render() {
    return html`
      <div class="acts">
        <span>${this.text}</span>
        <button class="link" @click=${() => wish(this, { kind: 'run', command: this.command })}>${this.label}</button>
      </div>`;
  }
}
customElements.define('listen-notice', Notice);
