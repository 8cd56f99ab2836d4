import * as vscode from 'vscode';
import type { Conversation } from '../../domain/records/conversation.ts';
import { type OpenPoint, openPoints } from '../../domain/records/openPoints.ts';
import type { Ask } from '../../protocol/call.ts';
import type { App } from '../app.ts';
import { forgetLine } from '../askForLine.ts';
import { askForDay, dayField } from '../call/askForDay.ts';
import { loadDates } from '../loadDates.ts';
import { followUpTitle } from './closingState.ts';

type PointAsk = Extract<Ask, { kind: 'point' }>;

async function finish(app: App, conversation: string, point: OpenPoint): Promise<void> {
  const { change } = await app.desk();
  if (point.kind === 'step') await change.tickStep({ conversation, step: point.id, state: 'done' });
  else await change.finishDue({ conversation, kind: point.kind, id: point.id });
}

async function setDate(app: App, conversation: string, point: OpenPoint): Promise<void> {
  if (point.kind === 'step') {
    await vscode.commands.executeCommand('listenFirst.addMilestone');
    return;
  }
  const due = await askForDay(app, point.id);
  const entry = point.id;
  if (!due) return;
  await (await app.desk()).change.editEntry({ conversation, entry, fields: { due } });
  await forgetLine(app, dayField(entry));
}

/** Kept for the next working day, in Due. */
async function followUp(app: App, conversation: string, point: OpenPoint): Promise<void> {
  if (point.kind !== 'step') return;
  const desk = await app.desk();
  const { nextWorkingDay } = await loadDates();
  const day = nextWorkingDay(desk.today());
  await desk.change.addFollowUp({ conversation, title: followUpTitle(point.id), day, about: point.id });
}

const acts = { done: finish, setDate, followUp };

/** What a person does on the screen after a call. */
export async function carryOutPoint(app: App, { conversation: id, point, act }: PointAsk): Promise<void> {
  const conversation: Conversation | undefined = await (await app.desk()).conversation(id);
  const open = conversation && openPoints(conversation).find(one => one.id === point);
  if (open) await acts[act](app, id, open);
}
