import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { visible } from '../domain/visible.ts';
import type { Ask, PaneCommand } from '../protocol/call.ts';
import type { PointAct } from '../protocol/callKinds.ts';
import type { ClosingState, PointState } from '../protocol/callState.ts';
import type { PaneWords } from '../protocol/callWords.ts';
import { fillIn } from './fillIn.ts';
import { check, ring } from './icons.ts';
import { paneStyles } from './paneStyles.ts';
import { wish } from './wish.ts';

/** After the end: what can still be done, each here and now or kept for later. Nothing must be done. */
export class ClosingPane extends LitElement {
  static override properties = {
    words: { attribute: false },
    closing: { attribute: false },
    seen: { state: true },
  };
  static override styles = [
    paneStyles,
    css`
      h1,
      h2 {
        margin: 0;
        font-size: inherit;
        font-weight: 600;
      }
      /* It takes the focus only so that a screen reader begins here. */
      h1:focus {
        outline: none;
      }
      h2 {
        margin-top: 12px;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 6px 0;
        border-bottom: 1px solid var(--vscode-sideBarSectionHeader-border, var(--vscode-contrastBorder, transparent));
      }
      .ways {
        margin-top: 8px;
      }
      li:last-child {
        border-bottom: none;
      }
      .label {
        display: flex;
        gap: 4px;
      }
      .label svg {
        flex: none;
        width: 14px;
        height: 1.4em;
      }
      .settled .label {
        opacity: 0.8;
      }
      .hint {
        padding-inline-start: 18px;
        font-size: 0.92em;
      }
      li .acts {
        padding-inline-start: 18px;
      }
      /* What was done is said where its buttons were, so that no other row moves. */
      .settled .acts button {
        visibility: hidden;
      }
      .outcome {
        position: absolute;
      }
      .kept li {
        padding: 2px 0;
        border: none;
      }
      /* Close stands where End stood. */
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
      }
      header button {
        flex: none;
      }
    `,
  ];
  declare words: PaneWords;
  declare closing: ClosingState;
  /** Every point since the end, in its place: what is settled stays where it stood. */
  declare seen: readonly PointState[];

  /** What was chosen for each point. */
  readonly #chosen = new Map<string, PointAct>();

  constructor() {
    super();
    this.seen = [];
  }

  override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('closing');
    const known = before?.conversation === this.closing.conversation ? this.seen : [];
    const ids = new Set(known.map(one => one.id));
    this.seen = [...known, ...this.closing.points.filter(one => !ids.has(one.id))];
  }

  override render() {
    const { words, closing } = this;
    return html`
      <header>
        <h1 class="ellipsis" dir="auto" tabindex="-1">${visible(closing.customer)}</h1>
        <button class="secondary" @click=${() => wish(this, { kind: 'run', command: 'closeCall' })}>
          ${words.close}
        </button>
      </header>
      <div class="quiet">${words.closingTitle} · ${closing.summary}</div>
      <div class="acts ways">
        ${this.#link(words.draftUpdate, 'draftUpdate')}
        ${this.#link(words.export, 'export')}
        ${this.#link(words.resume, 'resumeCall')}
      </div>
      ${closing.isEmpty ? this.#empty() : this.seen.length > 0 ? this.#points() : html`<p>${words.nothingOpen}</p>`}
      ${closing.followUps.length > 0 ? this.#kept() : nothing}`;
  }

  #empty() {
    const { nothingSaid, discard } = this.words;
    return html`<p>${nothingSaid} ${this.#link(discard, 'discardCall')}</p>`;
  }

  override focus() {
    this.renderRoot.querySelector('h1')?.focus();
  }

  #points() {
    return html`
      <h2>${this.words.closingHint}</h2>
      <ul role="list">${this.seen.map(point => this.#point(point))}</ul>`;
  }

  #point({ id, label, hint, acts }: PointState) {
    const isOpen = this.closing.points.some(one => one.id === id);
    return html`
      <li class=${isOpen ? '' : 'settled'} tabindex="-1">
        <div class="label">${isOpen ? ring : check}<span dir="auto">${visible(label)}</span></div>
        <div class="quiet hint">${hint}</div>
        <div class="acts">
          ${isOpen ? nothing : this.#outcome(id)}
          ${acts.map(one => this.#act({ id, label, acts }, one, isOpen))}
        </div>
      </li>`;
  }

  #act(
    { id, label }: Pick<PointState, 'id' | 'label' | 'acts'>,
    one: PointState['acts'][number],
    isOpen: boolean,
  ) {
    const { conversation } = this.closing;
    return html`
      <button class="link" ?disabled=${!isOpen}
        aria-label=${fillIn(this.words.aboutEntry, one.label, visible(label))}
        @click=${() => this.#settle({ kind: 'point', conversation, point: id, act: one.act })}>
        ${one.label}
      </button>`;
  }

  #outcome(id: string) {
    return html`<span class="outcome">${this.words.settled[this.#chosen.get(id) ?? 'done']}</span>`;
  }

  #settle(ask: Extract<Ask, { kind: 'point' }>) {
    this.#chosen.set(ask.point, ask.act);
    wish(this, ask);
  }

  #kept() {
    return html`
      <h2>${this.words.keptForLater}</h2>
      <ul class="kept" role="list">${this.closing.followUps.map(line => html`<li dir="auto">${visible(line)}</li>`)}</ul>`;
  }

  #link(text: string, command: PaneCommand) {
    return html`<button class="link" @click=${() => wish(this, { kind: 'run', command })}>${text}</button>`;
  }
}
customElements.define('listen-closing-pane', ClosingPane);
