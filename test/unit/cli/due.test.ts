import { deepEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { addMilestone } from '../../../src/actions/due/addMilestone.ts';
import { moveDue } from '../../../src/actions/due/moveDue.ts';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import { openWindow, portsOf, temporaryFolders } from '../../support/temporaryStore.ts';
import { command, type Ended, json } from './shell.ts';

const day = (text: string) => parseDay(text) as Day;
const today = day('2026-11-21');

describe('what is due, on the command line', () => {
  const makeFolder = temporaryFolders();
  let home = '';
  let store = '';

  const due = (...words: string[]): Promise<Ended> =>
    command({ home }, ['due', ...words, '--store', store, '--today', today]);

  beforeEach(async () => {
    home = makeFolder();
    store = join(home, 'store');
    const run = (...words: string[]) => command({ home }, [...words, '--store', store]);
    await run('init');
    for (const name of ['Acme', 'Beta']) await run('customer', 'add', '--name', name);
    await run('conversation', 'start', '--customer', 'acme', '--id', 'call');
    await run('conversation', 'start', '--customer', 'beta', '--id', 'other');
  });

  async function fill() {
    const ports = portsOf(await openWindow(store));
    const dated = (id: string, to: string) => ({ id, title: id, day: day(to), words: '' });
    await addMilestone(ports, { conversation: 'call', ...dated('late', '2026-11-19') });
    await addMilestone(ports, { customer: 'acme', ...dated('outside', '2026-11-20') });
    await addMilestone(ports, { conversation: 'other', ...dated('now', '2026-11-21') });
    await addMilestone(ports, { conversation: 'call', ...dated('far', '2027-01-01') });
    await addEntry(ports, {
      conversation: 'other',
      id: 'asked',
      kind: 'question',
      text: 'When?\u001b[2J\nNow?',
    });
    const move = { day: day('2026-12-24'), words: 'Christmas', today, reason: 'why' };
    await moveDue(ports, { conversation: 'call', kind: 'milestone', id: 'far', ...move });
  }

  const whole = `Overdue (2)
  late  2026-11-19  2 days late  Acme  next date  late
  outside  2026-11-20  1 day late  Acme  next date  outside
Soon (1)
  now  2026-11-21  today  Beta  next date  now
Later (1)
  far  2026-12-24  Acme  next date  far
Without a date (1)
  asked  Beta  answer owed  When?␛[2J Now?
`;

  it('is listed by how near it is, one line each, and ends with 0', async () => {
    await fill();
    deepEqual(await due(), { code: 0, out: whole, err: '' });
  });
  it('is nothing in an empty store', async () => {
    deepEqual(await due(), { code: 0, out: '', err: '' });
    const counts = { overdue: 0, soon: 0, later: 0, undated: 0 };
    deepEqual(json(await due('--json')), { today, counts, due: [] });
  });
  it('can be asked for one customer', async () => {
    await fill();
    const { out } = await due('--customer', 'beta');
    deepEqual(
      out
        .split('\n')
        .filter(line => line.startsWith('  '))
        .map(line => line.trim().split('  ')[0]),
      ['now', 'asked'],
    );
    deepEqual((await due('--customer', 'nobody')).code, 2);
    deepEqual((await due('--customer', '../up')).code, 2);
  });
  it('ends with 1 where something is overdue and somebody wants to know', async () => {
    deepEqual((await due('--fail-on', 'overdue')).code, 0);
    await fill();
    const codes = [];
    for (const customer of ['acme', 'beta']) {
      codes.push((await due('--fail-on', 'overdue', '--customer', customer)).code);
    }
    deepEqual([codes, (await due('--fail-on', 'soon')).code], [[1, 0], 2]);
  });
  it('counts the days from the day it is told', async () => {
    await fill();
    const { counts } = json(
      await command({ home }, ['due', '--store', store, '--today', '2026-12-20', '--json']),
    ) as { counts: unknown };
    deepEqual(counts, { overdue: 3, soon: 1, later: 0, undated: 1 });
  });
  it('is one document of JSON', async () => {
    await fill();
    const { due: all } = json(await due('--json')) as { due: Record<string, unknown>[] };
    deepEqual(
      [all[1], all[3], all[4]],
      [
        {
          kind: 'milestone',
          id: 'outside',
          title: 'outside',
          customer: 'acme',
          day: '2026-11-20',
          words: '',
          days: -1,
          group: 'overdue',
        },
        {
          kind: 'milestone',
          id: 'far',
          title: 'far',
          conversation: 'call',
          customer: 'acme',
          day: '2026-12-24',
          words: 'Christmas',
          days: 33,
          moved: { from: '2027-01-01', told: false },
          group: 'later',
        },
        {
          kind: 'question',
          id: 'asked',
          title: 'When?\u001b[2J\nNow?',
          conversation: 'other',
          customer: 'beta',
          group: 'undated',
        },
      ],
    );
  });
  it('is no more once an update was sent that they waited for', async () => {
    const ports = portsOf(await openWindow(store));
    await addMilestone(ports, { conversation: 'call', title: 'Next update', day: today, words: '' });
    deepEqual((await due()).out.includes('Next update'), true);
    const { sendUpdate } = await import('../../../src/actions/texts/sendUpdate.ts');
    await sendUpdate(ports, { customer: 'acme', day: today, text: 'Hello' });
    deepEqual((await due()).out, '');
  });
  it('explains itself', async () => {
    const { code, out } = await command({ home }, ['due', '--help']);
    deepEqual([code, out.startsWith('Usage: listen-first due [options]')], [0, true]);
  });
});
