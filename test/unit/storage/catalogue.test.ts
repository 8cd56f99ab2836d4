import { deepEqual } from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { endConversation } from '../../../src/actions/conversations/endConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { addMilestone } from '../../../src/actions/due/addMilestone.ts';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { linkPlace } from '../../../src/actions/entries/linkPlace.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import { edit, removal, restoration } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import { usualLimits } from '../../../src/storage/log/ownLog.ts';
import type { OpenStore } from '../../../src/storage/openStore.ts';
import { tries } from '../../support/counts.ts';
import { spot } from '../../support/talk.ts';
import { openWindow, portsOf, temporaryFolders } from '../../support/temporaryStore.ts';

const conversations = ['one', 'two', 'inbox'] as const;
const containers = conversations.map(id => `conversation/${id}`);

const move = fc.record({
  window: fc.nat({ max: 1 }),
  act: fc.constantFrom(
    'add',
    'add',
    'add',
    'file',
    'file',
    'delete',
    'restore',
    'end',
    'rename',
    'merge',
    'merge',
    'hide',
    'link',
    'link',
    'unlink',
    'agree',
    'agreeOutside',
    'flush',
    'refresh',
    'reopen',
    'look',
    'list',
    'list',
    'list',
  ),
  conversation: fc.constantFrom(...conversations),
  goal: fc.constantFrom(...conversations),
  pick: fc.nat({ max: 99 }),
  length: fc.constantFrom(1, 9000),
});
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

const options = { limits: { ...usualLimits, segment: 4000 } };

type Act = (store: OpenStore, one: Move) => Promise<unknown>;

const entriesOf = async (store: OpenStore, conversation: string): Promise<Folded[]> =>
  (await store.entities(`conversation/${conversation}`)).filter(one => one.entity === 'entry');

/** Changes one entry of the conversation, if it has any. */
const onEntry =
  (change: (entry: Folded, one: Move) => Parameters<OpenStore['write']>[0]): Act =>
  async (store, one) => {
    const entries = await entriesOf(store, one.conversation);
    const entry = entries[one.pick % entries.length];
    if (entry) await store.write(change(entry, one));
  };

const onConversation =
  (change: (conversation: Folded, one: Move) => Parameters<OpenStore['write']>[0]): Act =>
  async (store, one) => {
    const found = await store.entity(`conversation/${one.conversation}`, 'conversation', one.conversation);
    if (found) await store.write(change(found, one));
  };

const acts: Readonly<Record<Exclude<Move['act'], 'reopen'>, Act>> = {
  add: async (store, one) => {
    const request = { text: 'x'.repeat(one.length) };
    if (one.conversation === 'inbox') await addToInbox(portsOf(store), request);
    else await addEntry(portsOf(store), { ...request, conversation: one.conversation });
  },
  file: onEntry((entry, one) => edit(entry, { conversation: one.goal })),
  link: async (store, one) => {
    const entries = await entriesOf(store, one.conversation);
    const entry = entries[one.pick % entries.length]?.id;
    const path = `src/${one.pick % 3}.ts`;
    await linkPlace(portsOf(store), { conversation: one.conversation, entry, spot: { ...spot, path } });
  },
  unlink: async (store, one) => {
    const entities = await store.entities(`conversation/${one.conversation}`);
    const places = entities.filter(place => place.entity === 'place');
    const place = places[one.pick % places.length];
    if (place) await store.write(place.hidden ? restoration(place) : removal(place));
  },
  delete: onEntry(removal),
  restore: onEntry(restoration),
  rename: onConversation((found, one) => edit(found, { title: `title ${one.pick}` })),
  merge: onConversation((found, one) => edit(found, { mergedInto: one.pick % 4 === 0 ? null : one.goal })),
  hide: onConversation((found, one) => (one.pick % 3 === 0 ? removal(found) : restoration(found))),
  end: (store, one) => endConversation(portsOf(store), { conversation: one.conversation }),
  agree: (store, one) =>
    addMilestone(portsOf(store), {
      conversation: one.conversation,
      title: 'step',
      day: parseDay('2026-12-01') as Day,
      words: 'soon',
    }),
  agreeOutside: (store, one) =>
    addMilestone(portsOf(store), {
      customer: 'acme',
      title: `step ${one.pick}`,
      day: parseDay('2026-12-01') as Day,
      words: '',
    }),
  flush: store => store.flush(),
  refresh: store => store.refresh(),
  list: store => store.listing(),
  look: (store, one) => store.entities(`conversation/${one.goal}`),
};

