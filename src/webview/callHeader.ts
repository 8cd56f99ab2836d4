import { css, html, LitElement, nothing } from 'lit';
import { visible } from '../domain/visible.ts';
import type { PaneCommand } from '../protocol/call.ts';
import type { CallState } from '../protocol/callState.ts';
import type { PaneWords } from '../protocol/callWords.ts';
import { backToPane, eye, eyeClosed, ownWindow } from './icons.ts';
import { paneStyles } from './paneStyles.ts';
import { wish } from './wish.ts';

/** Whom the call is with, how long it has lasted, and the ways out of it. */
export class CallHeader extends LitElement {
  static override properties = {
    words: { attribute: false },
    call: { attribute: false },
    isHidden: { attribute: false },
    isWindow: { attribute: false },
  };
  static override styles = [
    paneStyles,
    css`
      header {
        display: flex;
        align-items: center;
        gap: 2px;
      }
      h1 {
        margin: 0;
        font-size: inherit;
        font-weight: 600;
      }
      .who {
        flex: 1 1 0;
        min-width: 0;
        display: flex;
        flex-wrap: wrap;
        gap: 0 8px;
      }
      .who .time {
        white-space: nowrap;
      }
      .time {
        font-variant-numeric: tabular-nums;
      }
      .end {
        flex: none;
        max-width: 50%;
        margin-inline-start: 4px;
      }
      /* Hiding moves nothing: the field stays under the eyes of whoever types. */
      .room {
        padding: 2px 0;
      }
      .people {
        display: block;
        max-width: 100%;
      }
    `,
  ];
  declare words: PaneWords;
  declare call: CallState;
  declare isHidden: boolean;
  declare isWindow: boolean;

  override render() {
    const { isPast } = this.call;
    return html`
      <header>
        ${this.#who()}
        ${this.#hide()}
        ${this.#move()}
        <button class="secondary end" @click=${() => wish(this, { kind: 'run', command: 'endCall' })}>
          ${isPast ? this.words.finish : this.words.endCall}
        </button>
      </header>
      ${isPast ? this.#time() : nothing}
      ${this.isHidden ? html`<div class="room">&nbsp;</div>` : this.#people()}`;
  }

  #who() {
    const customer = this.isHidden ? this.words.hiddenTitle : visible(this.call.customer);
    return html`
      <div class="who">
        <h1 class="ellipsis" dir="auto" title=${customer}>${customer}</h1>
        ${this.call.isPast ? nothing : this.#time()}
      </div>`;
  }

  /** Of a talk that is over, day and length have a line of their own. */
  #time() {
    return html`<span class="time quiet">${this.call.time}</span>`;
  }

  #hide() {
    const label = this.isHidden ? this.words.show : this.words.hide;
    return this.#icon(label, { command: 'hideFromScreen', icon: this.isHidden ? eye : eyeClosed });
  }

  #move() {
    return this.isWindow
      ? this.#icon(this.words.bringBack, { command: 'closeCallWindow', icon: backToPane })
      : this.#icon(this.words.ownWindow, { command: 'openCallWindow', icon: ownWindow });
  }

  #icon(label: string, { command, icon }: { command: PaneCommand; icon: unknown }) {
    return html`
      <button class="icon" title=${label} aria-label=${label}
        @click=${() => wish(this, { kind: 'run', command })}>${icon}</button>`;
  }

  #people() {
    const line = visible(this.call.people) || this.words.describe;
    return html`
      <button class="link people ellipsis" title=${line} dir="auto"
        @click=${() => wish(this, { kind: 'run', command: 'describeCall' })}>${line}</button>`;
  }
}
customElements.define('listen-call-header', CallHeader);
