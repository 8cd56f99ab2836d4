import { parseChat } from './chat/chat.ts';
import { dayInName, nameNotice } from './dayInName.ts';
import { type Detected, detect } from './detect.ts';
import {
  type Format,
  type Imported,
  isQuestion,
  type Parsed,
  type Question,
  type Reading,
} from './imported.ts';
import { parseMail } from './mail/mail.ts';
import { parseNotes } from './notes/notes.ts';
import { parseExported } from './records/exported.ts';
import { requireTalk, sourceText } from './sourceText.ts';
import { futureNotices, strangerNotices } from './talks.ts';

export interface Source extends Reading {
  readonly bytes: Uint8Array;
  /** What it is; found out, unless given. */
  readonly format?: Format | undefined;
}

export interface Read extends Imported {
  /** Why it was read as that; missing where the person said so. */
  readonly reason?: Detected['reason'];
}

function parse(text: string, format: Format, source: Source): Parsed | Promise<Parsed> {
  if (format === 'mail') return parseMail(source.bytes, source);
  if (format === 'notes') return parseNotes(text, source);
  if (format === 'csv' || format === 'json') return parseExported(text, format, source);
  return parseChat(text, format, source);
}

/** What names no day may still be called after one. */
async function parseOrGuess(text: string, format: Format, source: Source): Promise<Parsed> {
  const parsed = await parse(text, format, source);
  const day = isQuestion(parsed) && parsed.about === 'day' ? dayInName(source) : undefined;
  if (day === undefined) return parsed;
  const guessed = await parse(text, format, { ...source, at: day });
  if (isQuestion(guessed)) return guessed;
  return { ...guessed, notices: [nameNotice(day), ...guessed.notices] };
}

/**
 * What a file or a pasted text would become.
 * @throws Problem 'bad input' where it is no text, 'too long' or 'empty'
 */
export async function parseImport(source: Source): Promise<Read | Question> {
  const { bytes, name = '' } = source;
  const { text, notices } = sourceText(bytes);
  const detected = source.format ? undefined : detect(text, name);
  const format = source.format ?? detected?.format ?? 'notes';
  const parsed = await parseOrGuess(text, format, source);
  if (isQuestion(parsed)) return parsed;
  requireTalk(parsed);
  const { conversations } = parsed;
  const all = [
    // A mail says itself how it is written.
    ...(format === 'mail' ? [] : notices),
    ...parsed.notices,
    ...futureNotices(conversations, source),
    ...strangerNotices(conversations, source),
  ];
  return { ...parsed, ...(detected && { reason: detected.reason }), notices: all };
}
