import * as vscode from 'vscode';
import { dayOf, shortDay } from '../../domain/day.ts';
import type { Found, FoundEntry, Hit } from '../../storage/search/wish.ts';
import { shownLine } from '../shownLine.ts';
import { kindLabel } from '../words.ts';
import { type FilterName, type Filters, filterLabels } from './filters.ts';

/** What the person picked: an entry of a conversation, a conversation, or a filter to set. */
export type Target =
  | { readonly conversation: string; readonly entry: string | undefined }
  | { readonly filter: FilterName };

/** Always shown: what fits was decided by the search, not by the picker. */
export interface SearchItem extends vscode.QuickPickItem {
  readonly target?: Target;
}

/** How many entries of one conversation stand in the list. */
export const mostOfOne = 5;

const separator = (label: string): SearchItem => ({ label, kind: vscode.QuickPickItemKind.Separator });

function entryItem({ conversation }: Hit, entry: FoundEntry, customer: string): SearchItem {
  const said = [customer, shortDay(dayOf(entry.at)), entry.speaker ?? kindLabel(entry.kind)];
  return {
    label: shownLine(entry.context),
    description: said.map(shownLine).join(' · '),
    alwaysShow: true,
    target: { conversation, entry: entry.id },
  };
}

function hitItems(hit: Hit, names: ReadonlyMap<string, string>): SearchItem[] {
  const customer = names.get(hit.customer ?? '') ?? hit.customer ?? vscode.l10n.t('Inbox');
  if (hit.entries.length > 0) return hit.entries.map(entry => entryItem(hit, entry, customer));
  const day = shortDay(dayOf(hit.started));
  const label = shownLine(hit.title) || vscode.l10n.t('Conversation of {0}', day);
  const description = `${shownLine(customer)} · ${day}`;
  return [
    { label, description, alwaysShow: true, target: { conversation: hit.conversation, entry: undefined } },
  ];
}

function filterItems(filters: Filters): SearchItem[] {
  const { t } = vscode.l10n;
  const labels = filterLabels(filters);
  const items: readonly (readonly [FilterName, string, string])[] = [
    ['customer', t('Customer'), t('any')],
    ['person', t('Person'), t('anybody')],
    ['kinds', t('Kinds'), t('all')],
    ['period', t('Period'), t('any time')],
  ];
  return items.map(([filter, label, otherwise]) => ({
    label: `$(filter) ${label}`,
    description: labels[filter] ?? otherwise,
    alwaysShow: true,
    target: { filter },
  }));
}

export interface ShownSearch {
  readonly found: Found | undefined;
  readonly filters: Filters;
  /** Customers' names by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** What was found, and below it the filters: the arrow up from the field leads there. */
export function searchItems({ found, filters, names }: ShownSearch): SearchItem[] {
  const { t } = vscode.l10n;
  const hits = found?.hits.flatMap(hit => hitItems(hit, names)) ?? [];
  const more = found && found.total > found.hits.length;
  const head = more
    ? [separator(t('{0} of {1} conversations', found.hits.length, found.total))]
    : found && found.total === 0
      ? [separator(t('Nothing was found'))]
      : [];
  return [...head, ...hits, separator(t('Filters')), ...filterItems(filters)];
}
