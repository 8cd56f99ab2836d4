import { deepEqual, equal, notEqual, rejects } from 'node:assert/strict';
import * as vscode from 'vscode';
import type { App } from '../../src/host/app.ts';
import { readFilter, setFilter } from '../../src/host/trees/conversationFilter.ts';
import type { Filter } from '../../src/host/trees/filtering.ts';
import { filterWords } from '../../src/host/trees/filterPick.ts';
import { Readings } from '../../src/host/trees/reading.ts';
import { kept, leaveBehind, openBox } from './boxes.ts';
import { inCall, runningApp, until } from './running.ts';

const run = (command: string) => vscode.commands.executeCommand(`listenFirst.${command}`);
const key = 'listenFirst.filter';

/** The app with changes that a test tells of, and with a count of how often it was read. */
async function watched() {
  const app = await runningApp();
  const changed = new vscode.EventEmitter<void>();
  const count = { reads: 0, renewals: 0 };
  let isBroken = false;
  const desk: App['desk'] = () => {
    count.reads += 1;
    return isBroken ? Promise.reject(new Error('broken')) : app.desk();
  };
  const readings = new Readings({ ...app, onDidChange: changed.event, desk });
  readings.onDidRenew(() => {
    count.renewals += 1;
  });
  const breakIt = (now: boolean) => {
    isBroken = now;
  };
  return { readings, count, change: () => changed.fire(), breakIt };
}

describe('what the trees read', () => {
  it('is read when one of them asks, and once for all of them', async () => {
    const { readings, count } = await watched();
    const before = count.reads;
    const [one, other] = await Promise.all([readings.latest(), readings.latest()]);
    const [first, rest] = [count.reads, await readings.latest()];
    equal(one, other);
    equal(rest, one);
    deepEqual([before, count.reads], [0, first]);
    readings.dispose();
  });

  it('is renewed once for many changes, and not read again until one asks', async () => {
    const { readings, count, change } = await watched();
    const before = await readings.latest();
    const { reads } = count;
    for (let times = 0; times < 50; times += 1) change();
    equal(await readings.latest(), before);
    await until(() => count.renewals > 0);
    deepEqual(count, { reads, renewals: 1 });
    notEqual(await readings.latest(), before);
    change();
    await until(() => count.renewals > 1);
    readings.dispose();
  });

  it('is tried again after it failed', async () => {
    const { readings, breakIt } = await watched();
    breakIt(true);
    await rejects(readings.latest());
    breakIt(false);
    await readings.latest();
    readings.dispose();
  });

  it('names the customer of each conversation', async () => {
    const { id } = await inCall('Nordwind');
    const { readings } = await watched();
    deepEqual((await readings.latest()).rows.find(one => one.id === id)?.with, 'Nordwind');
    readings.dispose();
  });
});

describe('the filter of the conversations', () => {
  const filterNow = async () => readFilter(await runningApp());
  const set = async (filter: Filter) => setFilter(await runningApp(), filter);

  afterEach(async () => {
    await set({});
    await (await runningApp()).hiding.turn(false);
  });

  it('takes what is typed, also before a window died, beside what was set, and forgets the line', async () => {
    const app = await runningApp();
    await set({ period: 'year' });
    leaveBehind({ filter: 'nord' });
    const box = openBox('filterConversations');
    await until(async () => (await kept(app, 'filter')) === 'nord');
    await box.answer();
    await until(async () => (await kept(app, 'filter')) === '');
    deepEqual(await filterNow(), { period: 'year', text: 'nord' });
  });

  it('stays as it was when its box is closed', async () => {
    await set({ period: 'year' });
    await openBox('filterConversations').close();
    deepEqual(await filterNow(), { period: 'year' });
  });

  it('is cleared at once', async () => {
    await set({ text: 'nord', isOpen: true });
    await run('clearFilter');
    deepEqual(await filterNow(), {});
  });

  it('leaves no name in the memory of VS Code, and none of its words once it is cleared', async () => {
    const app = await runningApp();
    await set({ text: 'nord', period: 'year' });
    const { field, ...others } = app.sample.memory.get<{ readonly field: string }>(key) ?? { field: '' };
    deepEqual([others, await kept(app, field)], [{ period: 'year' }, 'nord']);
    await set({ period: 'year' });
    deepEqual([await kept(app, field), app.sample.memory.get(key)], ['', { period: 'year' }]);
  });

  it('is not asked for while the screen is shared, since it names somebody', async () => {
    await (await runningApp()).hiding.turn(true);
    await set({ text: 'nord' });
    await run('filterConversations');
    deepEqual(await filterNow(), { text: 'nord' });
  });

  it('says in words what is set', () =>
    deepEqual(
      [
        filterWords({ text: 'nord$(x)', isOpen: true, period: 'quarter', channel: 'email' }),
        filterWords({ period: 'month' }),
        filterWords({}),
      ],
      ['“nord$ (x)” · something due · The last three months · E-mail', 'This month', ''],
    ));
});
