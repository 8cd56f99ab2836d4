import { html, LitElement, nothing } from 'lit';
import { newId } from '../../domain/newId.ts';
import type { Ask, EntryCommand } from '../../protocol/call.ts';
import {
  choicesOf,
  type DetailGroup,
  type DetailsState,
  type DetailValues,
  detailLabels,
  detailTexts,
  paneOutcomes,
} from '../../protocol/callDetails.ts';
import { paneKinds, paneReaches, paneSides } from '../../protocol/callKinds.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { paneStyles } from '../paneStyles.ts';
import { wish } from '../wish.ts';
import { actOn } from './actOn.ts';
import './choice.ts';
import { detailStyles } from './detailStyles.ts';

/** What else can be said of an entry, at leisure. Every letter goes to the host; nothing changes before Save. */
export class EntryDetails extends LitElement {
  static override properties = {
    words: { attribute: false },
    conversation: { attribute: false },
    entry: { attribute: false },
    details: { attribute: false },
    draft: { state: true },
  };
  static override styles = [paneStyles, detailStyles];
  declare words: PaneWords;
  declare conversation: string;
  /** The id of the entry. */
  declare entry: string;
  declare details: DetailsState;
  /** What was changed here; it is the host's only until the first change. */
  declare draft: DetailValues | undefined;
  /** What the entry is called from now on where it crosses between me and others. */
  readonly #id = newId();

  constructor() {
    super();
    this.addEventListener('keydown', event => this.#key(event));
  }

  override render() {
    const { details } = this.words;
    return html`
      <div class="form" role="group" aria-label=${details.title}>
        ${this.#labels()}
        ${detailLabels.filter(label => this.#of(label)).map(label => this.#group(label))}
        ${this.#of('kind') === 'promise' ? this.#choice('outcome', ['', ...paneOutcomes]) : nothing}
        ${this.#of('kind') === 'decision' ? this.#texts('decision') : nothing}
        ${this.#choice('kind', paneKinds)}
        ${this.#of('kind') === 'question' ? this.#choice('asks', paneSides) : nothing}
        ${this.#of('kind') === 'promise' ? this.#choice('owes', paneSides) : nothing}
        ${this.#text('speaker')}
        ${this.#choice('reach', paneReaches)}
        <div class="ends saves">
          <button class="primary" @click=${this.#save}>${details.save}</button>
          <button class="secondary" @click=${this.#leave}>${details.close}</button>
          ${this.#isChanged ? this.#discardButton() : nothing}
        </div>
        <div class="ends">
          ${this.#runOn(details.copyFor, 'copyFor')}
          ${this.#runOn(details.purge, 'purge')}
        </div>
      </div>`;
  }

  /** It comes into view as a whole; of a form that is higher than the list, its beginning. */
  override focus() {
    this.renderRoot.querySelector<HTMLElement>('.label')?.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'nearest' });
  }

  get #draft(): DetailValues {
    return this.draft ?? this.details.draft;
  }

  get #isChanged(): boolean {
    return Object.keys(this.#draft).length > 0;
  }

  #of(name: string): string {
    return this.#draft[name] ?? this.details.values[name] ?? '';
  }

  #set(name: string, value: string) {
    const { [name]: _, ...others } = this.#draft;
    const isBack = value === (this.details.values[name] ?? '');
    this.#keep(isBack ? others : { ...others, [name]: value });
  }

  #keep(draft: DetailValues) {
    this.draft = draft;
    const { conversation, entry } = this;
    wish(this, { kind: 'draftDetails', conversation, entry, draft });
  }

  #choice(name: string, values: readonly string[]) {
    const { names, choices } = this.words.details;
    const label = names[name] ?? '';
    return html`
      <div class="row">
        <span class="name quiet" aria-hidden="true">${label}</span>
        <listen-choice .label=${label} .chosen=${this.#of(name)}
          .choices=${values.map(value => ({ value, word: choices[name]?.[value] ?? value }))}
          @pick=${(event: CustomEvent<string>) => this.#set(name, event.detail)}></listen-choice>
      </div>`;
  }

  #text(name: string) {
    return html`
      <label class="row">
        <span class="name quiet">${this.words.details.names[name]}</span>
        <textarea rows="1" autocomplete="off" dir="auto" .value=${this.#of(name)}
          @input=${(event: Event) => this.#set(name, (event.target as HTMLTextAreaElement).value)}></textarea>
      </label>`;
  }

  #texts(group: DetailGroup) {
    return detailTexts[group].map(part => this.#text(`${group}.${part}`));
  }

  #labels() {
    const { labels, names } = this.words.details;
    return html`
      <div class="row">
        <span class="name quiet" aria-hidden="true">${labels}</span>
        <div class="labels" role="group" aria-label=${labels}>
          ${detailLabels.map(label => this.#toggle(label, names[label] ?? ''))}
        </div>
      </div>`;
  }

  #toggle(label: string, word: string) {
    const isOn = this.#of(label) === 'on';
    return html`
      <button class="label" aria-pressed=${isOn ? 'true' : 'false'}
        @click=${() => this.#set(label, isOn ? '' : 'on')}>${word}</button>`;
  }

  #group(label: DetailGroup) {
    const choices = Object.entries(choicesOf(label));
    return html`
      <div class="group">
        ${choices.map(([part, values]) => this.#choice(`${label}.${part}`, values))}
        ${this.#texts(label)}
      </div>`;
  }

  #discardButton() {
    return html`
      <button class="link" @click=${this.#discard}>${this.words.details.discard}</button>`;
  }

  #runOn(word: string, command: EntryCommand) {
    const { conversation, entry } = this;
    return html`
      <button class="link" @click=${() => wish(this, { kind: 'runOn', conversation, entry, command })}>${word}</button>`;
  }

  #discard(event: MouseEvent) {
    this.#keep({});
    this.#leave(event);
  }

  #save(event: Event) {
    const { conversation, entry } = this;
    const ask = { kind: 'saveDetails', conversation, entry, draft: this.#draft, id: this.#id } as const;
    if (this.#isChanged) actOn(this, ask);
    else this.#leave(event);
  }

  /** By keys back to where it was opened; who points at a button wants to type on. */
  #leave(event: Event) {
    const { conversation, entry } = this;
    const ask: Ask = { kind: 'details', conversation, entry, isOpen: false };
    if (event instanceof MouseEvent && event.detail > 0) return actOn(this, ask);
    wish(this, ask);
    this.dispatchEvent(new CustomEvent('left'));
  }

  /** Enter saves from every text and choice, Esc leaves all as it was typed. */
  #key(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.altKey) return;
    const from = event.composedPath()[0];
    const isLine = from instanceof HTMLTextAreaElement || from instanceof HTMLInputElement;
    if (event.key === 'Enter') event.stopPropagation();
    if (event.key === 'Enter' && isLine && !event.shiftKey) {
      event.preventDefault();
      if (!event.repeat) this.#save(event);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#leave(event);
    }
  }
}
customElements.define('listen-entry-details', EntryDetails);
