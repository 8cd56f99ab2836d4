import * as vscode from 'vscode';
import { requireReason } from '../../../actions/conversations/tickStep.ts';
import type { Ask } from '../../../protocol/call.ts';
import type { App } from '../../app.ts';
import { askForLine, forgetLine, refused } from '../../askForLine.ts';
import { sentenceFor } from '../../guard.ts';
import { stepLabel } from '../../words.ts';

type Tick = Extract<Ask, { kind: 'tick' }>;
type Skip = Extract<Ask, { kind: 'skip' }>;

/** Ticks a step, or takes back what was said of it. */
export async function tickStep(app: App, { conversation, step, done }: Tick): Promise<void> {
  const state = done ? 'done' : 'open';
  await (await app.desk()).change.tickStep({ conversation, step, state });
}

function checkReason(text: string): vscode.InputBoxValidationMessage | undefined {
  try {
    requireReason(text);
    return undefined;
  } catch (error) {
    return refused(sentenceFor(error));
  }
}

/** Passes over a step, once it is said why. */
export async function skipStep(app: App, { conversation: id, step: wanted }: Skip): Promise<void> {
  const desk = await app.desk();
  const step = (await desk.conversation(id))?.checklist.find(one => one.id === wanted);
  if (!step) return;
  const field = `skip/${id}/${wanted}`;
  const reason = await askForLine(app, {
    field,
    title: vscode.l10n.t('Skip “{0}”', stepLabel(step)),
    prompt: vscode.l10n.t('Why does it not fit this talk? It stands in the log for your team'),
    placeholder: vscode.l10n.t('They had to leave'),
    initial: step.reason ?? '',
    check: checkReason,
  });
  if (reason === undefined) return;
  await desk.change.tickStep({ conversation: id, step: wanted, state: 'skipped', reason });
  await forgetLine(app, field);
}
