import * as vscode from 'vscode';
import { type Instant, timeOf } from '../../domain/day.ts';
import type { PaneState } from '../../protocol/callState.ts';
import type { App } from '../app.ts';
import { currentMoment, namedRows } from '../call/currentMoment.ts';
import { whereKept } from '../whereKept.ts';
import { callState, hiddenCall } from './callState.ts';
import { entryPasts } from './entries/entryPasts.ts';
import { foldedLists } from './foldedLists.ts';
import type { PageMemory } from './pageMemory.ts';
import { paneWords } from './paneWords.ts';
import { closingState } from './points/closingState.ts';
import { leftOpenStates } from './points/leftOpenState.ts';

/** What this window saved last stands there with its time. */
function statusOf(saved: Instant | undefined, isHidden: boolean): string {
  const savedAt = saved ? timeOf(saved) : '';
  if (isHidden) return savedAt ? vscode.l10n.t('saved · {0}', whereKept()) : whereKept();
  return savedAt ? vscode.l10n.t('saved {0} · {1}', savedAt, whereKept()) : whereKept();
}

type Face = Pick<PaneState, 'face' | 'call' | 'closing' | 'leftOpen' | 'status'>;

const nothing = { call: undefined, closing: undefined, leftOpen: [], status: '' } as const;

async function emptyFace(app: App, now: string): Promise<Face> {
  const leftOpen = app.hiding.isOn ? [] : leftOpenStates(await namedRows(app), now);
  return { ...nothing, face: 'empty', leftOpen };
}

async function faceOf(app: App, memory: PageMemory): Promise<Face> {
  if (app.call.isInWindow && !memory.isWindow) return { ...nothing, face: 'elsewhere' };
  const moment = await currentMoment(app);
  const { conversation, now } = moment;
  if (!conversation) return emptyFace(app, now);
  if (app.call.phase === 'closing') {
    const closing = app.hiding.isOn
      ? undefined
      : closingState({ ...moment, conversation, lists: foldedLists(app, moment) });
    return { ...nothing, face: 'closing', closing };
  }
  const call = app.hiding.isOn
    ? hiddenCall(conversation)
    : callState(app, {
        ...moment,
        conversation,
        memory,
        pasts: await entryPasts({ app, memory: memory.entries, now }, conversation),
        forms: await memory.formsIn(conversation.id),
        placesOf: await memory.placesIn(conversation),
      });
  const status = memory.notice || statusOf((await app.desk()).savedAt, app.hiding.isOn);
  return { ...nothing, face: 'call', call, status };
}

/** The whole picture the call pane shows. */
export async function paneState(app: App, memory: PageMemory): Promise<PaneState> {
  const isHidden = app.hiding.isOn;
  const face = await faceOf(app, memory);
  // What was read before the screen was hidden must not be shown after it.
  if (app.hiding.isOn !== isHidden) return paneState(app, memory);
  return {
    words: paneWords(),
    ...face,
    isHidden,
    isSample: app.sample.isOn,
    isWindow: memory.isWindow,
    hasMarks: vscode.workspace.getConfiguration('listenFirst').get('call.marks', true),
  };
}
