import { type Sentence, sentence } from '../../domain/sentence.ts';
import { visibleLine } from '../../domain/visible.ts';
import { announcedRules } from './chat/commentRules.ts';
import { headAt } from './chat/heads.ts';
import { type ChatFormat, scanAs } from './chat/scanAs.ts';
import type { Format } from './imported.ts';
import { linesOf } from './lines.ts';
import { headingsOf } from './notes/headings.ts';
import { separatorOf } from './records/csv.ts';
import { nameFor, plainName } from './records/rows.ts';

/** What a source was taken for, and why. */
export interface Detected {
  readonly format: Format;
  readonly reason: Sentence;
}

const header =
  /^(From|To|Subject|Date|Sent|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|DKIM-Signature|Content-Type):\s/i;
const field = /^[!-9;-~]+:|^[ \t]+\S/;

/** The first lines are headers, and then comes an empty one. */
function isMail(lines: readonly string[]): boolean {
  const end = lines.findIndex(line => line.trim() === '');
  const head = lines.slice(0, end < 0 ? 200 : Math.min(end, 200));
  const names = new Set(
    head.map(line => header.exec(line.slice(0, 200))?.[1]?.toLowerCase()).filter(Boolean),
  );
  const hasSender = [...names].some(name => /^(?:from|received|return-path)$/.test(name ?? ''));
  return hasSender && names.size >= 3 && head.every(line => field.test(line.slice(0, 200)));
}

function isTable(text: string): boolean {
  const line = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? '';
  const known = line.split(separatorOf(text)).map(name => plainName(name.replaceAll('"', '')));
  const fields = (['body', 'author', 'created'] as const).filter(one => nameFor(one, known) !== undefined);
  return known.length >= 2 && fields.includes('body') && fields.length >= 2;
}

const isJson = (text: string) => /^\s*(?:\{\s*"|\[\s*[{[])/.test(text.slice(0, 1000));

const shown = (line: string) => visibleLine(line).slice(0, 60);

const chats: readonly ChatFormat[] = ['whatsapp', 'teams', 'slack', 'irc', 'chat', 'comments'];
/** Each of these lines must look like a message for a text to be taken for such a chat. */
const fewest: Readonly<Record<ChatFormat, number>> = {
  whatsapp: 1,
  teams: 1,
  slack: 1,
  irc: 2,
  chat: 2,
  comments: 1,
};

const looksLike = (heads: number, example: string): Sentence =>
  heads === 1
    ? sentence('One line looks like "{0}".', shown(example))
    : sentence('{0} lines look like "{1}".', heads, shown(example));

function chatIn(lines: readonly string[]): Detected | undefined {
  const found = chats.map(format => ({ format, ...scanAs(format, lines) }));
  const best = found
    .filter(({ format, heads }) => heads >= fewest[format])
    .sort((left, right) => right.heads - left.heads)[0];
  return best && { format: best.format, reason: looksLike(best.heads, best.example) };
}

function commentsIn(lines: readonly string[]): Detected | undefined {
  const at = lines.findIndex((_, line) => headAt(announcedRules, lines, line));
  return at < 0 ? undefined : { format: 'comments', reason: looksLike(1, lines[at] as string) };
}

/** So many lines show what a text is. */
const enough = 3000;

const endsWith = (name: string, ...endings: readonly string[]) =>
  endings.some(one => name.toLowerCase().endsWith(one));

function byShape(text: string, name: string, lines: readonly string[]): Detected | undefined {
  if (endsWith(name, '.eml'))
    return { format: 'mail', reason: sentence('Its name ends like that of a mail.') };
  if (isMail(lines)) return { format: 'mail', reason: sentence('It begins with the headers of a mail.') };
  if (isJson(text)) return { format: 'json', reason: sentence('It is a list of records.') };
  if (endsWith(name, '.csv', '.tsv') || isTable(text))
    return { format: 'csv', reason: sentence('Its first line names columns.') };
  return undefined;
}

/** What a text most likely is. @param name of its file; empty for what was pasted */
export function detect(text: string, name: string): Detected {
  const lines = linesOf(text.slice(0, 2_000_000)).slice(0, enough);
  const shaped = byShape(text, name, lines);
  if (shaped) return shaped;
  const dated = headingsOf(lines).filter(one => one.day);
  const marked = dated.filter(one => one.level < 7);
  const headings: Detected = {
    format: 'notes',
    reason: looksLike(dated.length, lines[dated[0]?.at ?? 0] ?? ''),
  };
  if (marked.length > 0) return headings;
  const chat = commentsIn(lines) ?? chatIn(lines);
  if (chat) return chat;
  if (dated.length > 0) return headings;
  return {
    format: 'notes',
    reason: sentence('Nothing else fits: no headers, no columns, no names with times.'),
  };
}
