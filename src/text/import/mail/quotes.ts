import { isBlank } from '../lines.ts';
import { type FoundWhen, findWhen } from '../when/mailDate.ts';
import type { When } from '../when/when.ts';

/** A line, or several, that say who wrote what is quoted below, and when. */
export interface Attribution {
  readonly when: When;
  readonly speaker: string | undefined;
  /** How many lines it takes. */
  readonly lines: number;
  /** Whether what follows is marked as quoted, or simply follows. */
  readonly isMarked: boolean;
}

const wrote =
  /(?<!\p{L})(?:wrote|writes|schrieb|écrit|ecrit|escribió|escribio|ha scritto|scritto|schreef|escreveu|skrev|kirjoitti|napisał)(?!\p{L})/iu;
const begins = /^(?:On|Am|Le|El|Il|Op|Em|Den|W dniu|Dnia|Pe)\s/u;
/** As far as Gmail breaks such a line. */
const mostLines = 4;
const longest = 500;

const address = /<?\(?\[?(?:mailto:)?[^\s<>()[\]@]{1,100}@[^\s<>()[\]]{1,100}\]?\)?>?/g;
const filling =
  /(?<=^|\s)(?:On|Am|am|Le|El|Il|Op|Em|Den|at|um|à|a las|alle ore|alle|ore|giorno|om|às|kl\.?|via|o|of|the|Uhr|a)(?=\s|,|$)/gu;

/** Whose words they are: what is left beside the date, or else the address. */
function speakerIn(rest: string): string | undefined {
  const plain = rest
    .replace(address, ' ')
    .replace(new RegExp(wrote.source, 'giu'), ' ')
    .replace(filling, ' ')
    .replace(/[<>()[\]"“”:;]|^[\s,.–-]+|[\s,.–-]+$/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[,.\s–-]+|[,.\s–-]+$/gu, '');
  if (/\p{L}/u.test(plain)) return plain.slice(0, 80);
  return rest.match(address)?.[0].replace(/^<?\(?\[?(?:mailto:)?|[\])>]+$/g, '');
}

const isSaying = (text: string) =>
  text.trimEnd().endsWith(':') && (wrote.test(text) || /<[^<>@\s]+@[^<>\s]+>:\s*$/.test(text));

function attributed(text: string, lines: number): Attribution | undefined {
  const found: FoundWhen | undefined = findWhen(text);
  if (!found) return undefined;
  return { when: found.when, speaker: speakerIn(found.rest), lines, isMarked: true };
}

/** "On Tue, 17 Nov 2026 at 10:31, Maria Lopez <maria@x.example> wrote:", also over several lines. */
function writtenAt(lines: readonly string[], at: number): Attribution | undefined {
  const first = lines[at]?.trim() ?? '';
  if (first === '' || first.length > longest || !/\d/.test(first)) return undefined;
  const mayGoOn = begins.test(first) || /^\d{4}-\d{2}-\d{2} /.test(first) || wrote.test(first);
  if (!mayGoOn) return undefined;
  let text = '';
  for (let count = 1; count <= mostLines; count += 1) {
    const line = lines[at + count - 1];
    if (line === undefined || isBlank(line) || text.length > longest) return undefined;
    text = `${text} ${line.trim()}`.trim();
    if (isSaying(text)) return attributed(text, count);
  }
  return undefined;
}

const separator =
  /^\s{0,3}(?:[-_*]{2,}\s*)?(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d'origine|Mensaje original|Begin forwarded message:?|_{10,})(?:\s*[-_*]{2,})?:?\s*$/iu;
const headerLine =
  /^\s{0,3}\*{0,2}(From|Von|De|Da|Van|Sent|Date|Gesendet|Datum|Envoyé|Enviado(?: el)?|Fecha|Data|Inviato|Verzonden|To|An|À|Para|A|Aan|Cc|Kopie|Copie|Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Reply-To|Bcc|Importance|Attachments?|Message-ID)\s?\*{0,2}:\*{0,2}(?:\s(.*))?$/iu;
const senders = /^(?:from|von|de|da|van)$/i;
const dates = /^(?:sent|date|gesendet|datum|envoyé|enviado(?: el)?|fecha|data|inviato|verzonden)$/iu;

interface Header {
  sender?: string;
  when?: When | undefined;
  count: number;
}

const mostHeaders = 12;

/** The block of "From: … Sent: … To: … Subject: …" that Outlook puts before what it quotes. */
function headerBlock(lines: readonly string[]): Header & { end: number } {
  const header: Header = { count: 0 };
  let at = 0;
  for (; at < lines.length; at += 1) {
    const found = headerLine.exec((lines[at] as string).slice(0, 1000));
    if (!found) break;
    const [, name = '', value = ''] = found;
    header.count += 1;
    if (senders.test(name)) header.sender ??= value;
    if (dates.test(name)) header.when ??= findWhen(value)?.when;
  }
  return { ...header, end: at };
}

/** Some clients mark even these headers as quoted. */
function unmarked(lines: readonly string[], from: number): readonly string[] {
  return isQuoted(lines[from] ?? '')
    ? lines.slice(from, from + mostHeaders).map(unquoted)
    : lines.slice(from, from + mostHeaders);
}

function headedAt(lines: readonly string[], at: number): Attribution | undefined {
  let from = at;
  if (separator.test(lines[from]?.slice(0, 200) ?? '')) {
    from += 1;
    while (from < lines.length && from < at + 3 && isBlank(lines[from])) from += 1;
  }
  const { sender, when, count, end } = headerBlock(
    from === at ? lines.slice(at, at + mostHeaders) : unmarked(lines, from),
  );
  if (sender === undefined || when === undefined || count < 3) return undefined;
  const speaker = speakerIn(sender.replace(/\[mailto:[^\]]*\]/gi, ' ')) ?? sender.trim();
  return { when, speaker, lines: from + end - at, isMarked: false };
}

/** Whether an earlier message begins at a line, with its date. */
export function attributionAt(lines: readonly string[], at: number): Attribution | undefined {
  return writtenAt(lines, at) ?? headedAt(lines, at);
}

const mark = /^ ?>/;
export const isQuoted = (line: string): boolean => mark.test(line);
/** Without one mark of a quote. */
export const unquoted = (line: string): string => line.replace(/^ ?> ?/, '');
