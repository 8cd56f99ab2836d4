import { type Day, plainDay } from '../../domain/day.ts';
import type { Entry } from '../../domain/records/conversation.ts';
import { moveForThem } from '../../domain/records/due.ts';
import type { Outcome } from '../../domain/records/entry.ts';
import type { Milestone } from '../../domain/records/milestone.ts';
import { promised } from '../../domain/records/promised.ts';
import { literal } from '../markdown.ts';
import { movedForThem } from '../movedDates.ts';
import { isNextUpdate } from './nextUpdate.ts';

/** A dated step as the customer sees it. */
export interface Step {
  /** A promise may have none yet. */
  readonly day?: Day;
  readonly what: string;
  /** Markdown. */
  readonly state: string;
  /** It is still to come, or should have come. */
  readonly isOpen: boolean;
}

const late = (day: Day) => `was due on ${plainDay(day)} and is late`;

/** @param otherwise where nothing special is to say */
function openState(one: Pick<Entry, 'due' | 'earlier'>, today: Day, otherwise: string): string {
  const isLate = one.due !== undefined && one.due.day < today;
  const said = [one.due && isLate ? late(one.due.day) : '', movedForThem(one)];
  return said.filter(Boolean).join('; ') || otherwise;
}

/** The date of the next update has a heading of its own, unless there is more to say of it. */
const isPlainUpdate = (one: Milestone, today: Day) =>
  isNextUpdate(one) &&
  !(one.state === 'open' && one.due.day < today) &&
  (one.state === 'done' || moveForThem(one)?.isTold !== false);

function milestoneStep(one: Milestone, today: Day): Step[] {
  if (isPlainUpdate(one, today)) return [];
  const isOpen = one.state === 'open';
  const state = isOpen ? openState(one, today, 'on track') : 'done';
  return [{ day: one.due.day, what: one.title, state, isOpen }];
}

const endedWords: Readonly<Record<Outcome, string>> = {
  kept: 'kept',
  broken: 'was not kept',
  withdrawn: 'taken back, as agreed with you',
  answered: 'kept',
  solved: 'kept',
};

function promiseStep(promise: Entry, today: Day): Step[] {
  const { due, outcome } = promise;
  const state = outcome ? endedWords[outcome] : openState(promise, today, 'open');
  const step = { what: promised(promise), state, isOpen: !outcome };
  return [due ? { ...step, day: due.day } : step];
}

export interface Dated {
  readonly milestones: readonly Milestone[];
  readonly promises: readonly Entry[];
}

const noDay = 'no date yet';
const key = ({ day, what }: Step) => `${day ?? noDay} ${what}`;

function byDay(left: Step, right: Step): number {
  if (key(left) === key(right)) return 0;
  return key(left) < key(right) ? -1 : 1;
}

/** Milestones and promises, the earliest first and what has no day last. */
export function stepsOf({ milestones, promises }: Dated, today: Day): Step[] {
  const steps = [
    ...milestones.flatMap(one => milestoneStep(one, today)),
    ...promises.flatMap(one => promiseStep(one, today)),
  ];
  return steps.sort(byDay);
}

/** Empty without steps. */
export function stepTable(steps: readonly Step[]): string {
  if (steps.length === 0) return '';
  const rows = steps.map(
    ({ day, what, state }) => `| ${day ? plainDay(day) : noDay} | ${literal(what)} | ${state} |`,
  );
  return ['| Date | What | State |', '| --- | --- | --- |', ...rows].join('\n');
}
