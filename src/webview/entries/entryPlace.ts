import { css, html, LitElement, nothing } from 'lit';
import { visible } from '../../domain/visible.ts';
import type { EntryState, PlaceState } from '../../protocol/callState.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { chevron, placeIcons } from '../icons.ts';
import { paneStyles } from '../paneStyles.ts';
import { wish } from '../wish.ts';
import { aboutEntry } from './aboutEntry.ts';
import { actOn } from './actOn.ts';

const placeStyles = css`
  .place {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 4px;
    font-size: 0.92em;
  }
  .place svg {
    flex: none;
    width: 14px;
    height: 14px;
  }
  .more {
    padding: 0 2px;
  }
  .more svg {
    vertical-align: middle;
  }
  .more[aria-expanded='true'] svg {
    transform: rotate(90deg);
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    overflow-wrap: anywhere;
  }
  .gone {
    text-decoration: line-through;
  }
  pre {
    margin: 4px 0;
    padding: 4px 6px;
    max-height: 12em;
    overflow: auto;
    font-family: var(--vscode-editor-font-family, monospace);
    border-inline-start: 2px solid var(--vscode-textBlockQuote-border, var(--vscode-contrastBorder, transparent));
  }
`;

/** A link of an entry: where its code stands now, what became of it, and on demand the code as it was. */
export class EntryPlace extends LitElement {
  static override properties = {
    words: { attribute: false },
    conversation: { attribute: false },
    entry: { attribute: false },
    place: { attribute: false },
    isOpen: { state: true },
  };
  static override styles = [paneStyles, placeStyles];
  declare words: PaneWords;
  declare conversation: string;
  declare entry: EntryState;
  declare place: PlaceState;
  declare isOpen: boolean;

  constructor() {
    super();
    this.isOpen = false;
  }

  override render() {
    const isRemoved = this.place.state === 'removed';
    return html`
      <div class="place">
        ${isRemoved ? html`<span class="quiet gone">@&nbsp;${visible(this.place.label)}</span>` : this.#link()}
        ${isRemoved ? this.#acts() : this.#toggle()}
        ${this.#state()}
      </div>
      ${this.isOpen && !isRemoved ? this.#more() : nothing}`;
  }

  #link() {
    const { id, label } = this.place;
    const open = () => wish(this, { kind: 'openPlace', place: id });
    return html`<button class="link" @click=${open}>@&nbsp;${visible(label)}</button>`;
  }

  #state() {
    const { words, state } = this.place;
    if (words === '') return nothing;
    return html`<span class="state quiet" data-state=${state}>${placeIcons[state]} ${visible(words)}</span>`;
  }

  #toggle() {
    const { aboutPlace } = this.words;
    return html`
      <button class="link more" aria-expanded=${this.isOpen ? 'true' : 'false'} title=${aboutPlace}
        aria-label=${aboutEntry(this.words, this.entry, aboutPlace)} @click=${this.#turn}>${chevron}</button>`;
  }

  #more() {
    const { quote } = this.place;
    return html`
      ${quote === '' ? nothing : html`<pre tabindex="0" dir="ltr">${visible(quote)}</pre>`}
      <div class="acts">${this.#acts()}</div>`;
  }

  #acts() {
    return this.place.acts.map(
      ({ act, label }) => html`
        <button class="link" data-act=${act} aria-label=${aboutEntry(this.words, this.entry, label)}
          @click=${() => this.#act(act)}>${label}</button>`,
    );
  }

  #act(act: PlaceState['acts'][number]['act']) {
    const { conversation, entry, place } = this;
    actOn(this, { kind: 'place', conversation, entry: entry.id, place: place.id, act });
  }

  #turn() {
    this.isOpen = !this.isOpen;
  }
}
customElements.define('listen-entry-place', EntryPlace);
