import type { Attachment, Email } from 'postal-mime';
import { Problem } from '../../../domain/problem.ts';
import { sentence } from '../../../domain/sentence.ts';
import type { Said } from '../chat/scan.ts';
import { type Dated, timeline } from '../dated.ts';
import type { Notice, Parsed, Reading } from '../imported.ts';
import { linesOf } from '../lines.ts';
import { byTime, conversationOf, emptyNotices } from '../talks.ts';
import { ticketsIn } from '../tickets.ts';
import { findWhen } from '../when/mailDate.ts';
import { htmlText } from './htmlText.ts';
import { settled } from './settled.ts';
import { type Letter, lettersIn } from './thread.ts';

async function read(bytes: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 64 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(
      'bad input',
      sentence('This mail could not be read: {0}. Save it again as .eml.', reason),
      error,
    );
  }
}

const plainPart = /^content-type:\s*text\/plain/im;
const anyPart = /^content-type:/im;
/** Headers of parts stand anywhere; a mail of megabytes is mostly an attachment. */
const looked = 400_000;

/** Its own words where it has them, else those of its page. */
function bodyOf({ text = '', html = '' }: Email, bytes: Uint8Array): string {
  const source = new TextDecoder('latin1').decode(bytes.subarray(0, looked));
  const hasPlain = plainPart.test(source) || !anyPart.test(source);
  const isEnough = hasPlain && text.trim() !== '';
  return linesOf(isEnough || html === '' ? text : htmlText(html)).join('\n');
}

const header = ({ headers }: Email, key: string) => headers.find(one => one.key === key)?.value ?? '';

const listed = /^(\p{Lu}[^,\s]*(?: \p{Lu}[^,\s]*)?), (\p{Lu}[^,\s]*(?: \p{Lu}[^,\s]*)?)$/u;

/** "Lopez, Maria" is Maria Lopez. */
const called = (name: string) => name.replace(listed, '$2 $1');

function senderOf({ from, sender }: Email): string | undefined {
  const one = from ?? sender;
  return one?.name.trim() || one?.address || undefined;
}

/** When it was sent; of a mail without a date, when the last server received it. */
function sentAt(email: Email) {
  const received = header(email, 'received').split(';').at(-1) ?? '';
  const words = [header(email, 'date'), header(email, 'sent'), received];
  return words.map(one => findWhen(one)?.when).find(one => one !== undefined) ?? {};
}

const again = /^(?:(?:re|fwd?|aw|wg|sv|vs|antw|tr|rif|odp|ref)(?:\[\d+\])?\s?:\s*)+/i;
const subjectOf = ({ subject = '' }: Email) => subject.replace(/\s+/g, ' ').trim().replace(again, '');

const sizeOf = ({ content }: Attachment) =>
  typeof content === 'string' ? content.length : content.byteLength;
const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024))} kB`;

/** Attachments are named, not kept; only the original holds them. */
function attachmentLine({ attachments }: Email): string {
  const named = attachments.map(one => `${one.filename ?? one.mimeType} (${kilobytes(sizeOf(one))})`);
  return named.length === 0 ? '' : `Attached: ${named.join(', ')}`;
}

/** The first message of the thread, as every reply to it names it. */
function rootOf(email: Email): string {
  const ids = `${email.references ?? ''} ${email.inReplyTo ?? ''} ${email.messageId ?? ''}`.match(
    /<[^<>\s]+>/g,
  );
  return ids?.[0] ?? `${subjectOf(email)}\n${header(email, 'date')}`;
}

function saidOf({ speaker, when, text }: Letter): Said {
  return { line: 1, ...(speaker !== undefined && { speaker: called(speaker) }), when, text };
}

const oldestFirst = (dated: readonly Dated[]) => byTime([...dated].reverse());

function attachmentNotice(email: Email): Notice[] {
  if (email.attachments.length === 0) return [];
  return [{ words: sentence('Attachments are named, not kept: {0}.', email.attachments.length) }];
}

/** A mail with everything that it quotes is one talk. @throws Problem where it is none */
export async function parseMail(bytes: Uint8Array, reading: Reading): Promise<Parsed> {
  const email = await read(bytes);
  const speaker = senderOf(email);
  const when = sentAt(email);
  const letters = settled(lettersIn({ speaker, when, text: bodyOf(email, bytes) }), reading);
  const attached: Letter = { speaker, when, text: attachmentLine(email) };
  const found = timeline([attached, ...letters].map(saidOf), reading);
  if ('about' in found) return found;
  const title = subjectOf(email);
  const talk = {
    title,
    channel: 'email' as const,
    tickets: ticketsIn(title),
    dated: oldestFirst(found.dated),
    key: ['email', rootOf(email)].join('\n'),
  };
  const made = conversationOf(talk, reading);
  const [, ...others] = found.dated;
  const notices = [...attachmentNotice(email), ...found.notices, ...emptyNotices(others)];
  return { format: 'mail', conversations: made ? [made] : [], notices };
}
