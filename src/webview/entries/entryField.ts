import { html, LitElement, nothing } from 'lit';
import { visible } from '../../domain/visible.ts';
import type { Advice, Hint } from '../../protocol/call.ts';
import type { PromiseShape } from '../../protocol/callState.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { fillIn } from '../fillIn.ts';
import { warning } from '../icons.ts';
import { paneStyles } from '../paneStyles.ts';
import { speakerOf } from '../unsent/named.ts';
import type { Naming, Offer } from '../unsent/naming.ts';
import { lineWord, shownLine } from '../unsent/shownLine.ts';
import type { Unsent } from '../unsent/unsent.ts';
import { type KeyName, meaning, openAdvice } from './fieldKeys.ts';
import { fieldStyles } from './fieldStyles.ts';
import './kindSwitch.ts';
import './lineChips.ts';

/** What was typed, and what the very key may complete: pasted text completes nothing. */
export interface Typed {
  readonly text: string;
  /** It was a blank, which ends a mark. */
  readonly isBlank: boolean;
  /** By keys, one sign after the other. */
  readonly isTyped: boolean;
}

/** Held down, these would do it again and again. */
const once: ReadonlySet<KeyName> = new Set([
  'send',
  'sendAndDetail',
  'takeName',
  'sayInstead',
  'keepAsPromise',
]);

const byKeys = /^(?:insertText|insertCompositionText|deleteContent\w*)$/;

/**
 * Where a person types while listening. Text leaves as `type` events, a chosen kind as `choose`, a name that was
 * pointed at as `name`, keys by their names; it never writes into the field unless the text it was given differs from
 * what stands there.
 */
export class EntryField extends LitElement {
  static override properties = {
    words: { attribute: false },
    unsent: { attribute: false },
    naming: { attribute: false },
    hint: { attribute: false },
    shape: { attribute: false },
    isHidden: { attribute: false },
  };
  static override styles = [paneStyles, fieldStyles];
  declare words: PaneWords;
  declare unsent: Unsent;
  /** The list of names under the field, while it is open. */
  declare naming: Naming | undefined;
  declare hint: Hint;
  /** How a promise is best made. */
  declare shape: PromiseShape | undefined;
  declare isHidden: boolean;

  override render() {
    const { words, unsent, naming } = this;
    return html`
      <listen-kind-switch .words=${words} .chosen=${shownLine(unsent).as}
        .isIdle=${unsent.target?.act === 'correct'}></listen-kind-switch>
      <listen-line-chips .words=${words} .unsent=${unsent} .isNaming=${naming !== undefined}
        .isHidden=${this.isHidden}></listen-line-chips>
      <div class="desk">
        ${this.#field()}
        ${naming ? this.#names(naming) : nothing}
      </div>
      <div class="hint" id="hint">${this.#below()}</div>
      <span class="unseen" aria-live="polite">${this.#spoken()}</span>`;
  }

  override updated() {
    // A text area turns every kind of line end into a line feed; comparing anything else would never agree.
    this.#follow(this.unsent.text.replace(/\r\n?/g, '\n'));
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  override focus() {
    this.#area?.focus();
  }

  get #area(): HTMLTextAreaElement | null | undefined {
    return this.renderRoot?.querySelector('textarea');
  }

