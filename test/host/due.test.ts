import { deepEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { addDays } from '../../src/domain/calendar.ts';
import type { Day } from '../../src/domain/day.ts';
import type { App } from '../../src/host/app.ts';
import { overdueOf } from '../../src/host/due/overdue.ts';
import type { DueItem } from '../../src/host/trees/dueRows.ts';
import { kept, leaveBehind, openBox } from './boxes.ts';
import { inCall, runningApp, until } from './running.ts';

const run = (command: string, ...values: unknown[]) =>
  vscode.commands.executeCommand(`listenFirst.${command}`, ...values);

interface Agreed {
  readonly app: App;
  readonly id: string;
  /** The row of the tree. */
  readonly item: DueItem;
  readonly today: Day;
}

/** A milestone that many days from today, and no call. */
async function agreed(days: number): Promise<Agreed> {
  const { app, id: conversation } = await inCall('Fristen');
  const desk = await app.desk();
  const today = desk.today();
  const due = { day: addDays(today, days), words: '' };
  const id = await desk.change.addMilestone({ conversation, title: 'Lasting fix', ...due });
  await app.call.change(undefined);
  const key = `milestone/${conversation}/${id}`;
  return { app, id, today, item: { kind: 'milestone', id, title: 'Lasting fix', due, conversation, key } };
}

const milestoneOf = async ({ app, item, id }: Agreed) =>
  (await (await app.desk()).conversation(item.conversation ?? ''))?.milestones.find(one => one.id === id);

describe('what is due', () => {
  afterEach(async () => {
    const app = await runningApp();
    await app.hiding.turn(false);
    await app.call.change(undefined);
  });

  it('moves by day, reason and whether they know, and forgets what was typed', async () => {
    const one = await agreed(3);
    const fields = { [`day/move/${one.id}`]: 'in 9 days', [`moveReason/${one.id}`]: 'late data' };
    leaveBehind(fields);
    await openBox('moveDue', one.item).answer();
    const found = await milestoneOf(one);
    deepEqual(
      [found?.due.day, found?.earlier?.map(({ day, reason, told }) => ({ day, reason, told }))],
      [addDays(one.today, 9), [{ day: addDays(one.today, 3), reason: 'late data', told: false }]],
    );
    for (const field of Object.keys(fields)) deepEqual(await kept(one.app, field), '');
  });

  it('stays where it was when a step is closed, and what was typed waits in its box', async () => {
    const one = await agreed(3);
    const field = `day/move/${one.id}`;
    leaveBehind({ [field]: 'in 9 days' });
    await openBox('moveDue', one.item).close();
    deepEqual(
      [(await milestoneOf(one))?.due.day, await kept(one.app, field)],
      [addDays(one.today, 3), 'in 9 days'],
    );
  });

  it('asks nothing more where the day is the one it has', async () => {
    const one = await agreed(3);
    leaveBehind({ [`day/move/${one.id}`]: 'in 3 days' });
    await openBox('moveDue', one.item).answer();
    deepEqual((await milestoneOf(one))?.earlier, undefined);
  });

  it('is done, and can be taken back', async () => {
    const one = await agreed(3);
    await run('finishDue', one.item);
    deepEqual((await milestoneOf(one))?.state, 'done');
    await run('reopenDue', { kind: 'done', key: `done/${one.item.key}`, item: one.item });
    deepEqual((await milestoneOf(one))?.state, 'open');
  });

  it('can be agreed with a customer while no call runs', async () => {
    const app = await runningApp();
    await app.call.change(undefined);
    leaveBehind({
      'milestone/customer': 'Amtshof',
      'day/milestone/new': 'in 3 days',
      'milestone/new': 'Review',
    });
    await openBox('addMilestone').answer();
    const { customers } = await (await app.desk()).listing();
    const due = customers.find(one => one.name === 'Amtshof')?.due ?? [];
    deepEqual(
      due.map(one => one.title),
      ['Review'],
    );
  });

  it('is counted while it is overdue and no call runs, and never with a call', async () => {
    const { app, item } = await agreed(-2);
    const overdue = overdueOf(app);
    await (await app.desk()).change.addMilestone({
      ...{ conversation: item.conversation ?? '', title: 'Later' },
      ...{ day: addDays((await app.desk()).today(), 5), words: '' },
    });
    await until(() => overdue.count > 0);
    await app.call.change(item.conversation);
    await until(() => overdue.count === 0);
    await app.call.change(undefined);
    await until(() => overdue.count > 0);
  });

  it('opens its conversation where it stands in it', async () => {
    const one = await agreed(3);
    await run('openDue', one.item);
    await until(() => vscode.window.activeTextEditor?.document.uri.scheme === 'listen-first');
    const editor = vscode.window.activeTextEditor;
    await until(
      () => editor?.document.lineAt(editor.selection.active.line).text.includes('Lasting fix') === true,
    );
  });
});
