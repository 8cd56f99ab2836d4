import { type Day, dayOf, daysBetween, plainDay } from '../../domain/day.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import type { Label } from '../../domain/records/labels.ts';
import type { Milestone } from '../../domain/records/milestone.ts';
import { promised } from '../../domain/records/promised.ts';
import type { TemporaryCode } from '../../domain/records/temporary.ts';
import { hurtsStill, impactsOf, impactWords } from '../impacts.ts';
import { decisionWords, labelFacts } from '../labelWords.ts';
import { literal } from '../markdown.ts';
import { movesOf } from '../movedDates.ts';
import { placeWords } from '../placeWords.ts';
import { brief, daysWord, dayWithDistance, quoted } from './sheetWords.ts';

const on = ({ at }: Pick<Entry, 'at'>) => plainDay(dayOf(at));
const withFacts = (words: string, facts: readonly string[]) => {
  const known = facts.filter(Boolean);
  return known.length > 0 ? `${words} (${known.join('; ')})` : words;
};

/** "**4 days late** (18 November 2026)", "24 November 2026 (in 2 days)" */
function whenDue(day: Day, today: Day): string {
  if (day >= today) return dayWithDistance(day, today);
  return `**${daysWord(daysBetween(day, today))} late** (${plainDay(day)})`;
}

/** Moves have remarks in brackets of their own, so that they stand behind the others. */
const withMoves = (words: string, moves: string) => (moves ? `${words}, ${moves}` : words);

/** Something we promised, or an answer we owe. */
export function owedLine(entry: Entry, today: Day): string {
  const isPromise = entry.kind === 'promise';
  const what = isPromise ? brief(promised(entry)) : `an answer to ${quoted(entry.text)}`;
  const since = `${isPromise ? 'promised' : 'asked'} on ${on(entry)}`;
  const when = entry.due ? whenDue(entry.due.day, today) : 'No date yet';
  return `${when}: ${withMoves(withFacts(what, [since]), movesOf(entry, 'lead'))}`;
}

function needed({ due, kind }: Entry, today: Day): string {
  if (!due) return '';
  if (kind === 'question') return `${due.day < today ? 'was needed' : 'needed'} by ${plainDay(due.day)}`;
  const late = daysBetween(due.day, today);
  return late > 0 ? `**${daysWord(late)} late**, due on ${plainDay(due.day)}` : `due on ${plainDay(due.day)}`;
}

/** Something we asked them for, or they promised us. */
export function awaitedLine(entry: Entry, today: Day): string {
  const isPromise = entry.kind === 'promise';
  const who = entry.speaker ? `by ${literal(entry.speaker)} ` : '';
  const said = `${isPromise ? 'promised' : 'asked'} ${who}on ${on(entry)}`;
  const what = brief(isPromise ? promised(entry) : entry.text);
  const moves = isPromise ? movesOf(entry, 'lead', true) : '';
  return withMoves(withFacts(what, [said, needed(entry, today)]), moves);
}

/** A dated step of ours or theirs. */
const stepLine = (one: Milestone, today: Day): string =>
  `${whenDue(one.due.day, today)}: ${withMoves(brief(one.title), movesOf(one, 'lead'))}`;

/** What we want to do ourselves. */
const followUpLine = (one: Milestone, today: Day): string =>
  `${whenDue(one.due.day, today)}, for ourselves: ${withMoves(brief(one.title), movesOf(one, 'lead', true))}`;

/** What they made of what we said back, in the words that stand. */
export function restatedLine(entry: Entry): string {
  const { text, answer } = entry;
  if (answer?.state === 'corrected') {
    const words = answer.words.trim() === '' ? `not ${quoted(text)}` : quoted(answer.words);
    return withFacts(words, [`they corrected us on ${on(entry)}`]);
  }
  return withFacts(quoted(text), [`confirmed on ${on(entry)}`]);
}

/** As they said it. */
export const heardLine = (entry: Entry): string => withFacts(quoted(entry.text), [on(entry)]);

export const decidedLine = (entry: Entry): string =>
  withFacts(brief(entry.text), [on(entry), entry.decision ? decisionWords(entry.decision, brief) : '']);

/** What it does to them still, in their words, once each. @param entries the newest first */
export function impactLines(entries: readonly Entry[]): string[] {
  const all = impactsOf(entries).filter(hurtsStill);
  const words = all.map(impactWords);
  return all.flatMap((one, at) => {
    const text = words[at] ?? '';
    return words.indexOf(text) === at ? [withFacts(quoted(text), [on(one)])] : [];
  });
}

/** Code under a TEMP tag: until when, where, and whether they know. */
export function temporaryLine(one: TemporaryCode, today: Day): string {
  const { until, told, reason, spot, owner } = one;
  const over = `**${daysWord(daysBetween(until.day, today))} over** (${plainDay(until.day)})`;
  const when = until.day < today ? over : `Until ${dayWithDistance(until.day, today)}`;
  const knows = told ? `told on ${plainDay(dayOf(told.at))}` : 'not told yet';
  const facts = [placeWords(spot), owner.trim() && `by ${literal(owner)}`, knows];
  return `${when}: ${withFacts(brief(reason), facts)}`;
}

/**
 * Files that entries of the newest talks point at, each once; what stands under temporary code is not said again.
 * @param most how many talks are looked at
 */
export function filesIn(conversations: readonly Conversation[], most: number): readonly string[] {
  const known = new Set(
    conversations.flatMap(one => one.temporary.flatMap(code => (code.gone ? [] : code.spot.path))),
  );
  const recent = conversations.slice(0, most).flatMap(one => one.entries);
  const spots = recent.flatMap(one => (one.reach === 'me' ? [] : one.places.map(place => place.spot)));
  const paths = spots.map(spot => spot.path);
  const newest = spots.filter(({ path }, at) => paths.indexOf(path) === at && !known.has(path));
  return newest.map(spot => placeWords({ ...spot, commit: undefined }));
}

/** An entry with what was noted about it: "Split orders by hand (still open; cost: two hours a night)". */
export function labelledLine(entry: Entry, label: Label): string {
  const value = entry[label];
  const facts = value && labelFacts(label, value, { audience: 'lead', shown: brief });
  return withFacts(brief(entry.text), [facts ?? '', on(entry)]);
}

/** Steps and follow-ups by their days. */
export function datedLines(
  steps: readonly Milestone[],
  followUps: readonly Milestone[],
  today: Day,
): string[] {
  const all = [
    ...steps.map(one => ({ day: one.due.day, line: stepLine(one, today) })),
    ...followUps.map(one => ({ day: one.due.day, line: followUpLine(one, today) })),
  ];
  return all.sort((left, right) => Date.parse(left.day) - Date.parse(right.day)).map(one => one.line);
}
