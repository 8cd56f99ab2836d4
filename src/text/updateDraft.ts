import { type Day, dayOf, longDay, plainDay } from '../domain/day.ts';
import type { Entry } from '../domain/records/conversation.ts';
import type { EntryKind } from '../domain/records/entry.ts';
import type { Milestone } from '../domain/records/milestone.ts';
import type { TemporaryCode } from '../domain/records/temporary.ts';
import { mayTell } from './audience.ts';
import { fullSentence } from './fullSentence.ts';
import { inPlaceForNow } from './inPlaceForNow.ts';
import { joinPoints, literal, point } from './markdown.ts';
import { isNextUpdate, nextUpdate, nextUpdateDay } from './nextUpdate.ts';
import { whatWeNeed, whatWeOwe } from './openQuestions.ts';
import { whatYouToldUs } from './whatYouToldUs.ts';
import { type Dated, type Step, stepsOf, stepTable } from './whereWeAre.ts';
import { toldHeading } from './words.ts';

/** All that is known of a customer, in the order it was said; the draft picks what they may read. */
export interface UpdateRequest {
  /** The customer's name. */
  readonly customer: string;
  readonly title: string;
  readonly tickets: readonly string[];
  readonly entries: readonly Entry[];
  readonly milestones: readonly Milestone[];
  readonly temporary: readonly TemporaryCode[];
  /** Whether they have not been told of a record as it stands. */
  readonly isNews: (record: Entry | Milestone | TemporaryCode) => boolean;
  /** The day of the update they got last. */
  readonly last?: Day | undefined;
  readonly today: Day;
}

interface Picked extends Dated {
  readonly said: readonly Entry[];
  readonly decisions: readonly Entry[];
  readonly questions: readonly Entry[];
}

/** News, and whatever is still open however old it is. */
function pick({ entries, milestones, isNews }: UpdateRequest): Picked {
  const tellable = entries.filter(mayTell);
  const of = (...kinds: readonly EntryKind[]) => tellable.filter(one => kinds.includes(one.kind));
  return {
    said: of('heard', 'restatement').filter(isNews),
    decisions: of('decision').filter(isNews),
    promises: of('promise').filter(one => !one.outcome || isNews(one)),
    questions: of('question').filter(one => !one.outcome),
    milestones: milestones.filter(one => one.state === 'open' || isNews(one)),
  };
}

/** That a date of the next update was agreed changes nothing for them. */
function isUnchanged({ entries, milestones, temporary, isNews }: UpdateRequest): boolean {
  const dates = milestones.filter(one => !isNextUpdate(one));
  return ![...entries.filter(mayTell), ...dates, ...temporary].some(isNews);
}

const decided = ({ text, at }: Entry) => point(text, { after: ` (on ${plainDay(dayOf(at))})` });

function nothingNew(steps: readonly Step[], request: UpdateRequest): string {
  const { last, today } = request;
  if (!last || !isUnchanged(request)) return '';
  const step = steps.find(one => one.isOpen && one.day !== undefined && one.day >= today);
  const next = step?.day ? `; next, by ${plainDay(step.day)}: ${literal(fullSentence(step.what))}` : '.';
  return `Nothing new has happened since our update of ${longDay(last)}${next}`;
}

function whereWeAre(picked: Picked, request: UpdateRequest): string {
  const { milestones, today } = request;
  const steps = stepsOf(picked, today);
  const nothing = nothingNew(steps, request);
  if (steps.length > 0) return [nothing, stepTable(steps)].filter(Boolean).join('\n\n');
  const besides = nextUpdateDay(milestones, today) ? ' besides the next update' : '';
  return `${nothing} There is no dated step yet${besides}.`.trim();
}

const ticketLine = (tickets: readonly string[]) =>
  tickets.length > 0 && `${tickets.length === 1 ? 'Ticket' : 'Tickets'}: ${tickets.map(literal).join(', ')}`;

const section = (heading: string, body: string) => body && `## ${heading}\n\n${body}`;

/** The dated text a customer gets, as a draft for the person who sends it: every sentence can be sent as it stands. */
export function updateDraft(request: UpdateRequest): string {
  const { title, customer, tickets, milestones, temporary, today } = request;
  const picked = pick(request);
  const blocks = [
    `# ${literal(title.trim() || customer)}: update of ${longDay(today)}`,
    ticketLine(tickets),
    section(toldHeading, whatYouToldUs(picked.said)),
    section('What was decided', joinPoints(picked.decisions.map(decided))),
    section('Where we are', whereWeAre(picked, request)),
    section('In place for now (temporary)', inPlaceForNow(temporary, today)),
    section('What we need from you', whatWeNeed(picked.questions)),
    section('What you asked and we still owe you', whatWeOwe(picked.questions, today)),
    section('Next update', nextUpdate(nextUpdateDay(milestones, today))),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
