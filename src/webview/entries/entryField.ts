import { css, html, LitElement } from 'lit';
import type { PaneKind } from '../../protocol/callKinds.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import type { Unsent } from '../unsent/unsent.ts';
import './kindSwitch.ts';
import { fillIn } from '../fillIn.ts';
import { paneStyles } from '../paneStyles.ts';

/** What was typed, and whether this very key may complete a mark: pasted text never does. */
export interface Typed {
  readonly text: string;
  readonly isBlank: boolean;
}

/** Keys that mean something here. Each leaves as an event of its name. */
const keys = ['send', 'switchSpeaker', 'takeBack', 'editLast', 'leave'] as const;
type KeyName = (typeof keys)[number];

function meaning(event: KeyboardEvent, isEmpty: boolean): KeyName | undefined {
  if (event.key === '.' && (event.ctrlKey || event.metaKey)) return 'switchSpeaker';
  if (event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  if (event.key === 'Enter') return 'send';
  if (event.key === 'Escape') return 'leave';
  if (!isEmpty) return undefined;
  return event.key === 'ArrowUp' ? 'editLast' : event.key === 'Backspace' ? 'takeBack' : undefined;
}

/**
 * Where a person types while listening. Text leaves as `type` events, a chosen kind as `choose`, keys by their names;
 * it never writes into the field unless the text it was given differs from what stands there.
 */
export class EntryField extends LitElement {
  static override properties = { words: { attribute: false }, unsent: { attribute: false } };
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
  declare unsent: Unsent;

  override render() {
    const { as } = this.unsent;
    return html`
      <listen-kind-switch .words=${this.words} .chosen=${as}></listen-kind-switch>
      <textarea rows="2" autocomplete="off" aria-label=${this.#label()}
        placeholder=${this.words.entryPlaceholder[as]} @input=${this.#type} @keydown=${this.#key}></textarea>
      <span class="unseen" aria-live="polite">${this.#spoken(as)}</span>`;
  }

  override updated() {
    // A text area turns every kind of line end into a line feed; comparing anything else would never agree.
    this.#follow(this.unsent.text.replace(/\r\n?/g, '\n'));
  }

  override focus() {
    this.#area?.focus();
  }

  get #area(): HTMLTextAreaElement | null | undefined {
    return this.renderRoot?.querySelector('textarea');
  }

  #label(): string {
    const { entryLabel, editLabel, correctLabel } = this.words;
    const { target } = this.unsent;
    return target === null ? entryLabel : target.act === 'edit' ? editLabel : correctLabel;
  }

  #spoken(as: PaneKind): string {
    const word = this.words.kinds[as];
    return this.unsent.mark ? fillIn(this.words.markTaken, word) : word;
  }

  #follow(text: string) {
    const area = this.#area;
    if (!area || area.value === text) return;
    const before = text.length - area.value.length;
    // What stood in the field stays under the person's hands: caret and selection move along.
    if (text.endsWith(area.value))
      area.setRangeText(text.slice(0, before), 0, 0, area.value ? 'preserve' : 'end');
    else area.value = text;
  }

  #type(event: InputEvent) {
    const text = this.#area?.value ?? '';
    this.#leave<Typed>('type', { text, isBlank: event.inputType === 'insertText' && event.data === ' ' });
  }

  #key(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.altKey) return;
    const name = meaning(event, this.#area?.value === '');
    // VS Code would run its own command for a key that leaves the page.
    if (name || event.key === 'Enter') event.stopPropagation();
    if (!name || (name === 'takeBack' && this.unsent.mark === '')) return;
    event.preventDefault();
    if (name !== 'send' || !event.repeat) this.#leave(name, undefined);
  }

  #leave<T>(name: 'type' | KeyName, detail: T) {
    this.dispatchEvent(new CustomEvent<T>(name, { detail, bubbles: true, composed: true }));
  }
}
customElements.define('listen-entry-field', EntryField);
