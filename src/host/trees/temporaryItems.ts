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

export function temporaryItem(one: TemporaryItem): vscode.TreeItem {
  const reason = shownLine(one.reason) || vscode.l10n.t('no reason given');
  const when = one.until ? whenWords(one.until, one.today) : '';
  const look = one.look ? lookWords(one.look) : '';
  const item = new vscode.TreeItem(reason);
  item.description = [when, look].filter(Boolean).join(' · ');
  item.iconPath = iconOf(one);
  item.tooltip = [vscode.l10n.t('{0}, {1}', reason, item.description), factsOf(one)].join('\n');
  item.accessibilityInformation = {
    label: vscode.l10n.t('Temporary code: {0}, {1}, {2}', reason, item.description, factsOf(one)),
  };
  item.contextValue = contextOf(one);
  item.command = {
    command: 'listenFirst.openTemporary',
    title: vscode.l10n.t('Open the code'),
    arguments: [one],
  };
  return item;
}
