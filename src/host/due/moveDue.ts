import * as vscode from 'vscode';
import { longDay } from '../../domain/day.ts';
import type { DueDay } from '../../domain/records/due.ts';
import type { App } from '../app.ts';
import { forgetLine } from '../askForLine.ts';
import { addMilestoneWith } from '../call/addMilestone.ts';
import { askForDay, dayField } from '../call/askForDay.ts';
import { tellDone } from '../conversations/tellDone.ts';
import type { DueItem, MissingItem } from '../trees/dueRows.ts';
import { askWhy, forgetWhy, type Moving, shortTitle } from './askWhy.ts';
import { nameOf } from './dueActs.ts';

const aboutOf = ({ id }: Pick<DueItem, 'id'>) => `move/${id}`;

const movingOf = ({ id, title, kind, owes }: DueItem): Moving => ({
  id,
  title,
  needsReason: kind === 'milestone' || (kind === 'promise' && !owes),
  isOurs: kind === 'followUp',
});

function tellUnmoved(day: DueDay): void {
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('It is due on {0} already: nothing changed', longDay(day.day)),
    6_000,
  );
}

interface Moved {
  readonly item: DueItem;
  readonly due: DueDay;
  readonly move: string;
}

function tellMoved(app: App, { item, due, move }: Moved): void {
  const undo = async () => {
    const back = await (await app.desk()).change.unmoveDue({ ...nameOf(item), move });
    if (back !== undefined) return;
    const text = vscode.l10n.t('It has another day since, or they were told of this one: nothing changed');
    vscode.window.setStatusBarMessage(text, 6_000);
  };
  const { title } = item;
  tellDone(app, {
    text: vscode.l10n.t('"{0}" is due on {1} now', shortTitle(title), longDay(due.day)),
    undo,
  });
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
  const why = item.due && !isSame ? await askWhy(app, movingOf(item), due) : {};
  if (!why) return;
  const desk = await app.desk();
  const moved = await desk.change.moveDue({ ...nameOf(item), ...due, ...why, today: desk.today() });
  await forgetLine(app, dayField(aboutOf(item)));
  await forgetWhy(app, item);
  if (moved === undefined) tellUnmoved(due);
  else tellMoved(app, { item, due, move: moved });
}

export const moveDue = (app: App, row: DueItem | MissingItem): Promise<void> =>
  row.kind === 'missingDate' ? addMilestoneWith(app, row) : move(app, row);
