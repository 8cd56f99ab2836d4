import { type Day, dayOf, longDay } from '../domain/day.ts';
import type { Entry } from '../domain/records/conversation.ts';
import type { Milestone } from '../domain/records/milestone.ts';
import { isOneLine, joinPoints, literal, literalBlock } from './markdown.ts';

export interface UpdateRequest {
  /** The customer's name. */
  readonly customer: string;
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly milestones: readonly Milestone[];
  readonly today: Day;
}

/** The customer's own words, and ours for them: never notes, never what somebody keeps for themselves. */
function isTheirs({ kind, reach }: Entry): boolean {
  return (kind === 'heard' || kind === 'restatement') && reach !== 'me';
}

function saidOnce(entries: readonly Entry[]): Entry[] {
  const texts = new Map(entries.map(one => [one.text.trim(), one] as const).reverse());
  return entries.filter(one => texts.get(one.text.trim()) === one);
}

const point = ({ text }: Entry) => (isOneLine(text) ? `- ${literal(text)}` : literalBlock(text));

function pointsOf(day: Day, entries: readonly Entry[]): string {
  const points = entries.filter(one => dayOf(one.at) === day).map(point);
  return `On ${longDay(day)}:\n\n${joinPoints(points)}`;
}

function told({ entries }: UpdateRequest): string {
  const theirs = saidOnce(entries.filter(isTheirs));
  const days = [...new Set(theirs.map(one => dayOf(one.at)))];
  const nothing =
    'Nothing is written down yet as heard or said back. Write here what they told you, in their words.';
  return days.length === 0 ? nothing : days.map(day => pointsOf(day, theirs)).join('\n\n');
}

function nextDay({ milestones, today }: UpdateRequest): Day | undefined {
  return milestones
    .filter(one => one.state === 'open' && one.due.day >= today)
    .map(one => one.due.day)
    .sort()[0];
}

function nextUpdate(request: UpdateRequest): string {
  const day = nextDay(request);
  if (day) return `## Next update: ${longDay(day)}, even if nothing has changed`;
  return '## Next update: no date is agreed yet\n\nAgree on a day with them and write it here before you send this.';
}

/** The dated text a customer gets, as a draft for the person who sends it. */
export function updateDraft(request: UpdateRequest): string {
  const subject = request.title.trim() === '' ? request.customer : request.title;
  const blocks = [
    `# ${literal(subject)}: update of ${longDay(request.today)}`,
    '## What you told us',
    told(request),
    nextUpdate(request),
  ];
  return `${blocks.join('\n\n')}\n`;
}
