import * as vscode from 'vscode';
import type { SearchInWorker } from '../../storage/search/searchInWorker.ts';
import type { Found, SearchWish } from '../../storage/search/wish.ts';
import type { App } from '../app.ts';
import { quietly } from '../guard.ts';
import { keepTyped } from '../typedPick.ts';
import { type Filters, filterLabels } from './filters.ts';
import { mostOfOne, type SearchItem, searchItems, type Target } from './searchItems.ts';

export interface SearchState {
  readonly text: string;
  readonly filters: Filters;
}

export interface Answer extends SearchState {
  readonly target: Target;
}

export interface SearchDesk {
  readonly app: App;
  readonly worker: SearchInWorker;
  readonly names: ReadonlyMap<string, string>;
}

/** How long nobody typed before it is searched. Milliseconds. */
const pause = 120;
const limit = 30;

function wishOf({ text, filters: { customer, ...others } }: SearchState): SearchWish {
  return { text, customer: customer?.id, limit, entries: mostOfOne, ...others };
}

function titleOf(filters: Filters): string {
  const set = Object.values(filterLabels(filters)).filter(one => one !== undefined);
  return [vscode.l10n.t('Search Conversations'), ...set].join(' · ');
}

/** A picker that searches while somebody types; what comes too late for the newest words is dropped. */
class SearchPick {
  readonly #desk: SearchDesk;
  readonly #filters: Filters;
  readonly #pick = vscode.window.createQuickPick<SearchItem>();
  #soon: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(desk: SearchDesk, { text, filters }: SearchState) {
    this.#desk = desk;
    this.#filters = filters;
    this.#pick.title = titleOf(filters);
    this.#pick.placeholder = vscode.l10n.t('What was said? Words in "quotes" stand next to each other');
    this.#pick.value = text;
    this.#pick.matchOnDescription = false;
    this.#pick.matchOnDetail = false;
  }

  ask(): Promise<Answer | undefined> {
    const pick = this.#pick;
    const { app } = this.#desk;
    const search = quietly(app, () => this.#search());
    const typed = keepTyped(app, pick, { field: 'search', offer: () => void search() });
    this.#show(undefined);
    return new Promise(resolve => {
      pick.onDidChangeValue(() => this.#later(search));
      pick.onDidAccept(() => {
        const target = pick.selectedItems[0]?.target;
        if (!target) return;
        typed.answer('filter' in target ? pick.value : undefined);
        resolve({ text: pick.value, filters: this.#filters, target });
        pick.hide();
      });
      // What it shows names somebody: on a shared screen it closes.
      const watch = app.hiding.onDidChange(() => app.hiding.isOn && pick.hide());
      pick.onDidHide(() => {
        resolve(undefined);
        this.#end(watch);
      });
      pick.show();
      void search();
    });
  }

  #later(search: () => Promise<void>): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void search(), pause);
  }

  async #search(): Promise<void> {
    this.#pick.busy = true;
    const wish = wishOf({ text: this.#pick.value, filters: this.#filters });
    const found = await this.#desk.worker.find(wish);
    if (found && !this.#isOver) this.#show(found);
  }

  #show(found: Found | undefined): void {
    const isAsked = this.#pick.value.trim() !== '' || (found?.hits.length ?? 0) > 0;
    this.#pick.items = searchItems({
      found: isAsked ? found : undefined,
      filters: this.#filters,
      names: this.#desk.names,
    });
    this.#pick.busy = false;
  }

  #end(watch: vscode.Disposable): void {
    this.#isOver = true;
    clearTimeout(this.#soon);
    watch.dispose();
    this.#pick.dispose();
  }
}

/** @returns undefined when the person changed their mind */
export function askForHit(desk: SearchDesk, state: SearchState): Promise<Answer | undefined> {
  return new SearchPick(desk, state).ask();
}
