import * as vscode from 'vscode';
import type { PlannedTalk } from '../../actions/import/planImport.ts';
import { longDay } from '../../domain/day.ts';
import { shortened } from '../../domain/visible.ts';
import type { ImportedConversation, ImportedEntry, Notice } from '../../text/import/imported.ts';
import type { Read } from '../../text/import/parseImport.ts';
import { literal } from '../../text/markdown.ts';
import { translated } from '../translated.ts';
import { kindLabel } from '../words.ts';
import { formatLabel } from './importWords.ts';

export interface Preview {
  /** The customer's name. */
  readonly customer: string;
  readonly read: Read;
  /** What is there of it already; none for a new customer. */
  readonly talks: readonly PlannedTalk[];
}

/** Enough of each talk to see whether it was read as it was meant. */
const mostEntries = 12;
const mostNotices = 50;
const longestShown = 200;

const shortLine = (text: string) =>
  shortened(text.slice(0, longestShown * 2).replace(/\s+/g, ' '), longestShown);

function entryLine({ at, kind, speaker, text }: ImportedEntry): string {
  const head = [at?.slice(11, 16), kindLabel(kind)].filter(Boolean).join(' ');
  return `- **${head}**${speaker === undefined ? '' : `, ${literal(speaker)}`}: ${literal(shortLine(text))}`;
}

function stateWords(planned: PlannedTalk | undefined): string {
  const { t } = vscode.l10n;
  const count = (...states: readonly string[]) =>
    planned?.entries.filter(one => states.includes(one.state)).length ?? 0;
  switch (planned?.state) {
    case undefined:
    case 'new':
      return t('new');
    case 'known':
      return t('there already');
    case 'grows':
      return t('there already, {0} new entries', count('new'));
    case 'changed':
      return t(
        '{0} entries were changed by hand since and stay; {1} new',
        count('edited', 'removed'),
        count('new'),
      );
    case 'purged':
      return t('was deleted for good and stays away');
  }
}

const entryCount = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 entry') : vscode.l10n.t('{0} entries', count);

function talkLines(talk: ImportedConversation, planned: PlannedTalk | undefined): string[] {
  const { t } = vscode.l10n;
  const { title, day, time, speakers, tickets, entries } = talk;
  const rest = entries.length - mostEntries;
  return [
    `## ${longDay(day)}${time === undefined ? '' : `, ${time}`}${title === '' ? '' : `: ${literal(title)}`}`,
    '',
    [stateWords(planned), entryCount(entries.length), ...[...speakers, ...tickets].map(literal)].join(' · '),
    '',
    ...entries.slice(0, mostEntries).map(entryLine),
    ...(rest > 0 ? [`- ${t('And {0} more', rest)}`] : []),
    '',
  ];
}

function noticeLine({ words, line, text }: Notice): string {
  const where = line === undefined ? '' : `${vscode.l10n.t('Line {0}', line)}: `;
  return `- ${where}${literal(translated(words))}${text === undefined ? '' : ` “${literal(shortLine(text))}”`}`;
}

function noticeLines(notices: readonly Notice[]): string[] {
  if (notices.length === 0) return [];
  const rest = notices.length - mostNotices;
  return [
    `## ${vscode.l10n.t('To know')}`,
    '',
    ...notices.slice(0, mostNotices).map(noticeLine),
    ...(rest > 0 ? [`- ${vscode.l10n.t('And {0} more', rest)}`] : []),
    '',
  ];
}

function headLines({ customer, read }: Preview): string[] {
  const { t } = vscode.l10n;
  const entries = read.conversations.reduce((sum, one) => sum + one.entries.length, 0);
  const { length } = read.conversations;
  const counts = [
    length === 1 ? t('1 conversation') : t('{0} conversations', length),
    entryCount(entries),
  ].join(', ');
  const reason = read.reason ? ` ${literal(translated(read.reason))}` : '';
  return [
    `# ${t('Import for {0}', literal(customer))}`,
    '',
    `${t('Nothing is kept yet.')} ${counts}. ${t('Read as: {0}.', formatLabel(read.format))}${reason}`,
    '',
  ];
}

/** What an import would make, as a document to read. */
export function previewText(preview: Preview): string {
  const { read, talks } = preview;
  const lines = [
    ...headLines(preview),
    ...noticeLines(read.notices),
    ...read.conversations.flatMap((one, at) => talkLines(one, talks[at])),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
