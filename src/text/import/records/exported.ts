import { Problem } from '../../../domain/problem.ts';
import { sentence } from '../../../domain/sentence.ts';
import type { Said } from '../chat/scan.ts';
import { type Dated, timeline } from '../dated.ts';
import type { ImportedConversation, Notice, Parsed, Reading } from '../imported.ts';
import { linesOf, trimLines } from '../lines.ts';
import { htmlText } from '../mail/htmlText.ts';
import { byTime, conversationOf, emptyNotices } from '../talks.ts';
import { ticketsIn } from '../tickets.ts';
import { readWhen, type When } from '../when/when.ts';
import { jsonRecords, type Records, tableRecords } from './records.ts';
import { type FieldName, nameFor, namesFor, personOf, type Row, textOf, whenOf } from './rows.ts';

/** A comment, with the ticket it stands at. */
interface Comment {
  readonly said: Said;
  readonly ticket: string;
  readonly title: string;
}

type Names = Readonly<Record<FieldName, readonly string[]>>;

const noBody = (format: 'csv' | 'json') =>
  format === 'csv'
    ? sentence('No column holds comments. The first line names the columns: author, created and body.')
    : sentence('No list of comments stands in this file. Each one needs author, created and body.');

function namesOf({ known }: Records, format: 'csv' | 'json'): Names {
  const body = nameFor('body', known);
  if (body === undefined) throw new Problem('bad input', noBody(format));
  const rest = known.filter(name => name !== body);
  const [author, created, ticket, title] = (['author', 'created', 'ticket', 'title'] as const).map(field =>
    namesFor(field, rest),
  ) as [string[], string[], string[], string[]];
  return {
    body: [body],
    author,
    created: created.slice(0, 1),
    ticket: ticket.slice(0, 1),
    title: title.slice(0, 1),
  };
}

const isPage = (text: string) =>
  /<(?:p|div|br|span|ul|ol|table|html|body)\b[^>]{0,200}>/i.test(text.slice(0, 4000));

function bodyOf(value: unknown): string {
  const text = textOf(value);
  return trimLines(linesOf(isPage(text) ? htmlText(text) : text));
}

/** Bare numbers are told apart from keys. */
const ticketKey = (ticket: string) => (/^\d+$/.test(ticket) ? `#${ticket}` : ticket);

/** When, by whom and what, as Jira puts it into one field. */
const packed = /^([\d/.\p{L}: -]{8,25}?);\s?([^;\n]{1,80});\s?(.*)$/su;

function unpacked(
  text: string,
): { readonly when: When; readonly speaker: string; readonly text: string } | undefined {
  const [, time = '', speaker = '', rest = ''] = packed.exec(text) ?? [];
  const when = time === '' ? undefined : readWhen(time);
  return when && { when, speaker: speaker.trim(), text: rest };
}

function saidIn({ line, row }: { line: number; row: Row }, names: Names): Said {
  const values = (field: FieldName) => names[field].map(name => row.get(name));
  const text = bodyOf(values('body')[0]);
  const one = unpacked(text);
  if (one) return { line, ...one, text: trimLines(linesOf(one.text)) };
  const speaker = values('author').map(personOf).find(Boolean);
  return { line, ...(speaker !== undefined && { speaker }), when: whenOf(values('created')[0]) ?? {}, text };
}

function commentOf(record: { line: number; row: Row }, names: Names, all: Records): Comment {
  const own = (field: FieldName) => textOf(record.row.get(names[field][0] ?? '')).trim();
  return {
    said: saidIn(record, names),
    ticket: ticketKey(own('ticket') || all.ticket),
    title: own('title') || all.title,
  };
}

/** What the export holds besides, which only the original keeps. */
function besides({ known }: Records, names: Names): Notice[] {
  const used = new Set(Object.values(names).flat());
  const rest = known.filter(name => !used.has(name));
  return rest.length === 0 ? [] : [{ words: sentence('Fields that are left out: {0}.', rest.join(', ')) }];
}

function talkOf(comments: readonly Comment[], dated: readonly Dated[], reading: Reading) {
  const [{ ticket, title }] = comments as [Comment, ...Comment[]];
  const tickets = [...(ticket === '' ? [] : [ticket]), ...ticketsIn(title)];
  const key = ticket === '' ? {} : { key: ['ticket', ticket].join('\n') };
  return conversationOf({ title, channel: 'chat', tickets, dated: byTime(dated), ...key }, reading);
}

/** Comments of tickets as a table or as JSON: each ticket is one talk. @throws Problem 'bad input' */
export function parseExported(text: string, format: 'csv' | 'json', reading: Reading): Parsed {
  const records = format === 'csv' ? tableRecords(text) : jsonRecords(text);
  const names = namesOf(records, format);
  const comments = records.rows.map(one => commentOf(one, names, records));
  const found = timeline(
    comments.map(one => one.said),
    reading,
  );
  if ('about' in found) return found;
  const groups = new Map<string, { comments: Comment[]; dated: Dated[] }>();
  for (const [at, comment] of comments.entries()) {
    const group = groups.get(comment.ticket) ?? { comments: [], dated: [] };
    groups.set(comment.ticket, group);
    group.comments.push(comment);
    group.dated.push(found.dated[at] as Dated);
  }
  const conversations = [...groups.values()]
    .map(group => talkOf(group.comments, group.dated, reading))
    .filter((one): one is ImportedConversation => one !== undefined);
  const notices = [...besides(records, names), ...found.notices, ...emptyNotices(found.dated)];
  return { format, conversations, notices };
}
