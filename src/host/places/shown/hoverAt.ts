import * as vscode from 'vscode';
import { dayOf, shortDay } from '../../../domain/day.ts';
import { visible, visibleLine } from '../../../domain/visible.ts';
import { kindLabel } from '../../kindLabel.ts';
import type { Live } from '../live/trackedDocument.ts';
import { standingWords } from '../standingWords.ts';
import type { NameOf } from './threads.ts';

/** Of a long entry its beginning is enough here; signs. */
const longest = 400;
/** More entries of one line are counted. */
const most = 3;

/** Blocks of code are the one thing in Markdown in which nothing is read as anything else. */
function wordsOf({ linked, standing }: Live, nameOf: NameOf): string {
  const { kind, at, text, speaker } = linked.entry;
  const who = [speaker, nameOf(linked)].filter(Boolean).join(', ');
  const head = [kindLabel(kind), who, shortDay(dayOf(at)), standingWords(standing)];
  const beginning = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return `${head.filter(Boolean).map(visibleLine).join(' · ')}\n${visible(beginning)}`;
}

/** What was said about the code that begins in this line; undefined where nothing was. */
export function hoverAt(
  lives: readonly Live[],
  { line }: vscode.Position,
  nameOf: NameOf,
): vscode.Hover | undefined {
  const here = lives.filter(({ standing }) => standing.state !== 'lost' && standing.start - 1 === line);
  if (here.length === 0) return undefined;
  const words = new vscode.MarkdownString();
  for (const live of here.slice(0, most)) words.appendCodeblock(wordsOf(live, nameOf), 'plaintext');
  if (here.length > most) words.appendText(vscode.l10n.t('{0} more about this line', here.length - most));
  return new vscode.Hover(words);
}
