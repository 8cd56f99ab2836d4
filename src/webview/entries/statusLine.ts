import { css, html, LitElement } from 'lit';
import { paneStyles } from '../paneStyles.ts';

/** The page's one voice. It is there before it speaks, or a screen reader would not hear its first word. */
export class StatusLine extends LitElement {
  static override properties = { text: { attribute: false }, isFailure: { attribute: false } };
  static override styles = [
    paneStyles,
    css`
      p {
        margin: 0;
        border: 1px solid transparent;
        font-size: 0.92em;
      }
      p.failure {
        padding: 1px 6px;
        border-radius: 4px;
        border-color: var(--vscode-inputValidation-errorBorder, var(--vscode-contrastBorder));
        background: var(--vscode-inputValidation-errorBackground);
        color: var(--vscode-inputValidation-errorForeground, var(--vscode-foreground));
      }
    `,
  ];
  declare text: string;
  declare isFailure: boolean;

  override render() {
    return html`<p role="status" class=${this.isFailure ? 'failure' : 'quiet'}>${this.text}</p>`;
  }
}
customElements.define('listen-status-line', StatusLine);
