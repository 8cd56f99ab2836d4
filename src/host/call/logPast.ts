import * as vscode from 'vscode';
import type { Span } from '../../dates/readTalk.ts';
import { dayOf, type Instant, milliseconds, shortDay, timeOf } from '../../domain/day.ts';
import type { Channel } from '../../domain/records/channel.ts';
import { readParticipants } from '../../domain/records/participants.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine, refused, shownDay } from '../askForLine.ts';
import type { Desk } from '../lazy/desk.ts';
import { loadDates } from '../loadDates.ts';
import { requireOwnRecords } from '../sample/requireOwnRecords.ts';
import { askForChannel } from './askForChannel.ts';
import { askForCustomer, offeredCustomers } from './askForCustomer.ts';
import { requireNoCall } from './requireNoCall.ts';
import { showField } from './startCall.ts';

/** Each step stays in the journal until the whole talk is kept, also when a later step is closed. */
const fields = {
  customer: 'past/customer',
  channel: 'past/channel',
  when: 'past/when',
  people: 'past/people',
} as const;

/** A talk that was not logged while it went on. */
export interface PastTalk {
  readonly name: string;
  readonly channel: Channel;
  readonly span: Span;
  /** "Maria Lopez, NW-411", or nothing. */
  readonly people: string;
}

/** Makes the private store where there is none. @returns the conversation's id */
export async function keepPast(desk: Desk, { name, channel, span, people }: PastTalk): Promise<string> {
  await desk.prepare();
  const { id: customer } = await desk.change.addCustomer({ name });
  return desk.change.startConversation({ customer, channel, ...span, ...readParticipants(people) });
}

const title = () => vscode.l10n.t('Log a Past Conversation');

const hint = () =>
  vscode.l10n.t(
    'Write the day, the time and how long, like "yesterday 14:30, 25 min", "17 Nov 2pm, 1 h" or "9:15 to 9:40" for today',
  );

function spanCheck(span: Span | undefined, now: Instant): vscode.InputBoxValidationMessage {
  if (!span) return refused(hint());
  const { at, end } = span;
  const shown = vscode.l10n.t('{0}, {1} to {2}', shortDay(dayOf(at)), timeOf(at), timeOf(end));
  if (milliseconds(end) <= milliseconds(now)) return shownDay(shown);
  return refused(vscode.l10n.t('{0} is not over yet. Log it when it is, or start a call.', shown));
}

async function askForSpan(app: App): Promise<Span | undefined> {
  const [{ readTalk, spanOf }, desk] = await Promise.all([loadDates(), app.desk()]);
  const today = desk.today();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const read = (words: string) => {
    const talk = readTalk({ words, today });
    return talk && spanOf(talk, zone);
  };
  const words = await askForLine(app, {
    field: fields.when,
    title: title(),
    prompt: vscode.l10n.t('When was it, and how long? It is shown here before it is kept'),
    placeholder: vscode.l10n.t('yesterday 14:30, 25 min'),
    check: line => spanCheck(read(line), desk.now()),
  });
  return words === undefined ? undefined : read(words);
}

function askForPeople(app: App): Promise<string | undefined> {
  return askForLine(app, {
    field: fields.people,
    title: title(),
    prompt: vscode.l10n.t('Who took part? Names and ticket keys with commas between them, or just Enter'),
    placeholder: vscode.l10n.t('Maria Lopez, Tom Reed, NW-411'),
    allowsNothing: true,
  });
}

function askForName(app: App): Promise<string | undefined> {
  return askForCustomer(offeredCustomers(app), {
    field: fields.customer,
    title: title(),
    placeholder: vscode.l10n.t('Who did you talk with? Pick a customer or type a new name'),
    isForgottenLater: true,
  });
}

async function askForWay(app: App): Promise<Channel | undefined> {
  const { typing } = await app.desk();
  const { text: before } = await typing.adopt(fields.channel);
  const channel = await askForChannel({ title: title(), before });
  if (channel) await typing.keep(fields.channel, channel);
  return channel;
}

async function askForTalk(app: App): Promise<PastTalk | undefined> {
  const name = await askForName(app);
  const channel = name && (await askForWay(app));
  const span = channel && (await askForSpan(app));
  const people = span && (await askForPeople(app));
  return name && channel && span && people !== undefined ? { name, channel, span, people } : undefined;
}

async function requireRoom(app: App): Promise<void> {
  requireOwnRecords(app);
  await requireNoCall(app);
}

/** Writes a talk up afterwards, on the phone or in the corridor, and opens it so that its lines can be typed. */
export async function logPastConversation(app: App): Promise<void> {
  await requireRoom(app);
  const talk = await askForTalk(app);
  if (!talk) return;
  await requireRoom(app);
  const id = await keepPast(await app.desk(), talk);
  for (const field of Object.values(fields)) await forgetLine(app, field);
  await app.call.change(id, 'past');
  await showField(app);
}
