import { deepEqual, rejects } from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { weekdayOf } from '../../src/domain/calendar.ts';
import type { Day } from '../../src/domain/day.ts';
import type { App } from '../../src/host/app.ts';
import { calendarOf } from '../../src/host/call/calendarOf.ts';
import { readHolidays } from '../../src/host/customers/chooseHolidays.ts';
import { journal, leaveBehind, openBox, press } from './boxes.ts';
import { inCall, until } from './running.ts';

const settings = () => vscode.workspace.getConfiguration('listenFirst');
const thursday = 4;

async function customerOf(app: App, conversation: string): Promise<string> {
  const talk = await (await app.desk()).conversation(conversation);
  return talk?.customer ?? '';
}

const datesIn = async (app: App, id: string) =>
  ((await (await app.desk()).conversation(id))?.milestones ?? []).map(one => one.due);

/** As if somebody had typed both steps of a next date and then the window had died. */
const typeDate = (id: string, words: string) =>
  leaveBehind({ [`day/milestone/${id}`]: words, [`milestone/${id}`]: 'Patch' });

async function forget(app: App, id: string): Promise<void> {
  const { typing } = await app.desk();
  for (const field of [`day/milestone/${id}`, `milestone/${id}`]) await typing.keep(field, '');
  await app.call.change(undefined);
}

describe('a next date', () => {
  afterEach(() => settings().update('dates.order', undefined, vscode.ConfigurationTarget.Global));

  it('is read on the working days of the customer of the call', async () => {
    const { app, id } = await inCall('Sundaywerk');
    const customer = await customerOf(app, id);
    await (await app.desk()).change.editCustomer({ customer, fields: { workingDays: 'sun-thu' } });
    typeDate(id, 'end of next week');
    await openBox('addMilestone').answer();
    const dates = await datesIn(app, id);
    deepEqual(
      dates.map(({ day, words }) => [weekdayOf(day as Day), words]),
      [[thursday, 'end of next week']],
    );
    await forget(app, id);
  });

  it('is not taken from figures that leave the month open, until the setting says which it is', async () => {
    const { app, id } = await inCall('Figurewerk');
    leaveBehind({ [`day/milestone/${id}`]: '03/04' });
    const open = openBox('addMilestone');
    await until(() => !existsSync(journal));
    await press('acceptSelectedQuickOpenItem');
    await open.close();
    deepEqual(await datesIn(app, id), []);
    await settings().update('dates.order', 'DMY', vscode.ConfigurationTarget.Global);
    await openBox('addMilestone').answer();
    deepEqual(
      (await datesIn(app, id)).map(({ day }) => day.slice(5)),
      ['04-03'],
    );
    await forget(app, id);
  });
});

describe('the holidays of a customer', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'listen-first-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const file = (name: string, lines: readonly string[]) => {
    writeFileSync(join(folder, name), lines.join('\r\n'));
    return vscode.Uri.file(join(folder, name));
  };

  it('come out of a calendar, and are known wherever a day is asked for', async () => {
    const { app, id } = await inCall('Holidaywerk');
    const customer = await customerOf(app, id);
    const year = (await app.desk()).today().slice(0, 4);
    const event = ['BEGIN:VEVENT', `DTSTART;VALUE=DATE:${year}1225`, 'SUMMARY:Christmas', 'END:VEVENT'];
    const calendar = file('days.ics', ['BEGIN:VCALENDAR', ...event, 'END:VCALENDAR', '']);
    await readHolidays(app, { id: customer }, calendar);
    deepEqual((await calendarOf(app, { conversation: id })).calendar, {
      workingDays: [1, 2, 3, 4, 5],
      holidays: [{ day: `${year}-12-25`, name: 'Christmas' }],
    });
    await app.call.change(undefined);
  });

  it('stay as they are when the file is none', async () => {
    const { app, id } = await inCall('Brokenwerk');
    const customer = await customerOf(app, id);
    await rejects(readHolidays(app, { id: customer }, file('days.ics', ['hello'])), { name: 'Problem' });
    deepEqual((await calendarOf(app, { customer })).calendar.holidays, []);
    await app.call.change(undefined);
  });
});
