import { css, html, LitElement } from 'lit';
import { type PaneKind, type PaneWords, paneKinds } from '../../protocol/call.ts';
import './kindSwitch.ts';
import { paneStyles } from '../paneStyles.ts';

/**
 * Where a person types while listening. Text leaves as `type` events, Enter as `send`, a switched kind as `choose`;
 * it never writes into the field unless the text it was given differs from what stands there.
 */
export class EntryField extends LitElement {
  static override properties = {
    words: { attribute: false },
    text: { attribute: false },
    as: { attribute: false },
    spoken: { state: true },
  };
  static override styles = [
    paneStyles,
    css`
      textarea {
        display: block;
        width: 100%;
        margin-top: 4px;
        padding: 4px 6px;
        font: inherit;
        color: var(--vscode-input-foreground);
        background: var(--vscode-input-background);
        border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, transparent));
        border-radius: 4px;
        resize: none;
        overflow-wrap: anywhere;
        unicode-bidi: plaintext;
        field-sizing: content;
        min-height: calc(2lh + 10px);
        max-height: calc(8lh + 10px);
      }
      textarea::placeholder {
        color: var(--vscode-input-placeholderForeground);
      }
      textarea:focus {
        outline: 1px solid var(--vscode-focusBorder);
        outline-offset: -1px;
      }
    `,
  ];
  declare words: PaneWords;
  declare text: string;
  declare as: PaneKind;
  declare spoken: string;

  constructor() {
    super();
    this.spoken = '';
  }

  override render() {
    return html`
      <listen-kind-switch .words=${this.words} .chosen=${this.as}></listen-kind-switch>
      <textarea rows="2" autocomplete="off" aria-label=${this.words.entryLabel}
        placeholder=${this.words.entryPlaceholder[this.as]} @input=${this.#type} @keydown=${this.#key}></textarea>
      <span class="unseen" aria-live="polite">${this.spoken}</span>`;
  }

  override updated() {
    // A text area turns every kind of line end into a line feed; comparing anything else would never agree.
    this.#follow(this.text.replace(/\r\n?/g, '\n'));
  }

  override focus() {
    this.#area?.focus();
  }

  get #area(): HTMLTextAreaElement | null | undefined {
    return this.renderRoot?.querySelector('textarea');
  }

  #follow(text: string) {
    const area = this.#area;
    if (!area || area.value === text) return;
    const before = text.length - area.value.length;
    // What stood in the field stays under the person's hands: caret and selection move along.
    if (text.endsWith(area.value)) area.setRangeText(text.slice(0, before), 0, 0, 'preserve');
    else area.value = text;
  }

  #type() {
    this.#leave('type', this.#area?.value);
  }

  #key(event: KeyboardEvent) {
    if (event.isComposing || event.keyCode === 229 || event.altKey) return;
    const isSwitch = event.key === '.' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Enter' && !isSwitch) return;
    // VS Code would run its own command for a key that leaves the page.
    event.stopPropagation();
    if (event.key === 'Enter' && event.shiftKey) return;
    event.preventDefault();
    if (isSwitch) this.#switchKind();
    else if (!event.repeat) this.#leave('send', undefined);
  }

  #switchKind() {
    const next = paneKinds[(paneKinds.indexOf(this.as) + 1) % paneKinds.length] as PaneKind;
    this.spoken = this.words[next];
    this.#leave('choose', next);
  }

  #leave(name: 'type' | 'send' | 'choose', detail: unknown) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
customElements.define('listen-entry-field', EntryField);
