import * as vscode from 'vscode';
import type { Day } from '../../domain/day.ts';
import { deadlineOf } from '../../tags/deadline.ts';
import { lookOf, type Standing } from '../../tags/standing.ts';
import { shownLine } from '../shownLine.ts';
import { lineOf } from './marks.ts';
import { spottedAt } from './spottedAt.ts';
import type { StandingNow } from './standingNow.ts';
import { leftWords, lookWords, whenWords } from './words.ts';

export type Tagged = Extract<Standing, { kind: 'tagged' }>;

/** How much stands in the editor: what needs somebody, everything, or nothing. */
export type Shown = 'due' | 'always' | 'never';

export function shownHere(): Shown {
  const set = vscode.workspace.getConfiguration('listenFirst').get<string>('temporary.show', 'due');
  return set === 'always' || set === 'never' ? set : 'due';
}

/** The tags in a file, from the first line on. */
export function tagsIn({ all }: StandingNow, uri: vscode.Uri): Tagged[] {
  const at = spottedAt(uri);
  const isHere = (one: Standing): one is Tagged =>
    one.kind === 'tagged' && at !== undefined && one.tag.folder === at.folder && one.tag.file === at.file;
  return all.filter(isHere).sort((left, right) => left.tag.line - right.tag.line);
}

const needsSomebody = (one: Tagged, today: Day) =>
  deadlineOf(one.tag.until, today) !== 'later' || lookOf(one) !== undefined || one.record?.isTold === false;

/** "Temporary, 2 days late · Northwind · not told yet" */
export function storyOf(one: Tagged, today: Day): string {
  const { record, tag } = one;
  const look = lookOf(one);
  return [
    vscode.l10n.t('Temporary, {0}', whenWords(tag.until, today)),
    record ? shownLine(record.customer) : shownLine(tag.for ?? ''),
    record ? (record.isTold ? vscode.l10n.t('told') : vscode.l10n.t('not told yet')) : '',
    look ? lookWords(look) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function lensesOf(one: Tagged, today: Day, uri: vscode.Uri): vscode.CodeLens[] {
  const range = new vscode.Range(lineOf(one), 0, lineOf(one), 0);
  const lens = (title: string, command: string, target: unknown) =>
    new vscode.CodeLens(range, { title, command, arguments: [target] });
  const { t } = vscode.l10n;
  const { record } = one;
  const story = new vscode.CodeLens(range, { title: storyOf(one, today), command: '' });
  if (!record) return [story, lens(t('Keep a note'), 'listenFirst.adoptTag', { uri, line: lineOf(one) })];
  const name = { conversation: record.conversation, id: record.id };
  return [
    story,
    lens(t('Story'), 'listenFirst.openTemporaryStory', name),
    lens(t('Extend'), 'listenFirst.extendTemporary', name),
    ...(record.isTold ? [] : [lens(t('Told them'), 'listenFirst.tellTemporary', name)]),
  ];
}

/** Above a tag: what it is about, and what can be done. */
export function tagLenses(now: StandingNow, uri: vscode.Uri): vscode.CodeLens[] {
  const shown = shownHere();
  if (shown === 'never') return [];
  return tagsIn(now, uri)
    .filter(one => shown === 'always' || needsSomebody(one, now.today))
    .flatMap(one => lensesOf(one, now.today, uri));
}

/** At the end of the line of a tag that needs nobody yet. */
export function quietEnds(now: StandingNow, uri: vscode.Uri): vscode.DecorationOptions[] {
  if (shownHere() !== 'due') return [];
  return tagsIn(now, uri)
    .filter(one => !needsSomebody(one, now.today))
    .map(one => ({
      range: new vscode.Range(lineOf(one), 10_000, lineOf(one), 10_000),
      renderOptions: { after: { contentText: `  ${leftWords(one.tag.until, now.today)}` } },
    }));
}
