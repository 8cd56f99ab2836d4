import type { Day } from '../../../../src/domain/day.ts';
import { spoken } from '../../../../src/domain/sentence.ts';
import {
  type ImportedConversation,
  type ImportedEntry,
  isQuestion,
  type Notice,
  type Question,
} from '../../../../src/text/import/imported.ts';
import { parseImport, type Read, type Source } from '../../../../src/text/import/parseImport.ts';

export type Wish = Partial<Omit<Source, 'bytes'>>;

const encoder = new TextEncoder();

/** Read as on that Saturday in Berlin; what names no day is of the Tuesday before. */
export const usual: Omit<Source, 'bytes'> = {
  today: '2026-11-21' as Day,
  zone: 'Europe/Berlin',
  order: 'auto',
  at: '2026-11-17' as Day,
  us: [],
};

export function read(source: string | Uint8Array, wish: Wish = {}): Promise<Read | Question> {
  const bytes = typeof source === 'string' ? encoder.encode(source) : source;
  return parseImport({ ...usual, ...wish, bytes });
}

/** What has to be read without a question. */
export async function readAll(source: string | Uint8Array, wish: Wish = {}): Promise<Read> {
  const found = await read(source, wish);
  if (isQuestion(found)) throw new Error(`asked: ${spoken(found.words)}`);
  return found;
}

const line = ({ at, kind, speaker, text }: ImportedEntry) =>
  `  ${at?.slice(0, 19) ?? '-'} ${kind}${speaker === undefined ? '' : ` ${speaker}`}: ${JSON.stringify(text)}`;

function head({ day, time, channel, title, tickets, speakers }: ImportedConversation): string {
  const about = title === '' ? '' : ` ${JSON.stringify(title)}`;
  const keys = tickets.length === 0 ? '' : ` [${tickets.join(', ')}]`;
  return `${day} ${time ?? '--:--'} ${channel}${about}${keys} with ${speakers.join(', ') || 'nobody'}`;
}

const noticeLine = ({ line: at, words, text }: Notice) =>
  `! ${at ?? '-'} ${spoken(words)}${text === undefined ? '' : ` ${JSON.stringify(text)}`}`;

/** All of it as lines that can be compared. */
export function shown(found: Read | Question): string[] {
  if (isQuestion(found)) return [`? ${found.about}: ${spoken(found.words)}`];
  return [
    `${found.format}${found.reason ? `: ${spoken(found.reason)}` : ''}`,
    ...found.conversations.flatMap(one => ['', head(one), ...one.entries.map(line)]),
    ...(found.notices.length > 0 ? ['', ...found.notices.map(noticeLine)] : []),
  ];
}

/** The entries alone: "10:31 Maria: text". */
export async function said(source: string | Uint8Array, wish: Wish = {}): Promise<string[]> {
  const { conversations } = await readAll(source, wish);
  return conversations.flatMap(({ entries }) =>
    entries.map(({ at, speaker, text }) =>
      [at?.slice(11, 16), speaker === undefined ? '' : `${speaker}:`, text].filter(Boolean).join(' '),
    ),
  );
}

/** The sentences of what one should know. */
export async function told(source: string | Uint8Array, wish: Wish = {}): Promise<string[]> {
  return (await readAll(source, wish)).notices.map(one => spoken(one.words));
}
