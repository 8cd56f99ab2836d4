import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { isPurged } from '../../../src/actions/conversations/isPurged.ts';
import { mergeConversation } from '../../../src/actions/conversations/mergeConversation.ts';
import { moveConversation } from '../../../src/actions/conversations/moveConversation.ts';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { renameCustomer } from '../../../src/actions/conversations/renameCustomer.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { addFollowUp } from '../../../src/actions/due/addFollowUp.ts';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { forwardMoved, moveCustomer } from '../../../src/actions/store/moveCustomer.ts';
import { purge } from '../../../src/actions/store/purge.ts';
import { exportLog } from '../../../src/actions/texts/exportLog.ts';
import type { Day } from '../../../src/domain/day.ts';
import { removal } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import { tries } from '../../support/counts.ts';
import { makeStores, openAll, type Window } from '../../support/severalStores.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const today = '2026-11-21' as Day;

interface Windows {
  /** The one whose call runs. */
  readonly own: Window;
  /** Another one that changes something meanwhile. */
  readonly other: Window;
}

/** "call" with Acme runs in one window; both have read all there is. */
async function running(data: string): Promise<Windows> {
  await makeStores(data, 'one');
  const own = await openAll(data);
  await addCustomer(own.ports, { name: 'Acme' });
  await startConversation(own.ports, { customer: 'acme', id: 'call' });
  await add(own, 'before');
  const other = await openAll(data);
  await other.store.entities('conversation/call');
  return { own, other };
}

const add = ({ ports }: Window, id: string, more: object = {}) =>
  addEntry(ports, { conversation: 'call', id, text: `the text of ${id}`, ...more });
const idsIn = async ({ store }: Window, id = 'call') =>
  (await openConversation(store, id)).conversation.entries.map(one => one.id).sort();
const rowsOf = async ({ store }: Window) =>
  (await store.listing()).conversations.map(row => [row.id, row.customer, row.entries]);

/** What is done in a call, once the window heard of the change and once it did not. */
for (const hears of [true, false]) {
  describe(`a running call whose window ${hears ? 'heard of it' : 'did not hear of it yet'}`, () => {
    const folder = temporaryFolders();

    async function goesOn(
      change: (windows: Windows) => Promise<unknown>,
      customer: string,
    ): Promise<Windows> {
      const windows = await running(folder());
      await change(windows);
      if (hears) await windows.own.refresh();
      await add(windows.own, 'after');
      await add(windows.own, 'mine', { reach: 'me' });
      await addFollowUp(windows.own.ports, { conversation: 'call', title: 'Ask', day: today });
      const fields = { text: 'said better' };
      await editEntry(windows.own.ports, { conversation: 'call', entry: 'before', fields });
      for (const one of [windows.own, windows.other]) {
        await one.refresh();
        await forwardMoved(one.ports);
        await one.refresh();
        deepEqual(
          [await idsIn(one), await rowsOf(one)],
          [['after', 'before', 'mine'], [['call', customer, 3]]],
        );
        const { entries } = (await openConversation(one.store, 'call')).conversation;
        deepEqual(entries.find(entry => entry.id === 'before')?.text, 'said better');
      }
      return windows;
    }

    it('goes on when its customer gets another name', () =>
      goesOn(({ other }) => renameCustomer(other.ports, { customer: 'acme', name: 'Acme & Co' }), 'acme'));
    it('goes on when its customer is deleted, and can be exported under the id', async () => {
      const { own } = await goesOn(async ({ other: { store } }) => {
        const record = (await store.entity('customer/acme', 'customer', 'acme')) as Folded;
        await store.write(removal(record));
      }, 'acme');
      deepEqual((await own.store.listing()).customers, []);
      const text = await exportLog(own.ports, { conversation: 'call', audience: 'lead', today });
      deepEqual([text.includes('the text of after'), text.includes('acme')], [true, true]);
    });
    it('goes on when its customer moves to another store, with what is only mine', () =>
      goesOn(({ other }) => moveCustomer(other.ports, { customer: 'acme', to: 'one' }), 'acme'));
    it('goes on when it is given to another customer', () =>
      goesOn(async ({ other: { ports } }) => {
        await addCustomer(ports, { id: 'umbra', name: 'Umbra' });
        await moveConversation(ports, { conversation: 'call', customer: 'umbra' });
      }, 'umbra'));
    it('goes on in the conversation it is merged into', async () => {
      const windows = await running(folder());
      const { own, other } = windows;
      await startConversation(other.ports, { customer: 'acme', id: 'theirs' });
      await mergeConversation(other.ports, { conversation: 'call', into: 'theirs' });
      if (hears) await own.refresh();
      await add(own, 'after');
      await own.refresh();
      await other.refresh();
      for (const one of [own, other]) deepEqual(await idsIn(one, 'theirs'), ['after', 'before']);
      deepEqual((await openConversation(own.store, 'call')).conversation.id, 'theirs');
    });
  });
}

