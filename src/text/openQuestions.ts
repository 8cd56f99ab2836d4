import { type Day, dayOf, plainDay } from '../domain/day.ts';
import type { Entry } from '../domain/records/conversation.ts';
import { requestWords } from './labelWords.ts';
import { joinPoints, literal, point } from './markdown.ts';
import { movedForThem } from './movedDates.ts';

const asked = ({ at }: Entry) => `asked on ${plainDay(dayOf(at))}`;

function needed(question: Entry): string {
  const by = question.due ? `, needed by ${plainDay(question.due.day)}` : '';
  return point(question.text, { after: ` (${asked(question)}${by})` });
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

/** @param questions open ones, in the order they were asked */
export function whatWeNeed(questions: readonly Entry[]): string {
  return joinPoints(questions.filter(one => one.asks === 'us').map(needed));
}

/** @param questions open ones, in the order they were asked */
export function whatWeOwe(questions: readonly Entry[], today: Day): string {
  return joinPoints(questions.filter(one => one.asks !== 'us').map(one => owed(one, today)));
}
