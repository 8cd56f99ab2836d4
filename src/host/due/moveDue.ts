import * as vscode from 'vscode';
import { longDay } from '../../domain/day.ts';
import type { DueDay } from '../../domain/records/due.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine } from '../askForLine.ts';
import { addMilestoneWith } from '../call/addMilestone.ts';
import { askForDay, dayField } from '../call/askForDay.ts';
import { shownLine } from '../shownLine.ts';
import type { DueItem, MissingItem } from '../trees/dueRows.ts';
import { nameOf } from './dueActs.ts';

/** Why it moves, and whether they know. */
interface Why {
  readonly reason: string;
  readonly wordsForThem: string;
  readonly told: boolean;
}

type Told = 'told' | 'untold' | 'words';

const aboutOf = ({ id }: Pick<DueItem, 'id'>) => `move/${id}`;
const reasonField = ({ id }: DueItem) => `moveReason/${id}`;
const wordsField = ({ id }: DueItem) => `moveWords/${id}`;

const shortTitle = (title: string) => {
  const line = shownLine(title);
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};

/** They wait for it, so that somebody has to know why it moves. */
const needsReason = ({ kind }: DueItem) => kind === 'milestone' || kind === 'promise';

function askForReason(app: App, item: DueItem): Promise<string | undefined> {
  return askForLine(app, {
    field: reasonField(item),
    title: vscode.l10n.t('Move "{0}": why?', shortTitle(item.title)),
    prompt: needsReason(item)
      ? vscode.l10n.t('For your team; the customer never reads it')
      : vscode.l10n.t('For your team; the customer never reads it. Or just Enter'),
    placeholder: vscode.l10n.t('the test data came late'),
    allowsNothing: !needsReason(item),
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

function askForWords(app: App, item: DueItem, day: DueDay): Promise<string | undefined> {
  return askForLine(app, {
    field: wordsField(item),
    title: vscode.l10n.t('Move "{0}": words for the customer', shortTitle(item.title)),
    prompt: vscode.l10n.t('Stands in the update beside {0}', longDay(day.day)),
    placeholder: vscode.l10n.t('we want to test with your data first'),
  });
}

async function askWhy(app: App, item: DueItem, day: DueDay): Promise<Why | undefined> {
  const reason = await askForReason(app, item);
  if (reason === undefined) return undefined;
  if (item.kind === 'followUp') return { reason, wordsForThem: '', told: false };
  const told = await askWhetherTold();
  const words = told === 'words' ? await askForWords(app, item, day) : '';
  if (told === undefined || words === undefined) return undefined;
  return { reason, wordsForThem: words.trim(), told: told === 'told' };
}

function tellUnmoved(day: DueDay): void {
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('It is due on {0} already: nothing changed', longDay(day.day)),
    6_000,
  );
}

/** Sets another day, or the first one; a step that is closed loses nothing of what was typed before. */
async function move(app: App, item: DueItem): Promise<void> {
  const title = shortTitle(item.title);
  const asked = item.due
    ? vscode.l10n.t('Move "{0}": to when?', title)
    : vscode.l10n.t('"{0}": by when?', title);
  const due = await askForDay(app, { about: aboutOf(item), title: asked, customer: item.customer?.id });
  if (!due) return;
  const isSame = due.day === item.due?.day;
  const why = item.due && !isSame ? await askWhy(app, item, due) : {};
  if (!why) return;
  const desk = await app.desk();
  const moved = await desk.change.moveDue({ ...nameOf(item), ...due, ...why, today: desk.today() });
  for (const field of [dayField(aboutOf(item)), reasonField(item), wordsField(item)]) {
    await forgetLine(app, field);
  }
  if (moved === undefined) tellUnmoved(due);
}

export const moveDue = (app: App, row: DueItem | MissingItem): Promise<void> =>
  row.kind === 'missingDate' ? addMilestoneWith(app, row) : move(app, row);