describe('a running call that is purged meanwhile', () => {
  const folder = temporaryFolders();

  for (const wish of [{ conversation: 'call' }, { customer: 'acme' }]) {
    it(`takes no line any more, and says so, where its ${Object.keys(wish)[0] ?? ''} was purged`, async () => {
      const { own, other } = await running(folder());
      await purge(other.ports, wish);
      await own.refresh();
      const edited = editEntry(own.ports, { conversation: 'call', entry: 'before', fields: { text: 'x' } });
      deepEqual(
        [await problemOf(add(own, 'after')), await problemOf(edited), await rowsOf(own)],
        ['purged', 'not found', []],
      );
    });
  }
  it('is told from one that goes on, one that is not there and what is no id', async () => {
    const { own, other } = await running(folder());
    await startConversation(own.ports, { customer: 'acme', id: 'next' });
    await purge(other.ports, { conversation: 'call' });
    await own.refresh();
    const found = [];
    for (const conversation of ['call', 'next', 'gone', '../up'])
      found.push(await isPurged(own.ports, { conversation }));
    deepEqual(found, [true, false, false, false]);
  });
  it('can be started anew with the same customer where only the talk was purged', async () => {
    const { own, other } = await running(folder());
    await purge(other.ports, { conversation: 'call' });
    await own.refresh();
    const id = await startConversation(own.ports, { customer: 'acme' });
    await addEntry(own.ports, { conversation: id, text: 'again' });
    deepEqual((await rowsOf(own)).length, 1);
  });
});

const customers = ['acme', 'umbra', 'contoso'] as const;

describe('two windows that talk to several customers at once', function () {
  this.timeout(900_000);
  const folder = temporaryFolders();

  const step = fc.record({
    window: fc.nat({ max: 1 }),
    customer: fc.constantFrom(...customers),
    act: fc.constantFrom('add', 'add', 'add', 'mine', 'edit', 'look', 'refresh', 'flush'),
  });
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  async function take(windows: readonly Window[], { window, customer, act }: Step, number: number) {
    const at = windows[window] as Window;
    const conversation = `with-${customer}`;
    const text = `${customer} said ${number}`;
    const entry = { conversation, id: `${customer}-${number}`, text };
    if (act === 'add') await addEntry(at.ports, entry);
    if (act === 'mine') await addEntry(at.ports, { ...entry, reach: 'me' });
    if (act === 'look') await openConversation(at.store, conversation);
    if (act === 'refresh') await at.refresh();
    if (act === 'flush') await at.flush();
    if (act !== 'edit') return;
    const [last] = (await openConversation(at.store, conversation)).conversation.entries;
    if (last)
      await editEntry(at.ports, { conversation, entry: last.id, fields: { text: `${text}, set right` } });
  }

  it('never show a word of one in the talk with another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
        const data = folder();
        await makeStores(data, 'one');
        const first = await openAll(data);
        for (const id of customers) {
          await addCustomer(first.ports, { id, name: id });
          await startConversation(first.ports, { customer: id, id: `with-${id}` });
        }
        await moveCustomer(first.ports, { customer: 'umbra', to: 'one' });
        const windows = [first, await openAll(data)];
        const jobs: Promise<void>[] = [];
        for (const [number, one] of steps.entries()) {
          const job = take(windows, one, number);
          jobs.push(job);
          // Now and then several are under way at once.
          if (number % 3 === 0) await job;
        }
        await Promise.all(jobs);
        const added = steps.filter(one => one.act === 'add' || one.act === 'mine');
        for (const one of windows) {
          await one.refresh();
          for (const id of customers) {
            const { conversation } = await openConversation(one.store, `with-${id}`);
            deepEqual(
              conversation.entries.filter(entry => !entry.text.startsWith(`${id} said`)),
              [],
            );
            const own = added.filter(({ customer }) => customer === id);
            deepEqual([conversation.customer, conversation.entries.length], [id, own.length]);
          }
        }
      }),
      { numRuns: tries(25, 300) },
    );
  });
});
