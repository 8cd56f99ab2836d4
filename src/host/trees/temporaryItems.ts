import * as vscode from 'vscode';
import type { StandingGroup } from '../../tags/standing.ts';
import { shownLine } from '../shownLine.ts';
import { lookWords, whenWords } from '../tags/words.ts';
import type { Group, TemporaryItem } from './temporaryRows.ts';

function groupLabel({ name, rows: { length } }: Group): string {
  if (typeof name !== 'string')
    return vscode.l10n.t('{0} ({1})', shownLine(name.shared) || vscode.l10n.t('Nobody'), length);
  const labels: Readonly<Record<StandingGroup, string>> = {
    overdue: vscode.l10n.t('Overdue ({0})', length),
    soon: vscode.l10n.t('Soon ({0})', length),
    later: vscode.l10n.t('Later ({0})', length),
    look: vscode.l10n.t('Needs a look ({0})', length),
  };
  return labels[name];
}

export function groupItem(group: Group): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  return new vscode.TreeItem(groupLabel(group), group.name === 'later' ? Collapsed : Expanded);
}

/** "api/client.ts:88 · Northwind · Dana · not told yet" */
function factsOf({ where, customer, owner, isTold }: TemporaryItem): string {
  const told = isTold === undefined ? '' : isTold ? vscode.l10n.t('told') : vscode.l10n.t('not told yet');
  return [where, customer, owner].map(shownLine).concat(told).filter(Boolean).join(' · ');
}

function iconOf({ look, isLate, isTold, standing }: TemporaryItem): vscode.ThemeIcon {
  if (standing.kind === 'malformed')
    return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  const colour = isLate ? new vscode.ThemeColor('list.warningForeground') : undefined;
  if (look) return new vscode.ThemeIcon('question', colour);
  return new vscode.ThemeIcon(isTold ? 'watch' : 'comment-unresolved', colour);
}

/** "temporary recorded tagged untold vanished": menus ask for the words. */
function contextOf({ standing, isTold }: TemporaryItem): string {
  const { kind } = standing;
  const hasRecord = kind !== 'malformed' && standing.record !== undefined;
  return [
    'temporary',
    hasRecord ? 'recorded' : 'unrecorded',
    kind,
    ...(isTold === false ? ['untold'] : []),
  ].join(' ');
}

const reasonOf = ({ reason }: TemporaryItem) => shownLine(reason) || vscode.l10n.t('no reason given');

/** "until 3 Dec 2026 · no note yet" */
function stateOf({ until, today, look }: TemporaryItem): string {
  const parts = [until ? whenWords(until, today) : '', look ? lookWords(look) : ''];
  return parts.filter(Boolean).join(' · ');
}

/** What a narrow row shows first: why it is there or, once it is gone, what is to be answered. */
export function rowWords(one: TemporaryItem): { readonly label: string; readonly description: string } {
  const reason = reasonOf(one);
  return one.look === 'gone from the code'
    ? { label: vscode.l10n.t('Gone: what verified the fix?'), description: reason }
    : { label: reason, description: stateOf(one) };
}

export function temporaryItem(one: TemporaryItem): vscode.TreeItem {
  const [reason, state, facts] = [reasonOf(one), stateOf(one), factsOf(one)];
  const { label, description } = rowWords(one);
  const item = new vscode.TreeItem(label);
  item.description = description;
  item.iconPath = iconOf(one);
  item.tooltip = [vscode.l10n.t('{0}, {1}', reason, state), facts].join('\n');
  item.accessibilityInformation = {
    label: vscode.l10n.t('Temporary code: {0}, {1}, {2}', reason, state, facts),
  };
  item.contextValue = contextOf(one);
  item.command = {
    command: 'listenFirst.openTemporary',
    title: vscode.l10n.t('Open the code'),
    arguments: [one],
  };
  return item;
}
