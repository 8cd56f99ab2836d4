import { dayOf, longDay, plainDay } from '../../domain/day.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import { owedBy } from '../../domain/records/entry.ts';
import { literal, literalBlock } from '../markdown.ts';
import { channelWords } from '../words.ts';
import {
  allTalks,
  type CustomerHistory,
  openFollowUps,
  openOptions,
  openSteps,
  peopleSeen,
  teamEntries,
  temporaryCode,
  theyOwe,
  ticketsOf,
  untoldCode,
  untoldGone,
  untoldMoves,
  weOwe,
  writersOf,
} from './history.ts';
import * as lines from './sheetLines.ts';
import { brief, listed, points, quoted } from './sheetWords.ts';
import { storyLines } from './story.ts';
import * as ways from './ways.ts';

/** Where the records of the customer are. */
export interface KeptIn {
  readonly name: string;
  /** Whether others read it, too. */
  readonly isShared: boolean;
}

export interface HandoverRequest extends CustomerHistory {
  readonly stores: readonly KeptIn[];
}

const section = (heading: string, body: string): string => body && `## ${heading}\n\n${body}`;
const fact = (name: string, words: string) => (words ? [`${name}: ${words}`] : []);

const kindWords = { new: 'new', recurring: 'recurring', referral: 'came by referral' } as const;

function whoTheyAre(request: HandoverRequest): string {
  const { customer, updates } = request;
  const conversations = allTalks(request);
  const first = conversations.at(-1);
  const since = first ? `, the first on ${longDay(dayOf(first.started))}` : '';
  const talks = `${conversations.length} ${conversations.length === 1 ? 'conversation' : 'conversations'}${since}`;
  return points([
    ...fact('Kind', customer.kind ? kindWords[customer.kind] : ''),
    ...fact('People, and when they were last there', ways.peopleWords(peopleSeen(request), 12)),
    ...fact('On our side', writersOf(request).map(literal).join(', ')),
    ...fact('So far', talks),
    ...fact('Updates sent', updates.length > 0 ? String(updates.length) : ''),
    ...fact('Tickets', ticketsOf(request).map(literal).join(', ')),
  ]);
}

function howTheyWork({ customer: { notes = '', glossary = [] } }: HandoverRequest): string {
  const terms = points(glossary.map(({ term, meaning }) => `${literal(term)}: ${literal(meaning)}`));
  const words = terms && `What they call things:\n\n${terms}`;
  return [literalBlock(notes), words].filter(Boolean).join('\n\n');
}

const ended = { kept: 'kept', broken: 'not kept', withdrawn: 'withdrawn, as agreed' } as const;

/** Open ones first; then those that ended lately, with how. */
function promised(entries: readonly Entry[], request: HandoverRequest): string {
  const promises = entries.filter(one => one.kind === 'promise' && owedBy(one) === 'us');
  const open = weOwe(promises).map(one => lines.owedLine(one, request.today));
  const past = promises.flatMap(one => {
    const end = ended[one.outcome as keyof typeof ended];
    return end ? [`${brief(one.text)} (promised on ${plainDay(dayOf(one.at))}, ${end})`] : [];
  });
  const before = past.length > 0 ? `Before that:\n\n${points(past.slice(0, 6))}` : '';
  const given = entries.filter(one => one.compensation);
  const compensation = given.map(one => `Compensation: ${lines.labelledLine(one, 'compensation')}`);
  return [points([...open, ...compensation]), before].filter(Boolean).join('\n\n');
}

function stillOpen(entries: readonly Entry[], request: HandoverRequest): string {
  const { today } = request;
  const questions = entries.filter(one => one.kind === 'question');
  const risks = entries.filter(one => one.risk && !one.outcome);
  return points([
    ...lines.impactLines(entries).map(one => `Still hurts them: ${one}`),
    ...weOwe(questions).map(one => lines.owedLine(one, today)),
    ...theyOwe(entries).map(one => `They owe us: ${lines.awaitedLine(one, today)}`),
    ...openOptions(entries).map(one => `Option: ${lines.labelledLine(one, 'option')}`),
    ...risks.map(one => `Risk: ${lines.labelledLine(one, 'risk')}`),
    ...lines.datedLines(openSteps(request), openFollowUps(request), today),
  ]);
}

function notKnownYet(request: HandoverRequest): string {
  return points([
    ...untoldMoves(request).map(({ what, from, to, words }) => {
      const why = words && `; meant for them: ${quoted(words)}`;
      return `${brief(what)}: moved from ${plainDay(from)} to ${plainDay(to)}${why}`;
    }),
    ...untoldCode(request).map(
      one => `Temporary code: ${brief(one.reason)}, until ${plainDay(one.until.day)}`,
    ),
    ...untoldGone(request).map(
      one => `Temporary code: ${brief(one.reason)}, gone since ${plainDay(dayOf(one.at))}`,
    ),
  ]);
}

function howToTalk(request: HandoverRequest, entries: readonly Entry[]): string {
  const { customer, updates, today } = request;
  return points([
    ...fact('Language', ways.languageWords(customer)),
    ...fact('Time zone', ways.timeZoneWords(customer, undefined)),
    ...fact('Working days', ways.workingDayWords(customer)),
    ...fact('Days off soon', ways.daysOff(customer, today)),
    ...fact('They want to hear from us', ways.cadenceWords(customer, updates[0]?.sent, today)),
    ...fact('Contact', ways.channelHabit(allTalks(request))),
    ...fact('Mood', ways.moodWords(entries, 5)),
  ]);
}

function storesWords(stores: readonly KeptIn[]): string {
  const shared = stores.filter(one => one.isShared).map(one => literal(one.name));
  if (shared.length === 0) {
    return 'Everything stands in the private store of whoever made this page: nobody else can read it. Move the customer to a shared store, or hand over the file that this command makes:';
  }
  return `Everything stands in the shared store ${listed(shared)}. This command makes one file of all of it:`;
}

function talkLine({ id, started, channel, title }: Conversation): string {
  const about = title.trim() === '' ? '' : `, ${brief(title)}`;
  return `${plainDay(dayOf(started))}, ${channelWords[channel]}${about}: \`${id}\``;
}

function whereItStands(request: HandoverRequest): string {
  const { customer, stores } = request;
  const command = `\`\`\`\nlisten-first export --customer ${customer.id} --out ${customer.id}.md\n\`\`\``;
  return [storesWords(stores), command, points(allTalks(request).map(talkLine), 12)]
    .filter(Boolean)
    .join('\n\n');
}

/** What a colleague has to know who takes over a customer. Nothing in it is for the customer. */
export function handover(request: HandoverRequest): string {
  const { customer, today } = request;
  const entries = teamEntries(request);
  const code = temporaryCode(request).map(one => lines.temporaryLine(one, today));
  const blocks = [
    `# ${literal(customer.name)}: handover`,
    `For the colleague who takes over, never for the customer. Made on ${longDay(today)}.`,
    section('Who they are', whoTheyAre(request)),
    section('How they work', howTheyWork(request)),
    section('The story so far', points(storyLines(request))),
    section('What we promised', promised(entries, request)),
    section('What is open', stillOpen(entries, request)),
    section('What is temporary in the code', points(code)),
    section('What they do not know yet', notKnownYet(request)),
    section('How they like to be talked to', howToTalk(request, entries)),
    section('Where everything stands', whereItStands(request)),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
