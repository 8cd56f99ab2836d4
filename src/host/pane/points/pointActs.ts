import * as vscode from 'vscode';
import { milliseconds } from '../../../domain/day.ts';
import type { Conversation } from '../../../domain/records/conversation.ts';
import { rowShowing } from '../../../domain/records/merges.ts';
import { type OpenPoint, openPoints } from '../../../domain/records/openPoints.ts';
import type { Ask } from '../../../protocol/call.ts';
import type { App } from '../../app.ts';
import { forgetLine } from '../../askForLine.ts';
import { askForDay, dayField } from '../../call/askForDay.ts';
import { loadDates } from '../../loadDates.ts';
import { followUpTitle, mergeIn } from './closingState.ts';

type PointAsk = Extract<Ask, { kind: 'point' }>;

async function finish(app: App, conversation: string, point: OpenPoint): Promise<void> {
  const { change } = await app.desk();
  if (point.kind === 'step') await change.tickStep({ conversation, step: point.id, state: 'done' });
  else if (point.kind !== 'need') await change.finishDue({ conversation, kind: point.kind, id: point.id });
}

async function setDate(app: App, conversation: string, point: OpenPoint): Promise<void> {
  if (point.kind === 'step') {
    await vscode.commands.executeCommand('listenFirst.addMilestone');
    return;
  }
  if (point.kind === 'need') return;
  const due = await askForDay(app, { about: point.id, conversation });
  const entry = point.id;
  if (!due) return;
  await (await app.desk()).change.editEntry({ conversation, entry, fields: { due } });
  await forgetLine(app, dayField(entry));
}

/** Kept for the next working day, in Due. */
async function followUp(app: App, conversation: string, point: OpenPoint): Promise<void> {
  const title = followUpTitle(point);
  if (title === '') return;
  const desk = await app.desk();
  const { nextWorkingDay } = await loadDates();
  const day = nextWorkingDay(desk.today());
  await desk.change.addFollowUp({ conversation, title, day, about: point.id });
}

const acts = { done: finish, setDate, followUp, merge: () => Promise.resolve() };

/** The later one goes into the earlier one, whichever this window was in. */
async function mergeWith(app: App, id: string, other: string): Promise<void> {
  const desk = await app.desk();
  const { conversations } = await desk.listing();
  const [here, there] = [id, other].map(one => rowShowing(conversations, one));
  if (!here || !there) return;
  const isEarlier = milliseconds(here.started) < milliseconds(there.started);
  const [conversation, into] = isEarlier ? [there.id, here.id] : [here.id, there.id];
  await desk.change.mergeConversation({ conversation, into });
}

/** What a person does on the screen after a call. */
export async function carryOutPoint(app: App, { conversation: id, point, act }: PointAsk): Promise<void> {
  const other = mergeIn(point);
  if (other !== undefined) return mergeWith(app, id, other);
  const conversation: Conversation | undefined = await (await app.desk()).conversation(id);
  const open = conversation && openPoints(conversation).find(one => one.id === point);
  if (open) await acts[act](app, id, open);
}
