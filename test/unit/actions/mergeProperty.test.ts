import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import {
  archiveConversation,
  unarchiveConversation,
} from '../../../src/actions/conversations/archiveConversation.ts';
import { mergeConversation } from '../../../src/actions/conversations/mergeConversation.ts';
import { moveConversation } from '../../../src/actions/conversations/moveConversation.ts';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { reopenConversation } from '../../../src/actions/conversations/reopenConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { unmergeConversation } from '../../../src/actions/conversations/unmergeConversation.ts';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { fileEntry } from '../../../src/actions/entries/fileEntry.ts';
import type { StorePorts } from '../../../src/domain/ports.ts';
import type { OpenStore } from '../../../src/storage/openStore.ts';
import { tries } from '../../support/counts.ts';
import { openWindow, portsOf, temporaryFolders } from '../../support/temporaryStore.ts';

const talks = ['a', 'b', 'c', 'd'] as const;
const customers = ['acme', 'umbra'] as const;

const move = fc.record({
  device: fc.nat({ max: 1 }),
  act: fc.constantFrom(
    ...(['add', 'add', 'merge', 'merge', 'merge', 'unmerge', 'file', 'move'] as const),
    ...(['archive', 'unarchive', 'reopen', 'sync', 'list'] as const),
  ),
  one: fc.constantFrom(...talks),
  other: fc.constantFrom(...talks),
  customer: fc.constantFrom(...customers),
  pick: fc.nat({ max: 99 }),
});
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

interface Device {
  readonly store: OpenStore;
  readonly ports: StorePorts;
}

async function device(folder: string, author: string): Promise<Device> {
  const store = await openWindow(folder, { author });
  return { store, ports: { ...portsOf(store), stores: [store] } };
}

/** One device gets what the other one wrote. */
async function send(from: Device, to: Device): Promise<void> {
  const known = new Set((await to.store.lines()).map(one => one.i));
  await to.store.append((await from.store.lines()).filter(one => !known.has(one.i)));
}

/** Two devices with the same four ended talks: three with Acme, one with Umbra. */
async function twoDevices(makeFolder: () => string): Promise<readonly [Device, Device]> {
  const [left, right] = [await device(makeFolder(), 'ada'), await device(makeFolder(), 'ben')];
  for (const id of customers) await addCustomer(left.ports, { id, name: id });
  for (const id of talks) {
    const customer = id === 'd' ? 'umbra' : 'acme';
    const times = { at: '2026-11-21T10:00Z', end: '2026-11-21T10:30Z' };
    await startConversation(left.ports, { id, customer, ...times });
  }
  await send(left, right);
  return [left, right];
}

type Act = (on: Device, one: Move, number: number) => Promise<unknown>;

const acts: Readonly<Record<Exclude<Move['act'], 'sync'>, Act>> = {
  add: ({ ports }, { one }, number) => addEntry(ports, { conversation: one, id: `e${number}`, text: 'hm' }),
  merge: ({ ports }, { one, other }) => mergeConversation(ports, { conversation: one, into: other }),
  unmerge: ({ ports }, { one }) => unmergeConversation(ports, { conversation: one }),
  file: async ({ ports, store }, { one, other, pick }) => {
    const { entries } = (await openConversation(store, one)).conversation;
    const entry = entries[pick % entries.length]?.id;
    if (entry) await fileEntry(ports, { conversation: one, entry, to: other });
  },
  move: ({ ports }, { one, customer }) => moveConversation(ports, { conversation: one, customer }),
  archive: ({ ports }, { one }) => archiveConversation(ports, { conversation: one }),
  unarchive: ({ ports }, { one }) => unarchiveConversation(ports, { conversation: one }),
  reopen: ({ ports }, { one }) => reopenConversation(ports, { conversation: one }),
  list: ({ store }) => store.listing(),
};

/** @returns the ids of all lines that were acknowledged */
async function play(devices: readonly [Device, Device], moves: readonly Move[]): Promise<string[]> {
  const added: string[] = [];
  for (const [number, one] of moves.entries()) {
    const [own, other] = one.device === 0 ? devices : [devices[1], devices[0]];
    if (one.act === 'sync') await send(own, other);
    else {
      await acts[one.act](own, one, number).catch((error: Error) => {
        if (error.name !== 'Problem') throw error;
      });
      if (one.act === 'add') added.push(`e${number}`);
    }
  }
  return added.sort();
}

/** What a device shows: every row with the ids of its lines, and where each id leads. */
async function shownBy({ store }: Device) {
  const { conversations } = await store.listing();
  const rows = [];
  for (const { id, entries, customer, merged } of conversations) {
    const { conversation } = await openConversation(store, id);
    const lines = conversation.entries.map(one => one.id);
    deepEqual(
      [conversation.customer, lines.length, conversation.merged?.map(one => one.id).sort()],
      [customer, entries, merged && [...merged].sort()],
    );
    rows.push({ id, lines });
  }
  const goals = [];
  for (const id of talks) goals.push((await openConversation(store, id)).conversation.id);
  return { rows, goals };
}

describe('two devices that merge, file, move and put away at once', function () {
  this.timeout(900_000);
  const makeFolder = temporaryFolders();

  it('show the same in the end, every line once, and every id leads to a conversation that is shown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 30 }), async moves => {
        const devices = await twoDevices(makeFolder);
        const added = await play(devices, moves);
        await send(devices[0], devices[1]);
        await send(devices[1], devices[0]);
        const [left, right] = [await shownBy(devices[0]), await shownBy(devices[1])];
        deepEqual(left, right);
        deepEqual(left.rows.flatMap(one => one.lines).sort(), added);
        const ids = left.rows.map(one => one.id);
        deepEqual(
          left.goals.filter(goal => !ids.includes(goal)),
          [],
        );
      }),
      { numRuns: tries(40, 400) },
    );
  });
});
