import { type Day, dayOf, plainDay } from '../../domain/day.ts';
import type { Entry } from '../../domain/records/conversation.ts';
import { owedBy } from '../../domain/records/entry.ts';
import { promised } from '../../domain/records/promised.ts';
import { visibleLine } from '../../domain/visible.ts';
import { requestWords } from '../labelWords.ts';
import { isOneLine, joinPoints, literal, point } from '../markdown.ts';
import { movedForThem } from '../movedDates.ts';
import { endsSentence } from './fullSentence.ts';

const asked = ({ at }: Entry) => `asked on ${plainDay(dayOf(at))}`;

/** No mark of any kind stands at its end. */
const isUnmarked = (text: string) =>
  isOneLine(text) && !endsSentence(text) && /[\p{L}\p{M}\p{N}\p{S})\]"”’]$/u.test(visibleLine(text));

function needed(question: Entry): string {
  const { text, due } = question;
  const mark = isUnmarked(text) ? '?' : '';
  const by = due ? `, needed by ${plainDay(due.day)}` : '';
  return point(text, { after: `${mark} (${asked(question)}${by})` });
}

function owed(question: Entry, today: Day): string {
  const { due } = question;
  const isLate = due !== undefined && due.day < today;
  const by = due ? `, our answer ${isLate ? 'was due on' : 'comes by'} ${plainDay(due.day)}` : '';
  const facts = [
    `${asked(question)}${by}${isLate ? ' and is late' : ''}`,
    movedForThem(question),
    requestWords(question, literal),
  ];
  return point(question.text, { after: ` (${facts.filter(Boolean).join('; ')})` });
}

/** Their own word, with the day it stands for now and when they gave it. */
function announced(promise: Entry): string {
  const { at, due, earlier = [] } = promise;
  const said = `as you told us on ${plainDay(dayOf(earlier.at(-1)?.at ?? at))}`;
  const facts = due ? `by ${plainDay(due.day)}, ${said}` : said;
  return point(promised(promise), { after: ` (${facts})` });
}

interface Needed {
  /** Open ones, in the order they were asked. */
  readonly questions: readonly Entry[];
  /** What they promised us and is open, in the order it was said. */
  readonly theirs: readonly Entry[];
}

export function whatWeNeed({ questions, theirs }: Needed): string {
  const ours = questions.filter(one => owedBy(one) === 'them');
  return joinPoints([...ours.map(needed), ...theirs.map(announced)]);
}

/** @param questions open ones, in the order they were asked */
export function whatWeOwe(questions: readonly Entry[], today: Day): string {
  return joinPoints(questions.filter(one => owedBy(one) === 'us').map(one => owed(one, today)));
}
