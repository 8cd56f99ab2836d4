import * as vscode from 'vscode';
import { longDay } from '../../domain/day.ts';
import type { DueDay } from '../../domain/records/due.ts';
import { shortened } from '../../domain/visible.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine } from '../askForLine.ts';
import { shownLine } from '../shownLine.ts';

/** Why it moves, and whether they know. */
export interface Why {
  readonly reason: string;
  readonly wordsForThem: string;
  readonly told: boolean;
}

/** What moves. */
export interface Moving {
  readonly id: string;
  readonly title: string;
  /** They wait for it, so that somebody has to know why it moves. */
  readonly needsReason: boolean;
  /** It is nothing they would hear of. */
  readonly isOurs: boolean;
}

type Told = 'told' | 'untold' | 'words';

const reasonField = ({ id }: Pick<Moving, 'id'>) => `moveReason/${id}`;
const wordsField = ({ id }: Pick<Moving, 'id'>) => `moveWords/${id}`;

export const shortTitle = (title: string): string => shortened(shownLine(title), 40);

function askForReason(app: App, one: Moving): Promise<string | undefined> {
  return askForLine(app, {
    field: reasonField(one),
    title: vscode.l10n.t('Move "{0}": why?', shortTitle(one.title)),
    prompt: one.needsReason
      ? vscode.l10n.t('For your team; the customer never reads it')
      : vscode.l10n.t('For your team; the customer never reads it. Or just Enter'),
    placeholder: vscode.l10n.t('the test data came late'),
    allowsNothing: !one.needsReason,
  });
}

async function askWhetherTold(): Promise<Told | undefined> {
  const { t } = vscode.l10n;
  const ways: (vscode.QuickPickItem & { readonly told: Told })[] = [
    { told: 'untold', label: t('Not told yet'), detail: t('The next update says that the date moved') },
    {
      told: 'words',
      label: t('Not told yet: say why in the update…'),
      detail: t('In words for the customer, beside the new date'),
    },
    { told: 'told', label: t('Told them'), detail: t('They know the new date') },
  ];
  const title = t('Do they know that it moved?');
  return (await vscode.window.showQuickPick(ways, { title, ignoreFocusOut: true }))?.told;
}

function askForWords(app: App, one: Moving, day: DueDay): Promise<string | undefined> {
  return askForLine(app, {
    field: wordsField(one),
    title: vscode.l10n.t('Move "{0}": words for the customer', shortTitle(one.title)),
    prompt: vscode.l10n.t('Stands in the update beside {0}', longDay(day.day)),
    placeholder: vscode.l10n.t('we want to test with your data first'),
  });
}

/** @returns undefined when the person changed their mind */
export async function askWhy(app: App, one: Moving, day: DueDay): Promise<Why | undefined> {
  const reason = await askForReason(app, one);
  if (reason === undefined) return undefined;
  if (one.isOurs) return { reason, wordsForThem: '', told: false };
  const told = await askWhetherTold();
  const words = told === 'words' ? await askForWords(app, one, day) : '';
  if (told === undefined || words === undefined) return undefined;
  return { reason, wordsForThem: words.trim(), told: told === 'told' };
}

/** Once all of it is saved. */
export async function forgetWhy(app: App, one: Pick<Moving, 'id'>): Promise<void> {
  for (const field of [reasonField(one), wordsField(one)]) await forgetLine(app, field);
}
