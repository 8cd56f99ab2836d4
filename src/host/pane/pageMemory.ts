import * as vscode from 'vscode';
import type { Row } from '../../domain/ports.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import type { CallState, PromiseShape } from '../../protocol/callState.ts';
import type { App } from '../app.ts';
import { quietly } from '../guard.ts';
import { loadDates } from '../loadDates.ts';
import type { EntryForms } from './entries/detailActs.ts';
import type { EntryActs } from './entries/entryActs.ts';
import type { EntryMemory } from './entries/entryPasts.ts';
import { type PlacesOf, PlaceViews } from './entries/placeViews.ts';
import { daysSeen } from './field/daysSeen.ts';
import { KnownPeople } from './knownPeople.ts';

/** So many entries are shown at first, and so many more at each wish. */
const page = 200;

export interface PageParts {
  readonly entries: EntryActs;
  readonly isWindow: boolean;
  /** Told when something is known that was not when the page was last shown. */
  readonly onNews: () => void;
}

/** What one page knows that no record says. */
export class PageMemory implements vscode.Disposable {
  readonly isWindow: boolean;
  /** Said in place of when something was saved last, until the next thing is done; or empty. */
  notice = '';
  readonly #app: App;
  readonly #parts: PageParts;
  readonly #people: KnownPeople;
  readonly places: PlaceViews;
  #conversation = '';
  #shown = page;
  #shape: { readonly of: string; readonly words: PromiseShape | undefined } | undefined;

  constructor(app: App, parts: PageParts) {
    this.#app = app;
    this.#parts = parts;
    this.isWindow = parts.isWindow;
    this.#people = new KnownPeople(app, parts.onNews);
    this.places = new PlaceViews(app, parts.onNews);
  }

  get entries(): EntryMemory {
    return this.#parts.entries.memory;
  }

  formsIn(conversation: string): Promise<EntryForms> {
    return this.#parts.entries.details.formsIn(conversation);
  }

  placesIn(conversation: Conversation): Promise<PlacesOf> {
    return this.places.of(conversation, this.shownOf(conversation.id));
  }

  dispose(): void {
    this.places.dispose();
  }

  /** How many of the newest entries are shown. */
  shownOf(conversation: string): number {
    return conversation === this.#conversation ? this.#shown : page;
  }

  showEarlier(conversation: string): void {
    this.#shown = this.shownOf(conversation) + page;
    this.#conversation = conversation;
  }

  knownPeople(conversation: Conversation, rows: readonly Row[]): Pick<CallState, 'known' | 'theirs'> {
    return this.#people.of(conversation, rows);
  }

  /** How a promise is best made; looked up in the background, once for each conversation and day. */
  promiseShape(conversation: Conversation, today: string): PromiseShape | undefined {
    const of = `${conversation.id} ${today}`;
    if (this.#shape?.of !== of) {
      this.#shape = { of, words: undefined };
      void quietly(this.#app, () => this.#findShape(conversation.id, of))();
    }
    return this.#shape.words;
  }

  async #findShape(conversation: string, of: string): Promise<void> {
    const { promiseDays } = await loadDates();
    const days = promiseDays(await daysSeen(this.#app, conversation));
    if (!days || this.#shape?.of !== of) return;
    const { t } = vscode.l10n;
    this.#shape = {
      of,
      words: {
        text: t('We investigate by {0} and report on {1}', days.found, days.told),
        label: t('Investigate by {0}, report on {1}', days.found, days.told),
      },
    };
    this.#parts.onNews();
  }
}
