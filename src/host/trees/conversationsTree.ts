import * as vscode from 'vscode';
import type { Update } from '../../domain/records/update.ts';
import type { App } from '../app.ts';
import { isProblem } from '../guard.ts';
import { onDidFilter, readFilter, tellMenus } from './conversationFilter.ts';
import { type ConversationsRow, itemOf } from './conversationItems.ts';
import { choosable, type Filter, isFiltering } from './filtering.ts';
import { filterWords } from './filterPick.ts';
import { type Histories, historiesOf } from './history.ts';
import type { Reading } from './reading.ts';
import { type TreeHead, tree } from './tree.ts';

/** A customer may be gone by the time the row is opened. */
function noneOfNobody(error: unknown): readonly Update[] {
  if (isProblem(error) && error.code === 'not found') return [];
  throw error;
}

interface Shown {
  readonly filter: Filter;
  readonly histories: Histories;
}

/** Those of the rows that speak of the file of the filter, where it names one. */
async function pointing(app: App, { rows }: Reading, { file }: Filter): Promise<Reading['rows']> {
  if (!file) return rows;
  const found = await (await app.desk()).read.whereTalkedAbout(file);
  const ids = new Set(found.map(one => one.conversation.id));
  return rows.filter(row => ids.has(row.id));
}

/** The same for all rows of one reading under one filter. */
function rememberShown(app: App): (reading: Reading) => Promise<Shown> {
  let made: (Shown & { readonly reading: Reading }) | undefined;
  const readUpdates = async (customer: string) =>
    (await app.desk()).read.listUpdates(customer).catch(noneOfNobody);
  return async reading => {
    const filter = await readFilter(app);
    if (made?.reading !== reading || JSON.stringify(made.filter) !== JSON.stringify(filter)) {
      const rows = await pointing(app, reading, filter);
      made = { reading, filter, histories: historiesOf({ ...reading, rows, filter, readUpdates }) };
    }
    return made;
  };
}

/** Says what is missing and why; where nothing is left, the view itself offers the way out. */
function headOf({ filter, histories: { shown } }: Shown, all: number): TreeHead {
  if (!isFiltering(filter)) return {};
  const words = filterWords(filter);
  const message = shown === 0 ? undefined : vscode.l10n.t('{0} of {1} conversations: {2}', shown, all, words);
  return { description: vscode.l10n.t('filtered'), message };
}

/** What was said and what was sent, by customer. */
export function conversationsTree(app: App): vscode.Disposable {
  const shownOf = rememberShown(app);
  return tree<ConversationsRow>(app, {
    view: 'listenFirst.conversations',
    name: vscode.l10n.t('Conversations'),
    rows: async (parent, reading) => (await shownOf(reading)).histories.rows(parent),
    item: itemOf,
    head: async reading => {
      const shown = await shownOf(reading);
      await tellMenus(shown.filter);
      return headOf(shown, choosable(reading.rows, shown.filter).length);
    },
    onDidChange: onDidFilter,
  });
}
