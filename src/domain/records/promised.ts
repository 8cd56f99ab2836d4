import { visibleLine } from '../visible.ts';
import type { DueDay, Move } from './due.ts';

/** What was promised, with the dates it has and had. */
interface Promised {
  readonly text: string;
  readonly due?: DueDay | undefined;
  readonly earlier?: readonly Move[] | undefined;
}

const lead = / (?:by|until|till|before)\s*$/i;
/** Of a day that holds no longer even "on Friday" and "tomorrow" go. */
const anyLead = /\s(?:(?:by|until|till|before|on)\s+)?$/i;
const weekdays = 'Mon|Tue|Wed|Thu|Fri|Sat|Sun';
const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
/** " by Mon 23 Nov", " on Tue 24 Nov 2026": as the usual shape of a promise names its days. */
const shapedDay = new RegExp(
  `\\s+(?:by|until|till|before|on)\\s+(?:${weekdays}) \\d{1,2} (?:${months})(?: \\d{4})?(?![\\p{L}\\d])`,
  'giu',
);

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const weekday = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?';
const near = 'today|tonight|tomorrow';
const namedDay = [
  near,
  `(?:(?:this|next) )?${weekday}`,
  `(?:${weekday},? )?(?:\\d{1,2}\\.? ${month}|${month} \\d{1,2})(?:,? \\d{4})?`,
  '\\d{4}-\\d\\d-\\d\\d',
].join('|');
/** " by tomorrow", " on Friday", " before 25 November 2026" at the end, and " tomorrow" that says when it is done. */
const dayAtEnd = new RegExp(
  ` (?:(?:by|until|till|before|on) (?:${namedDay})|(?<! (?:for|from|of|than|since|after|and|or) )(?:${near}))\\.?$`,
  'iu',
);

/** Whether it ends in the words for its day, however they are led in. */
export function endsInItsDay({ text, due }: Pick<Promised, 'text' | 'due'>): boolean {
  const words = visibleLine(due?.words ?? '');
  return words !== '' && visibleLine(text).replace(/\.$/, '').endsWith(words);
}

const tidy = (text: string) => text.replace(/[,;:–—-]\s*$/, '').trimEnd();

function withoutEnd(line: string, words: string, before: RegExp): string {
  const whole = line.replace(/\.$/, '');
  const start = words !== '' && whole.endsWith(words) ? whole.slice(0, -words.length) : '';
  return (before.test(start) && tidy(start.replace(before, ''))) || line;
}

/**
 * What was promised without "by tomorrow" at its end: the day stands beside it, written out. Once that day has moved,
 * without any day at its end, in whichever words it was agreed, and without those that were named in the middle: they
 * would contradict it.
 */
export function promised({ text, due, earlier = [] }: Promised): string {
  const line = visibleLine(text);
  const words = visibleLine(due?.words ?? '');
  if (earlier.length === 0) return withoutEnd(line, words, lead);
  const known = [words, ...earlier.map(one => visibleLine(one.words))];
  const plain = known.reduce((rest, one) => withoutEnd(rest, one, anyLead), line);
  const shaped = tidy(plain.replace(shapedDay, '')) || plain;
  return tidy(shaped.replace(dayAtEnd, '')) || shaped;
}
