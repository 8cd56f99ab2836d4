import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { addMilestone } from '../../../src/actions/due/addMilestone.ts';
import type { DueName } from '../../../src/actions/due/dueRecord.ts';
import { findDue } from '../../../src/actions/due/findDue.ts';
import { finishDue } from '../../../src/actions/due/finishDue.ts';
import { moveDue } from '../../../src/actions/due/moveDue.ts';
import { reopenDue } from '../../../src/actions/due/reopenDue.ts';
import { forwardMoved, moveCustomer } from '../../../src/actions/store/moveCustomer.ts';
import { purge } from '../../../src/actions/store/purge.ts';
import { draftUpdate } from '../../../src/actions/texts/draftUpdate.ts';
import { exportLog } from '../../../src/actions/texts/exportLog.ts';
import type { ExportWish } from '../../../src/actions/texts/exportWish.ts';
import { collectPerson } from '../../../src/actions/texts/personFile.ts';
import { sendUpdate } from '../../../src/actions/texts/sendUpdate.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import { creation } from '../../../src/domain/log/changes.ts';
import { standingOf } from '../../../src/domain/log/folded.ts';
import type { StorePorts } from '../../../src/domain/ports.ts';
import { customerRowOf } from '../../../src/domain/records/row.ts';
import { makeStores, openAll, startCall, type Window } from '../../support/severalStores.ts';
import { emptyStore, fieldsInLog, startedTalk } from '../../support/talk.ts';
import { filesIn, openWindow, problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const day = (text: string) => parseDay(text) as Day;
const today = day('2026-11-21');
const request = { customer: 'acme', title: 'Review with Maria', day: day('2026-12-01'), words: 'by Tuesday' };

const dueOf = async ({ store }: Pick<StorePorts, 'store'>) =>
  (await store.listing()).customers.flatMap(one => (one.due ?? []).map(due => `${one.id} ${due.title}`));

describe('a date agreed outside any conversation', () => {
  const folder = temporaryFolders();

  it('is one record of the customer', async () => {
    const { folder: at, ports } = await startedTalk(folder());
    await addMilestone(ports, request);
    const { title, words, day: on } = request;
    deepEqual(fieldsInLog(at).at(-1), { customer: 'acme', title, due: { day: on, words }, state: 'open' });
  });
  it('is due, also in another window and after the index was made anew', async () => {
    const { folder: at, ports, store } = await startedTalk(folder());
    await addMilestone(ports, request);
    await store.flush();
    const other = await openWindow(at);
    const expected = ['acme Review with Maria'];
    deepEqual([await dueOf(ports), await dueOf({ store: other })], [expected, expected]);
    const entities = await store.entities('customer/acme');
    deepEqual(customerRowOf('acme', entities.map(standingOf))?.due?.length, 1);
  });
  it('can be done, taken back and moved', async () => {
    const { ports } = await startedTalk(folder());
    const name: DueName = { customer: 'acme', kind: 'milestone', id: await addMilestone(ports, request) };
    await finishDue(ports, name);
    deepEqual(await dueOf(ports), []);
    await reopenDue(ports, name);
    await moveDue(ports, { ...name, day: day('2026-12-03'), words: '', today, reason: 'ill' });
    const [customer] = (await ports.store.listing()).customers;
    deepEqual(
      customer?.due?.map(one => [one.due?.day, one.moved]),
      [['2026-12-03', { from: '2026-12-01', isTold: false }]],
    );
  });
  it('with an id of its own is kept once, however often it is tried', async () => {
    const { ports, lines } = await startedTalk(folder());
    const before = lines();
    for (const title of ['first', 'second']) await addMilestone(ports, { ...request, id: 'own', title });
    deepEqual([await dueOf(ports), lines() - before], [['acme first'], 1]);
  });

  async function refuses(change: object, expected: string) {
    const { ports, lines } = await startedTalk(folder());
    const before = lines();
    deepEqual([await problemOf(addMilestone(ports, { ...request, ...change })), lines()], [expected, before]);
  }

  it('needs a customer that is there, a day, and something that happens', async () => {
    await refuses({ customer: 'nobody' }, 'not found');
    await refuses({ customer: '../up' }, 'bad id');
    await refuses({ title: '  ' }, 'empty');
    await refuses({ title: 'x'.repeat(1024 * 1024 + 1) }, 'too long');
    await refuses({ day: '2026-02-31' }, 'bad date');
    await refuses({ id: 'NO' }, 'bad id');
  });
});

describe('the texts that tell of it', () => {
  const folder = temporaryFolders();

  async function agreed() {
    const { ports } = await emptyStore(folder());
    for (const name of ['Acme', 'Beta']) await addCustomer(ports, { name });
    const id = await addMilestone(ports, request);
    await moveDue(ports, {
      ...{ customer: 'acme', kind: 'milestone', id, day: day('2026-12-03'), words: '', today },
      ...{ reason: 'our secret', wordsForThem: 'you asked for it' },
    });
    return ports;
  }
  const exported = async (wish: Partial<ExportWish>) =>
    exportLog(await agreed(), { audience: 'lead', today, ...wish });

  it('are updates, also of a customer one never talked with here', async () => {
    const { text } = await draftUpdate(await agreed(), { customer: 'acme', today });
    const row = '| 3 December 2026 | Review with Maria | moved from 1 December 2026: you asked for it |';
    deepEqual([text.includes(row), text.includes('Thursday 3 December 2026, even if')], [true, true]);
    deepEqual(
      (await draftUpdate(await agreed(), { customer: 'beta', today })).text.includes('Review'),
      false,
    );
  });
  it('are updates, in which it is news until they were told', async () => {
    const { ports } = await startedTalk(folder());
    const isUnchanged = async () =>
      (await draftUpdate(ports, { customer: 'acme', today })).text.includes('Nothing new has happened');
    const send = (text: string) => sendUpdate(ports, { customer: 'acme', day: today, text });
    await send('first');
    deepEqual(await isUnchanged(), true);
    await addMilestone(ports, request);
    deepEqual(await isUnchanged(), false);
    await send('second');
    deepEqual(await isUnchanged(), true);
  });
  it('are exports of the customer, as their reader may see them', async () => {
    const heading = '# Acme: dates agreed outside a conversation';
    const holds = (text: string) =>
      [heading, 'our secret', 'you asked for it'].map(one => text.includes(one));
    deepEqual(
      [holds(await exported({})), holds(await exported({ customer: 'acme', audience: 'customer' }))],
      [
        [true, true, false],
        [true, false, true],
      ],
    );
  });
  it('are exports of the days in which it was put down', async () => {
    const made = { from: day('2026-11-21'), to: day('2026-11-21') };
    deepEqual((await exported(made)).includes('Review'), true);
    for (const other of [{ from: day('2026-11-22') }, { to: day('2026-11-20') }]) {
      deepEqual(await problemOf(exported(other)), 'not found');
    }
  });
  it('are no exports of another customer or of one conversation', async () => {
    deepEqual(await problemOf(exported({ customer: 'beta' })), 'not found');
    const { ports } = await startedTalk(folder());
    await addMilestone(ports, request);
    deepEqual(
      (await exportLog(ports, { audience: 'lead', today, conversation: 'call' })).includes('Review'),
      false,
    );
  });
  it('stand after the conversations, done ones too', async () => {
    const { ports } = await startedTalk(folder());
    const id = await addMilestone(ports, request);
    await finishDue(ports, { customer: 'acme', kind: 'milestone', id });
    const text = await exportLog(ports, { audience: 'lead', today });
    const at = text.indexOf('- Tuesday 1 December 2026: Review with Maria (done)');
    deepEqual([at > text.indexOf('# Acme: call of'), at > 0], [true, true]);
  });
});

describe('it goes with its customer', () => {
  const folder = temporaryFolders();
  const holding = (data: string, name: string, text: string) =>
    filesIn(join(data, 'stores', name)).filter(
      file => !file.startsWith('purging/') && readFileSync(join(data, 'stores', name, file)).includes(text),
    ).length > 0;

  async function called(): Promise<{ data: string; window: Window; id: string }> {
    const data = folder();
    await makeStores(data, 'one');
    const window = await openAll(data);
    await startCall(window);
    return { data, window, id: await addMilestone(window.ports, request) };
  }

  it('to another store, where it can be finished, and what comes late follows', async () => {
    const { window, id } = await called();
    const [own] = window.stores;
    await moveCustomer(window.ports, { customer: 'acme', to: 'one' });
    deepEqual(await dueOf(window.ports), ['acme Review with Maria']);
    const due = { day: day('2026-12-24'), words: '' };
    const late = { customer: 'acme', title: 'written by another window', due, state: 'open' };
    await own?.write(creation('customer/acme', 'milestone', 'late')(late));
    await forwardMoved(window.ports);
    await finishDue(window.ports, { customer: 'acme', kind: 'milestone', id });
    deepEqual(await dueOf(window.ports), ['acme written by another window']);
  });
  it('into nothing, out of every store, with the customer that is purged', async () => {
    const { data, window } = await called();
    await moveCustomer(window.ports, { customer: 'acme', to: 'one' });
    await window.flush();
    await purge(window.ports, { customer: 'acme' });
    deepEqual(
      [holding(data, 'private', 'Maria'), holding(data, 'one', 'Maria'), await dueOf(window.ports)],
      [false, false, []],
    );
  });
  it('into what is kept about a person, with the name of the customer and what it was before', async () => {
    const { window, id } = await called();
    await moveDue(window.ports, {
      ...{ customer: 'acme', kind: 'milestone', id, day: day('2026-12-03'), words: '', today },
      reason: 'Maria is ill',
    });
    const { file } = await collectPerson(window.ports, { person: 'Maria', today, withMine: false });
    deepEqual(
      file.mentions.map(one => [
        one.record,
        one.customer,
        one.text.includes('Review with Maria'),
        one.text.includes('Maria is ill'),
      ]),
      [['milestone', 'Acme', true, true]],
    );
  });
});

describe('finding what is due by its id alone', () => {
  const folder = temporaryFolders();

  async function stored() {
    const data = folder();
    await makeStores(data, 'one');
    const window = await openAll(data);
    await startCall(window);
    const { ports } = window;
    const inside = await addMilestone(ports, {
      conversation: 'call',
      title: 'a',
      day: request.day,
      words: '',
    });
    const outside = await addMilestone(ports, request);
    return { ports, inside, outside };
  }

  it('says where it stands, open or done', async () => {
    const { ports, inside, outside } = await stored();
    const expected = [
      { conversation: 'call', kind: 'milestone', id: inside },
      { customer: 'acme', kind: 'milestone', id: outside },
      { conversation: 'call', kind: 'question', id: 'mine' },
    ] as const;
    for (const name of expected) {
      deepEqual(await findDue(ports, name.id), name);
      await finishDue(ports, name);
      deepEqual(await findDue(ports, name.id), name);
    }
  });
  it('reads no whole log for what is open', async () => {
    const { ports, inside, outside } = await stored();
    for (const id of [inside, outside, 'mine'])
      deepEqual((await findDue({ ...ports, stores: [] }, id)).id, id);
  });
  it('finds nothing that is not there or is no such thing', async () => {
    const { ports } = await stored();
    deepEqual(await problemOf(findDue(ports, 'nowhere')), 'not found');
    deepEqual(await problemOf(findDue(ports, 'ours')), 'not found');
    deepEqual(await problemOf(findDue(ports, '../up')), 'bad id');
  });
});
