import type { Checker, Context } from './checker.ts';
import type { Finding } from './finding.ts';
import { sayInstead } from './sayInstead.ts';

/** Offsets are UTF-16, into the text as it stands. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One way to say it better. Where the date stands in the new text, a person may put another. */
export interface Rewrite {
  /** Some words are changed, the sentence is replaced, or another is added after it. */
  readonly way: 'words' | 'sentence' | 'added';
  readonly edit: Edit;
  /** The sentence as it reads then. */
  readonly reads: string;
}

export interface Wanted {
  readonly text: string;
  readonly finding: Finding;
  /** The day of the next milestone, or two working days from now, as it is written: "Tuesday 1 December 2026". */
  readonly date: string;
  readonly context?: Context;
}

const ourWill =
  /\b(we|i)\s*(?:['’]ll|\s(?:will|shall)|['’](?:re|m)\s+(?:going\s+to|gonna)|\s(?:are|am)\s+(?:going\s+to|gonna))(?:\s+(?:definitely|certainly|surely|absolutely))?\b/i;
const anyWill =
  /(?:['’]ll|\s(?:will|shall)|\s(?:is|are|was)\s+going\s+to|['’]s\s+going\s+to)(?:\s+(?:definitely|certainly|surely|absolutely))?\b/i;

function withoutWill(sentence: string): string | undefined {
  if (ourWill.test(sentence)) return sentence.replace(ourWill, '$1 plan to');
  return anyWill.test(sentence) ? sentence.replace(anyWill, ' should') : undefined;
}

const endMark = /\s*[.!…]*\s*$/;

/** The words that are changed, from the whole sentence before and after. */
function changed({ text, finding }: Wanted, after: string | undefined): Rewrite[] {
  const { start, end } = finding.sentence;
  const before = text.slice(start, end);
  if (after === undefined || after === before) return [];
  return [{ way: 'words', edit: { start, end, text: after }, reads: after }];
}

function withDate({ text, finding, date }: Wanted): string {
  const { start, end } = finding.sentence;
  const sentence = text.slice(start, end);
  if (finding.rule !== 'vague-date/time')
    return sentence.replace(endMark, mark => ` by ${date}${mark.trim() || '.'}`);
  const [from, to] = [finding.start - start, finding.end - start];
  const by = from === 0 ? 'By' : 'by';
  return `${sentence.slice(0, from)}${by} ${date}${sentence.slice(to)}`;
}

function added({ text, finding, date }: Wanted): Rewrite {
  const { end, start } = finding.sentence;
  const more = sayInstead(finding, date);
  const sentence = text.slice(start, end);
  const mark = /[.!?…]\s*$/.test(sentence) ? ' ' : '. ';
  return { way: 'added', edit: { start: end, end, text: mark + more }, reads: sentence + mark + more };
}

function replaced({ finding, date }: Wanted): Rewrite {
  const text = sayInstead(finding, date);
  return { way: 'sentence', edit: { ...finding.sentence, text }, reads: text };
}

function ways(wanted: Wanted): Rewrite[] {
  const { text, finding } = wanted;
  const sentence = text.slice(finding.sentence.start, finding.sentence.end);
  const isOutcome = finding.rule === 'promise/outcome';
  if (isOutcome) return [...changed(wanted, withoutWill(sentence)), replaced(wanted)];
  if (finding.label === 'vague-date')
    return [...changed(wanted, withDate(wanted)), added(wanted), replaced(wanted)];
  if (finding.label === 'hack-as-final') return [added(wanted), replaced(wanted)];
  return [replaced(wanted)];
}

const applied = (text: string, { start, end, text: words }: Edit): string =>
  text.slice(0, start) + words + text.slice(end);

const countsOf = (findings: readonly Finding[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { label } of findings) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
};

/**
 * The ways to say it better, the smallest change first. Each of them has been checked: it takes its finding away and
 * brings no other.
 */
export function rewritesFor(checker: Checker, wanted: Wanted): Rewrite[] {
  const { text, finding, context } = wanted;
  const before = countsOf(checker.check(text, context).findings);
  const isBetter = ({ edit }: Rewrite) => {
    const after = countsOf(checker.check(applied(text, edit), context).findings);
    const fewer = (after.get(finding.label) ?? 0) < (before.get(finding.label) ?? 0);
    return fewer && [...after].every(([label, count]) => count <= (before.get(label) ?? 0));
  };
  return ways(wanted).filter(isBetter);
}
