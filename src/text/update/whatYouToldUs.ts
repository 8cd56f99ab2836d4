import { type Day, dayOf, longDay, plainDay } from '../../domain/day.ts';
import type { Entry } from '../../domain/records/conversation.ts';
import { impactPoint, impactWords } from '../impacts.ts';
import { requestWords } from '../labelWords.ts';
import { isOneLine, joinPoints, literal, point } from '../markdown.ts';
import { standingWords } from '../standingWords.ts';
import { endsSentence } from './fullSentence.ts';

/** From the weakest to the strongest: the same words are said once, where they count most. */
const standings = ['understood', 'heard', 'corrected', 'confirmed'] as const;
type Standing = (typeof standings)[number];

/** One thing they told us, in the words that stand. */
interface Statement {
  readonly day: Day;
  readonly words: string;
  readonly standing: Standing;
  /** What they asked for and what they need it for; mostly empty. */
  readonly facts: string;
}

/** Of a restatement they set right only their words stand, never ours. */
function statement(entry: Entry): Statement {
  const { at, kind, text, answer } = entry;
  const common = { day: dayOf(at), facts: requestWords(entry, literal) };
  if (kind === 'heard') return { ...common, words: text, standing: 'heard' };
  const words = standingWords(entry);
  if (answer?.state === 'corrected') return { ...common, words, standing: 'corrected' };
  return { ...common, words, standing: answer ? 'confirmed' : 'understood' };
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

const inParentheses = (...facts: readonly string[]) => {
  const all = facts.filter(Boolean).join('; ');
  return all && ` (${all})`;
};

function summary({ day, words, standing, facts }: Statement): string {
  const on = plainDay(day);
  if (standing === 'confirmed')
    return point(words, { after: inParentheses(`confirmed by you on ${on}`, facts) });
  if (standing === 'corrected')
    return point(words, { after: inParentheses(`as you corrected us on ${on}`, facts) });
  return point(words, { before: 'We understood: ', after: request(words) + inParentheses(facts) });
}

function heardByDay(heard: readonly Statement[]): string[] {
  const days = new Map<Day, string[]>();
  for (const { day, words, facts } of heard) {
    const said = point(words, { after: inParentheses(facts) });
    const points = days.get(day);
    if (points) points.push(said);
    else days.set(day, [said]);
  }
  return [...days].map(([day, points]) => `On ${longDay(day)}:\n\n${joinPoints(points)}`);
}

/**
 * What it means for them comes first, then what was said back and stands, then what was heard, day by day; empty when
 * there is nothing of it.
 * @param entries heard and said back that may stand in an update, in the order they were said
 * @param impacts those that say what it does to them
 */
export function whatYouToldUs(entries: readonly Entry[], impacts: readonly Entry[] = []): string {
  const first = new Set(impacts.map(impactPoint));
  const said = new Set(impacts.map(one => key(impactWords(one))));
  const all = statements(entries).filter(one => one.facts !== '' || !said.has(key(one.words)));
  const summaries = all.filter(one => one.standing !== 'heard').map(summary);
  const heard = heardByDay(all.filter(one => one.standing === 'heard'));
  return [joinPoints([...first, ...summaries]), ...heard].filter(Boolean).join('\n\n');
}
