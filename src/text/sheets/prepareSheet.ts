import { dayOf, longDay, plainDay } from '../../domain/day.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import type { Answer } from '../../domain/records/entry.ts';
import type { Update } from '../../domain/records/update.ts';
import { readBlocks } from '../chat/readBlocks.ts';
import { literal } from '../markdown.ts';
import { channelWords } from '../words.ts';
import {
  allTalks,
  type CustomerHistory,
  lastContact,
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
} from './history.ts';
import * as lines from './sheetLines.ts';
import { brief, distance, points, quoted, section } from './sheetWords.ts';
import * as ways from './ways.ts';

export interface PrepareRequest extends CustomerHistory {
  /** The clocks on both sides, where theirs is known. */
  readonly clocks?: ways.Clocks | undefined;
}

function talkWords({ channel, title }: Conversation): string {
  const what = channelWords[channel];
  return title.trim() === '' ? what : `${what} about ${quoted(title)}`;
}

function contact(request: PrepareRequest): string {
  const { today } = request;
  const last = lastContact(request);
  if (!last) return 'never';
  const talk = allTalks(request).find(one => dayOf(one.started) === last);
  return `${longDay(last)}, ${distance(last, today)}: ${talk ? talkWords(talk) : 'our update'}`;
}

/** The sentence in which an update says when they hear from us next. */
function promisedNext({ text }: Update): string {
  const blocks = readBlocks(text);
  const at = blocks.findIndex(one => one.kind === 'heading' && /^next update\b/i.test(one.text));
  const [head, body] = [blocks[at], blocks[at + 1]];
  if (head?.kind !== 'heading') return '';
  const own = head.text.replace(/^next update:?\s*/i, '');
  return own || (body?.kind === 'paragraph' ? (body.text.split('\n')[0] ?? '') : '');
}

function lastUpdate({ updates: [update] }: PrepareRequest): string {
  if (!update) return '';
  const next = promisedNext(update);
  return `sent on ${longDay(dayOf(update.sent))}${next && `; it says: ${quoted(next)}`}`;
}

const fact = (name: string, words: string) => (words ? [`${name}: ${words}`] : []);

function facts(request: PrepareRequest, entries: readonly Entry[]): string {
  const { customer, today, clocks } = request;
  const off = ways.daysOff(customer, today);
  const theirTime = [ways.timeZoneWords(customer, clocks), off && `not there on ${off}`].filter(Boolean);
  return points([
    ...fact('People', ways.peopleWords(peopleSeen(request), 6)),
    ...fact('Their time', theirTime.join('; ')),
    ...fact('Language', ways.languageWords(customer)),
    ...fact('Last contact', contact(request)),
    ...fact('Last update', lastUpdate(request)),
    ...fact('They want to hear from us', ways.cadenceWords(customer, request.updates[0]?.sent, today)),
    ...fact('Mood', ways.moodWords(entries, 3)),
    ...fact('Tickets', ticketsOf(request).slice(0, 8).map(literal).join(', ')),
    ...fact('To remember', brief(customer.notes ?? '')),
  ]);
}

function due(request: PrepareRequest): string {
  return points(lines.datedLines(openSteps(request), openFollowUps(request), request.today), 6);
}

const restated = (entries: readonly Entry[], state: Answer['state']) =>
  entries
    .filter(one => one.kind === 'restatement' && one.answer?.state === state)
    .slice(0, 4)
    .map(lines.restatedLine);

/** What it does to them and how they set us right or, where they did neither, what they said last. */
function theirWords(entries: readonly Entry[]): string {
  const impact = lines.impactLines(entries).slice(0, 2);
  const weighty = [...impact.map(one => `What it means for them: ${one}`), ...restated(entries, 'corrected')];
  const heard = entries.filter(one => one.kind === 'heard').slice(0, 2);
  return points(weighty.length > 0 ? weighty : heard.map(lines.heardLine));
}

/** What they have to hear from us before they find out. */
function toTell(request: PrepareRequest): string[] {
  const { today } = request;
  const moves = untoldMoves(request).map(({ what, from, to, words }) => {
    const why = words && `: ${quoted(words)}`;
    return `Tell them that ${quoted(what)} moves from ${plainDay(from)} to ${plainDay(to)}${why}`;
  });
  const code = untoldCode(request).map(({ until: { day }, reason }) => {
    const end = day < today ? `should have gone by ${plainDay(day)}` : `goes by ${plainDay(day)}`;
    return `Tell them that this is temporary and ${end}: ${brief(reason)}`;
  });
  const gone = untoldGone(request)
    .slice(0, 3)
    .map(
      one =>
        `Tell them that this was temporary and is gone since ${plainDay(dayOf(one.at))}: ${brief(one.reason)}`,
    );
  return [...moves, ...code, ...gone];
}

function toAgree(request: PrepareRequest, owed: readonly Entry[]): string[] {
  const undated = owed.filter(one => !one.due).length;
  const hasDate = openSteps(request).some(one => one.due.day >= request.today);
  return [
    ...(undated > 0 ? [`Agree on a date for what has none yet (${undated})`] : []),
    ...(hasDate ? [] : ['Agree on the next date: none is open']),
  ];
}

function toAsk(request: PrepareRequest, entries: readonly Entry[]): string {
  const unconfirmed = entries.filter(one => one.kind === 'restatement' && !one.answer);
  const unknown = entries.filter(one => one.request && one.request.need.trim() === '' && !one.outcome);
  const all = [
    ...theyOwe(entries).map(one => `They owe us: ${lines.awaitedLine(one, request.today)}`),
    ...toTell(request),
    ...unknown.map(one => `Ask what they really need: ${brief(one.request?.asked.trim() || one.text)}`),
    ...openOptions(entries).map(one => `Ask whether they choose this: ${lines.labelledLine(one, 'option')}`),
    ...unconfirmed.slice(0, 2).map(one => `Have them confirm: ${quoted(one.text)}`),
    ...toAgree(request, weOwe(entries)),
  ];
  return points(all, 9);
}

const glossary = ({ customer }: PrepareRequest) =>
  points(
    (customer.glossary ?? []).map(({ term, meaning }) => `${literal(term)}: ${brief(meaning)}`),
    6,
  );

/** One screen to read before a call: what of all that is known matters now. Nothing in it is for the customer. */
export function prepareSheet(request: PrepareRequest): string {
  const { customer, conversations, today } = request;
  const entries = teamEntries(request);
  const files = lines.filesIn(conversations, 5).slice(0, 6).join(', ');
  const blocks = [
    `# Before you talk with ${literal(customer.name)}`,
    `Only for us, never for them. Made on ${longDay(today)}.`,
    facts(request, entries),
    section(
      'We owe them',
      points(
        weOwe(entries).map(one => lines.owedLine(one, today)),
        6,
      ),
    ),
    section('Dates', due(request)),
    section('In their words', theirWords(entries)),
    section('Said back and confirmed', points(restated(entries, 'confirmed'))),
    section(
      'Decided',
      points(
        entries
          .filter(one => one.kind === 'decision')
          .slice(0, 2)
          .map(lines.decidedLine),
      ),
    ),
    section(
      'Temporary code',
      points(
        temporaryCode(request).map(one => lines.temporaryLine(one, today)),
        4,
      ),
    ),
    section('What they call things', glossary(request)),
    section('Code from the last talks', files && `- ${files}`),
    section('To ask and to tell', toAsk(request, entries)),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