  #field() {
    const { naming } = this;
    return html`
      <textarea rows="2" autocomplete="off" class=${this.isHidden ? 'masked' : ''} aria-label=${this.#label()} aria-describedby="hint"
        aria-autocomplete="list" aria-controls=${naming ? 'names' : nothing}
        aria-activedescendant=${naming ? `name${naming.active}` : nothing}
        placeholder=${this.#placeholder()} @input=${this.#type} @keydown=${this.#key}
        @blur=${() => this.naming && this.#leave('leaveNames', undefined)}></textarea>`;
  }

  #names({ offers, active }: Naming) {
    return html`
      <ul class="names" id="names" role="listbox" aria-label=${this.words.speaker}>
        ${offers.map((one, at) => this.#name(one, { at, isActive: at === active }))}
      </ul>`;
  }

  /** Pointing at a name leaves the focus where it is typed. */
  #name({ name, isNew }: Offer, { at, isActive }: { readonly at: number; readonly isActive: boolean }) {
    const text = visible(name);
    return html`
      <li id=${`name${at}`} role="option" class="ellipsis" dir="auto" aria-selected=${isActive ? 'true' : 'false'}
        @mousedown=${(event: MouseEvent) => event.preventDefault()} @click=${() => this.#leave('name', name)}>
        ${isNew ? fillIn(this.words.addName, text) : text}</li>`;
  }

  get #offeredShape(): PromiseShape | undefined {
    const { as, text, target } = this.unsent;
    const isOurs = as === 'promise' && shownLine(this.unsent).whose === 'us';
    return isOurs && text === '' && target === null ? this.shape : undefined;
  }

  #below() {
    const shape = this.#offeredShape;
    if (shape) {
      return html`
        <button class="link lines" title=${shape.text} @click=${() => this.#leave('propose', undefined)}>${fillIn(this.words.shapeKey, shape.label)}</button>`;
    }
    const open = openAdvice(this.hint);
    if (open) return this.#advice(open);
    const { text, isRefusal, advice } = this.hint;
    const said = text || (advice?.why ?? '');
    return html`
      <span class=${isRefusal ? 'lines' : 'quiet lines'} aria-live="polite" title=${said}>${isRefusal ? warning : nothing}${visible(said)}</span>`;
  }

  /** What is wrong, and what to say instead; its buttons stand below, beside Add. */
  #advice({ why, instead }: Advice) {
    const better = instead && fillIn(this.words.sayInstead, visible(instead));
    return html`
      <div class="advice" aria-live="polite">
        <span class="ellipsis" title=${why}>${warning}${why}</span>
        ${better ? html`<span class="better" title=${better}>${better}</span>` : nothing}
      </div>`;
  }

  #placeholder(): string {
    const { hiddenPlaceholder, correctPlaceholder, entryPlaceholder } = this.words;
    if (this.isHidden) return hiddenPlaceholder;
    if (this.unsent.target?.act === 'correct') return correctPlaceholder;
    return entryPlaceholder[shownLine(this.unsent).as ?? this.unsent.as];
  }

  #label(): string {
    const { entryLabel, editLabel, correctLabel } = this.words;
    const { target } = this.unsent;
    return target === null ? entryLabel : target.act === 'edit' ? editLabel : correctLabel;
  }

  /** What a key has just done to the line, for those who do not see the chips. */
  #spoken(): string {
    const { words, unsent } = this;
    const reach = words.reachOf[unsent.reach];
    const kind = lineWord(shownLine(unsent), words);
    if (unsent.mark) return fillIn(words.markTaken, unsent.mark === '~' ? reach : kind);
    const speaker = this.isHidden ? '' : visible(speakerOf(unsent));
    return [kind, speaker, unsent.reach === 'team' ? '' : reach].filter(Boolean).join(', ');
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

  #type({ inputType, data }: InputEvent) {
    const text = this.#area?.value ?? '';
    const isBlank = inputType === 'insertText' && data === ' ';
    this.#leave<Typed>('type', { text, isBlank, isTyped: byKeys.test(inputType) });
  }

  #key(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    const name = meaning(event, {
      text: this.#area?.value ?? '',
      unsent: this.unsent,
      isNaming: this.naming !== undefined,
      hasShape: this.#offeredShape !== undefined,
      hasAdvice: openAdvice(this.hint) !== undefined,
    });
    // VS Code would run its own command for a key that leaves the page.
    if (name || event.key === 'Enter') event.stopPropagation();
    if (!name) return;
    event.preventDefault();
    if (!once.has(name) || !event.repeat) this.#leave(name, undefined);
  }

  #leave<T>(name: 'type' | 'name' | KeyName, detail: T) {
    this.dispatchEvent(new CustomEvent<T>(name, { detail, bubbles: true, composed: true }));
  }
}
customElements.define('listen-entry-field', EntryField);
