import { isBlank, trimLines } from '../lines.ts';
import type { When } from '../when/when.ts';
import { type Attribution, attributionAt, isQuoted, unquoted } from './quotes.ts';

/** A message as it stands in a mail: the mail itself, or one that it quotes. */
export interface Letter {
  readonly speaker: string | undefined;
  readonly when: When;
  readonly text: string;
}

interface Split {
  /** What the mail itself says. */
  readonly own: string;
  readonly earlier?: { readonly attribution: Attribution; readonly lines: readonly string[] };
}

/** The end of the quote that begins at a line; undefined where nothing is quoted there. */
function endOfQuote(lines: readonly string[], from: number): number | undefined {
  let at = from;
  while (at < lines.length && isBlank(lines[at])) at += 1;
  if (at >= lines.length || !isQuoted(lines[at] as string)) return undefined;
  while (at < lines.length && (isBlank(lines[at]) || isQuoted(lines[at] as string))) at += 1;
  return at;
}

/** So few lines below a quote are a signature; more of them answer it in between, and it stays where it is. */
const mostBelow = 12;

const isSignature = (lines: readonly string[]) => {
  const filled = lines.filter(line => !isBlank(line));
  return (
    filled.length === 0 ||
    (filled.length <= mostBelow && /^\s*(?:--|__|Sent from|Gesendet von|Get Outlook)/.test(filled[0] ?? ''))
  );
};

/** A reply written below what it quotes. */
const isAbove = (lines: readonly string[], at: number) => lines.slice(0, at).every(isBlank);

function splitMarked(lines: readonly string[], at: number, attribution: Attribution): Split | undefined {
  const from = at + attribution.lines;
  const end = endOfQuote(lines, from);
  if (end === undefined) return undefined;
  const below = lines.slice(end);
  const isReply = isAbove(lines, at) && !below.some(isQuoted);
  if (!isSignature(below) && !isReply) return undefined;
  return {
    own: trimLines([...lines.slice(0, at), ...below]),
    earlier: { attribution, lines: lines.slice(from, end).map(unquoted) },
  };
}

/** So many quotes stay where they are until it is plain that all of them do. */
const mostKept = 50;

/** The first earlier message that can be told from the mail itself. */
function split(lines: readonly string[]): Split {
  for (let at = 0, kept = 0; at < lines.length && kept < mostKept; at += 1) {
    const attribution = attributionAt(lines, at);
    if (!attribution) continue;
    kept += 1;
    if (!attribution.isMarked) {
      return {
        own: trimLines(lines.slice(0, at)),
        earlier: { attribution, lines: lines.slice(at + attribution.lines) },
      };
    }
    const found = splitMarked(lines, at, attribution);
    if (found) return found;
  }
  return { own: trimLines(lines) };
}

/** What some clients quote whole under the header they put before it. */
function withoutCommonMark(lines: readonly string[]): readonly string[] {
  const filled = lines.filter(line => !isBlank(line));
  const areQuoted = filled.length > 0 && filled.every(isQuoted);
  return areQuoted ? lines.map(unquoted) : lines;
}

/** Deeper than anybody quotes. */
const deepest = 200;

/** A mail and what it quotes, the newest first; a quote without a date stays part of the mail that quotes it. */
export function lettersIn(mail: Letter): readonly Letter[] {
  const letters: Letter[] = [];
  let { speaker, when } = mail;
  let lines: readonly string[] = mail.text.split('\n');
  for (let depth = 0; depth < deepest; depth += 1) {
    const { own, earlier } = split(lines);
    letters.push({ speaker, when, text: own });
    if (!earlier) return letters;
    ({ speaker, when } = earlier.attribution);
    lines = withoutCommonMark(earlier.lines);
  }
  letters.push({ speaker, when, text: trimLines(lines) });
  return letters;
}
