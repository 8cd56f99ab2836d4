import * as vscode from 'vscode';
import { shortDay } from '../../domain/day.ts';
import type { NamedStore } from '../../domain/ports.ts';
import { codeSpan } from '../../text/markdown.ts';
import { sentenceFor } from '../guard.ts';
import { whereKept } from '../whereKept.ts';
import { type Readers, readersOf, type StoreFacts } from './storeFacts.ts';

export function readersWords(readers: Readers): string {
  const words: Readonly<Record<Readers, string>> = {
    me: vscode.l10n.t('only your account; it is never synced'),
    'its folder': vscode.l10n.t('whoever has its folder'),
    'its repository': vscode.l10n.t('everyone who has the repository'),
    'nobody later': vscode.l10n.t('nobody: it is thrown away when you leave the sample'),
  };
  return words[readers];
}

/** For a line of a picker. */
export const whoReads = (store: Pick<NamedStore, 'folder' | 'isShared'>): string =>
  vscode.l10n.t('Read by: {0}', readersWords(readersOf(store)));

const kilo = 1000;

/** "12 kB", "3.4 MB" */
function sizeWords(bytes: number): string {
  if (bytes < kilo * kilo) return vscode.l10n.t('{0} kB', Math.ceil(bytes / kilo));
  return vscode.l10n.t('{0} MB', (bytes / kilo / kilo).toFixed(1));
}

/** Whoever clones a repository has its store too, so that it is not lost with this machine. */
function whereWords({ place, readers }: StoreFacts): string {
  const folder = codeSpan(place.home.store);
  return readers === 'its repository' ? folder : `${folder} (${whereKept()})`;
}

function stateWords({ state }: StoreFacts): string | undefined {
  if (state === 'open') return undefined;
  if (state === 'not made') return vscode.l10n.t('It is made with the first call.');
  if (state === 'not trusted') {
    return vscode.l10n.t('It is not opened, because this window is not trusted. Trust it to read the store.');
  }
  const why = state.failure === undefined ? undefined : sentenceFor(state.failure);
  return why ?? vscode.l10n.t('It could not be opened. The log says more.');
}

/** What is known of a store, one line of Markdown each. */
export function factLines(facts: StoreFacts): string[] {
  const { t } = vscode.l10n;
  const lines = [t('Where: {0}', whereWords(facts)), t('Who can read it: {0}', readersWords(facts.readers))];
  const state = stateWords(facts);
  if (facts.state === 'not made') return [...lines, state ?? ''];
  return [
    ...lines,
    state ?? t('Customers: {0}, conversations: {1}', facts.customers, facts.conversations),
    t('Size on disk: {0}', sizeWords(facts.bytes)),
    facts.lastBackup ? t('Last backup: {0}', shortDay(facts.lastBackup)) : t('Last backup: none yet'),
  ];
}
