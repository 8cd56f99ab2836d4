import * as vscode from 'vscode';
import type { Span } from '../../dates/readTalk.ts';
import type { Channel } from '../../domain/records/channel.ts';
import type { AnyTemplate } from '../../domain/records/checklists/templates.ts';
import { readParticipants } from '../../domain/records/participants.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine } from '../askForLine.ts';
import type { Desk } from '../lazy/desk.ts';
import { requireOwnRecords } from '../sample/requireOwnRecords.ts';
import { askForChannel } from './askForChannel.ts';
import { askForCustomer, offeredCustomers } from './askForCustomer.ts';
import { askForSpan } from './askForSpan.ts';
import { newCallTemplate } from './newCallTemplate.ts';
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
  /** The checklist it is held by; the one of support calls, unless given. */
  readonly template?: AnyTemplate | undefined;
}

/** Makes the private store where there is none. @returns the conversation's id */
export async function keepPast(desk: Desk, talk: PastTalk): Promise<string> {
  const { name, channel, span, people, template } = talk;
  await desk.prepare();
  const { id: customer } = await desk.change.addCustomer({ name });
  const participants = readParticipants(people);
  return desk.change.startConversation({ customer, channel, ...span, ...participants, template });
}

const title = () => vscode.l10n.t('Log a Past Conversation');

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
  const span = channel && (await askForSpan(app, { field: fields.when, title: title() }));
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
  const id = await keepPast(await app.desk(), { ...talk, template: await newCallTemplate(app) });
  for (const field of Object.values(fields)) await forgetLine(app, field);
  await app.call.change(id, 'past');
  await showField(app);
}