async function start(at: string): Promise<OpenStore[]> {
  const store = await openWindow(at, options);
  const { id: customer } = await addCustomer(portsOf(store), { name: 'Acme' });
  for (const id of ['one', 'two']) await startConversation(portsOf(store), { customer, id });
  return [store, await openWindow(at, options)];
}

async function play(at: string, windows: OpenStore[], moves: readonly Move[]): Promise<void> {
  for (const one of moves) {
    if (one.act === 'reopen') windows[one.window] = await openWindow(at, options);
    else
      await acts[one.act](windows[one.window] as OpenStore, one).catch((error: Error) => {
        if (error.name !== 'Problem') throw error;
      });
  }
}

/** What points at code, in no order of its own. */
async function pointing(store: OpenStore): Promise<string[]> {
  return (await store.pointers('')).map(one => JSON.stringify(one)).sort();
}

async function shown(store: OpenStore) {
  await store.refresh();
  return [
    await store.listing(),
    await pointing(store),
    ...(await Promise.all(containers.map(one => store.entities(one)))),
  ];
}

describe('a catalogue that was brought up to date step by step', function () {
  this.timeout(600_000);
  const folder = temporaryFolders();

  it('is the one that is made anew from the log, whatever two windows did', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 40 }), async moves => {
        const at = folder();
        const windows = await start(at);
        await play(at, windows, moves);
        const [left, right] = [await shown(windows[0] as OpenStore), await shown(windows[1] as OpenStore)];
        const kept = await shown(await openWindow(at));
        for (const name of ['index.json', 'view']) rmSync(join(at, name), { recursive: true, force: true });
        const anew = await shown(await openWindow(at));
        deepEqual([left, right, kept], [anew, anew, anew]);
      }),
      { numRuns: tries(25, 70) },
    );
  });
});

describe('the list of a store', () => {
  const folder = temporaryFolders();

  it('has the newest conversation first, and customers by name and then id', async () => {
    const store = await openWindow(folder());
    const ports = portsOf(store);
    for (const [id, name] of [
      ['b', 'Same'],
      ['a', 'Same'],
      ['c', 'Alpha'],
    ])
      await addCustomer(ports, { id, name: name as string });
    for (const [id, at] of [
      ['x', '2026-11-20T10:00Z'],
      ['y', '2026-11-21T11:00+02:00'],
      ['z', '2026-11-21T10:30+01:00'],
    ]) {
      await startConversation(ports, { customer: 'a', id, at });
    }
    const { customers, conversations: rows } = await store.listing();
    deepEqual(
      [customers.map(one => one.id), rows.map(one => one.id)],
      [
        ['c', 'a', 'b'],
        ['z', 'y', 'x'],
      ],
    );
  });

  it('counts what is shown and names what is still due, the earliest first', async () => {
    const store = await openWindow(folder());
    const ports = portsOf(store);
    await addCustomer(ports, { name: 'Acme' });
    await startConversation(ports, {
      customer: 'acme',
      id: 'call',
      title: 'Kick-off',
      at: '2026-11-21T10:00Z',
    });
    await addEntry(ports, { conversation: 'call', id: 'one', text: 'hm' });
    await addEntry(ports, { conversation: 'call', id: 'two', text: 'hm' });
    await store.write(removal((await store.entity('conversation/call', 'entry', 'one')) as Folded));
    for (const day of ['2026-12-24', '2026-12-01']) {
      await addMilestone(ports, { conversation: 'call', title: day, day: parseDay(day) as Day, words: '' });
    }
    const [row] = (await store.listing()).conversations;
    deepEqual(
      { ...row, due: row?.due.map(one => one.title) },
      {
        id: 'call',
        customer: 'acme',
        title: 'Kick-off',
        channel: 'call',
        started: '2026-11-21T10:00Z',
        entries: 1,
        latest: row?.latest,
        temporary: [],
        due: ['2026-12-01', '2026-12-24'],
      },
    );
  });
});
