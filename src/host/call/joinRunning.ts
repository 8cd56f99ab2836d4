import * as vscode from 'vscode';
import { timeOf } from '../../domain/day.ts';
import type { Row } from '../../domain/ports.ts';
import { isSameName } from '../../domain/records/naming.ts';
import { runningWith } from '../../domain/records/overlapping.ts';
import type { Desk } from '../lazy/desk.ts';

/** The newest call with a customer of that name that goes on elsewhere: in another window, or on another device. */
export async function runningElsewhere(desk: Desk, name: string): Promise<Row | undefined> {
  const { customers, conversations } = await desk.listing();
  const known = customers.find(one => isSameName(one.name, name));
  return known && runningWith(conversations, { customer: known.id, now: desk.now() })[0];
}

/** No id of a conversation: whoever picks it begins one of their own. */
export const startAnother = 'start another';

/** @returns the id of a call to go on with, or `startAnother`; undefined when the person changed their mind */
export async function askToJoin(running: Row): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const join = {
    label: t('Join the call that runs in another window (since {0})', timeOf(running.started)),
    detail: t('What you type stands in that conversation, beside what is typed there.'),
    id: running.id,
  };
  const another = {
    label: t('Start another'),
    detail: t('Two conversations at the same time; they can be merged later.'),
    id: startAnother,
  };
  const title = t('This Customer Is in a Call Already');
  return (await vscode.window.showQuickPick([join, another], { title, ignoreFocusOut: true }))?.id;
}
