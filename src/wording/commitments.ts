import { type Facts, isOurs } from './facts.ts';
import type { Stretch } from './match.ts';

const overlaps = (left: Stretch, right: Stretch) => left.from < right.to && right.from < left.to;

function isPast({ reading }: Facts, match: Stretch): boolean {
  const { from, to } = reading.clauseAt(match.from);
  return reading.has('notNext', from, to) && !reading.has('will', from, to);
}

/** Something we ask of them, or that they are going to do. */
function isTheirs({ reading }: Facts, match: Stretch): boolean {
  const { from } = reading.clauseAt(match.from);
  return reading.has('asks', from, match.to) || reading.has('theirs', from, match.to);
}

/** The sentence names a day for what comes: the next update, a call, a decision. */
export function namesNextStep({ reading, hard, isForeign }: Facts): boolean {
  if (isForeign || hard.length === 0 || !reading.has('nextStep')) return false;
  return hard.some(day => {
    const { from, to } = reading.clauseAt(day.from);
    return !reading.has('notNext', from, to) || reading.has('will', from, to);
  });
}

/** A day in the same clause as the commitment, or in one that goes on with it. */
function isDated(facts: Facts, match: Stretch): boolean {
  const clause = facts.reading.clauses[match.from];
  return facts.hard.some(day => {
    if (facts.reading.clauses[day.from] === clause) return true;
    const { from, to } = facts.reading.clauseAt(day.from);
    return !facts.reading.has('notNext', from, to) || facts.reading.has('will', from, to);
  });
}

function isTechnical({ reading }: Facts, match: Stretch): boolean {
  return reading.has('technical', 0, match.to) && !reading.has('us');
}

/** A vague time for something we are going to do. */
export function vagueTime(facts: Facts): Stretch | undefined {
  const { reading } = facts;
  if (!reading.has('commits')) return undefined;
  return facts.vague.find(time => {
    if (!isOurs(facts, time) || isDated(facts, time) || isTheirs(facts, time)) return false;
    if (isPast(facts, time) || isTechnical(facts, time)) return false;
    const { from, to } = reading.clauseAt(time.from);
    return reading.has('commits', from, to) || (reading.has('us') && reading.has('will'));
  });
}

/** Something we are going to do, without any time, event or hedge. */
export function undated(facts: Facts): Stretch | undefined {
  const { reading, hard } = facts;
  const owed = reading.find('owes');
  if (!owed || hard.length > 0 || facts.vague.length > 0 || reading.has('event')) return undefined;
  const { from, to } = reading.clauseAt(owed.from);
  const isSoft = reading.has('hedges', from, to) || reading.has('depends') || reading.has('atOnce', from, to);
  if (isSoft || reading.has('denies', from, owed.to) || reading.has('schedules')) return undefined;
  if (!isOurs(facts, owed) || isTheirs(facts, owed) || isTechnical(facts, owed)) return undefined;
  return overlaps(owed, { from, to }) ? owed : undefined;
}
