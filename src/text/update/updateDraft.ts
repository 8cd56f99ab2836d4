import { longDay } from '../../domain/day.ts';
import { literal } from '../markdown.ts';
import { toldHeading } from '../words.ts';
import { decisionsIn, optionsIn, risksIn } from './choices.ts';
import { whereWeAre } from './datedSteps.ts';
import { inPlaceForNow, noLongerInPlace } from './inPlaceForNow.ts';
import { nextUpdate, nextUpdateDay } from './nextUpdate.ts';
import { whatWeNeed, whatWeOwe } from './openQuestions.ts';
import { type UpdateRequest, updateParts } from './updateParts.ts';
import { whatYouToldUs } from './whatYouToldUs.ts';

export type { UpdateRequest } from './updateParts.ts';

const ticketLine = (tickets: readonly string[]) =>
  tickets.length > 0 && `${tickets.length === 1 ? 'Ticket' : 'Tickets'}: ${tickets.map(literal).join(', ')}`;

const section = (heading: string, body: string) => body && `## ${heading}\n\n${body}`;

/** The dated text a customer gets, as a draft for the person who sends it: every sentence can be sent as it stands. */
export function updateDraft(request: UpdateRequest): string {
  const { title, customer, tickets, milestones, temporary, today } = request;
  const parts = updateParts(request);
  const blocks = [
    `# ${literal(title.trim() || customer)}: update of ${longDay(today)}`,
    ticketLine(tickets),
    section(toldHeading, whatYouToldUs(parts.said, parts.impacts)),
    section('Options', optionsIn(parts.options)),
    section('What was decided', decisionsIn(parts.decisions)),
    section('Risks we see', risksIn(parts.risks)),
    section('Where we are', whereWeAre(parts, request)),
    section('In place for now (temporary)', inPlaceForNow(temporary, today)),
    section('No longer in place', noLongerInPlace(request)),
    section('What we need from you', whatWeNeed(parts)),
    section('What you asked and we still owe you', whatWeOwe(parts.questions, today)),
    section('Next update', nextUpdate(nextUpdateDay(milestones, today))),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
