import type { Day } from '../domain/day.ts';
import { readDay } from './readDay.ts';
import { type DayRequest, type Misunderstood, understandDay } from './understandDay.ts';

export interface Tail {
  /** What stands before; empty when the line says nothing else. */
  readonly text: string;
  readonly day: Day;
  readonly words: string;
}

export interface TailRequest extends Omit<DayRequest, 'words'> {
  readonly text: string;
}

interface Lead {
  /** Where what stands before the day ends. */
  readonly at: number;
  /** Where the words of the day begin. */
  readonly from: number;
}

const lead = /(?<!\S)(?:until|till|by|before|(?:no|not) later than)[ \t]+/gi;
/** How sure somebody is says nothing of the day. */
const assurance =
  /,?[ \t]+(?:for (?:sure|certain)|at the latest|latest|definitely|guaranteed|promised|please)$/i;
const separator = /[,;:–—-]$/;
/** Before that no word leads to a day any more. In signs from the end. */
const farthest = 76;

/** Only those near enough to the end: a text may be long and full of them. */
function leadsIn(text: string): Lead[] {
  const start = Math.max(0, text.length - farthest);
  // What is cut off here is no beginning of a word.
  const near = text.slice(start);
  return [...near.matchAll(lead)]
    .filter(one => one.index > 0 || start === 0)
    .map(one => ({ at: start + one.index, from: start + one.index + one[0].length }));
}

/** What stands after each word that may lead to a day, the longest first. */
function endsOf({ text }: TailRequest): Pick<Tail, 'text' | 'words'>[] {
  const line = text.trimEnd();
  return leadsIn(line).map(({ at, from }) => ({
    text: line.slice(0, at).trim().replace(separator, '').trimEnd(),
    words: line
      .slice(from)
      .replace(/(?<!\.\d{1,2})\s*\.$/, '')
      .replace(assurance, '')
      .trim(),
  }));
}

/**
 * Splits a line that ends in "until 3 Dec", "till Friday", "by 2026-12-03" or "before Monday", with or without a full
 * stop; the day that is named is kept, also after "before". Undefined when the line ends in no day to come.
 */
export function readTail(request: TailRequest): Tail | undefined {
  for (const end of endsOf(request)) {
    const day = readDay({ ...request, words: end.words });
    if (day) return { ...end, day };
  }
  return undefined;
}

/**
 * Why such a line has no day though its end looks like one: "until soon", "by 03/04". Undefined where it has one, or
 * where nothing of the kind was said.
 */
export function tailTrouble(request: TailRequest): (Misunderstood & Pick<Tail, 'words'>) | undefined {
  if (readTail(request)) return undefined;
  for (const { words } of endsOf(request)) {
    const read = understandDay({ ...request, words });
    if ('problem' in read && read.problem !== 'unknown') return { ...read, words };
  }
  return undefined;
}
