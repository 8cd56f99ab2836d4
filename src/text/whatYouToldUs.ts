import { type Day, dayOf, longDay, plainDay } from '../domain/day.ts';
import type { Entry } from '../domain/records/conversation.ts';
import { endsSentence } from './fullSentence.ts';
import { isOneLine, joinPoints, point } from './markdown.ts';

/** From the weakest to the strongest: the same words are said once, where they count most. */
const standings = ['understood', 'heard', 'corrected', 'confirmed'] as const;
type Standing = (typeof standings)[number];

/** One thing they told us, in the words that stand. */
interface Statement {
  readonly day: Day;
  readonly words: string;
  readonly standing: Standing;
}

/** Of a restatement they set right only their words stand, never ours. */
function statement({ at, kind, text, answer }: Entry): Statement {
  const day = dayOf(at);
  if (kind === 'heard') return { day, words: text, standing: 'heard' };
  if (answer?.state === 'corrected') return { day, words: answer.words, standing: 'corrected' };
  return { day, words: text, standing: answer ? 'confirmed' : 'understood' };
}

const key = (text: string) => text.trim();
const strength = ({ standing }: Statement) => standings.indexOf(standing);

function saidOnce(all: readonly Statement[]): Statement[] {
  const strongest = new Map<string, Statement>();
  for (const one of all) {
    const other = strongest.get(key(one.words));
    if (!other || strength(one) > strength(other)) strongest.set(key(one.words), one);
  }
  return all.filter(one => strongest.get(key(one.words)) === one);
}

function statements(entries: readonly Entry[]): Statement[] {
  const wrong = new Set(entries.filter(one => one.answer?.state === 'corrected').map(one => key(one.text)));
  const stands = ({ words, standing }: Statement) =>
    key(words) !== '' && !(standing === 'understood' && wrong.has(key(words)));
  return saidOnce(entries.map(statement).filter(stands));
}

/** One sentence with ours where theirs is short, a sentence of its own elsewhere. */
function request(words: string): string {
  if (!isOneLine(words) || endsSentence(words)) return ' Please tell us if that is wrong.';
  return words.includes(',') ? '. Please tell us if that is wrong.' : ', please tell us if that is wrong.';
}

function summary({ day, words, standing }: Statement): string {
  if (standing === 'confirmed') return point(words, { after: ` (confirmed by you on ${plainDay(day)})` });
  if (standing === 'corrected') return point(words, { after: ` (as you corrected us on ${plainDay(day)})` });
  return point(words, { before: 'We understood: ', after: request(words) });
}

function heardByDay(heard: readonly Statement[]): string[] {
  const days = new Map<Day, string[]>();
  for (const { day, words } of heard) {
    const points = days.get(day);
    if (points) points.push(point(words));
    else days.set(day, [point(words)]);
  }
  return [...days].map(([day, points]) => `On ${longDay(day)}:\n\n${joinPoints(points)}`);
}

/**
 * What was said back and stands first, then what was heard, day by day; empty when there is neither.
 * @param entries heard and said back that may stand in an update, in the order they were said
 */
export function whatYouToldUs(entries: readonly Entry[]): string {
  const all = statements(entries);
  const summaries = all.filter(one => one.standing !== 'heard').map(summary);
  const heard = heardByDay(all.filter(one => one.standing === 'heard'));
  return [joinPoints(summaries), ...heard].filter(Boolean).join('\n\n');
}
