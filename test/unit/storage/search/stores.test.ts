import { deepEqual } from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { addCustomer } from '../../../../src/actions/conversations/addCustomer.ts';
import { creationIn } from '../../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../../src/actions/conversations/startConversation.ts';
import { addEntry } from '../../../../src/actions/entries/addEntry.ts';
import { containerOf } from '../../../../src/domain/log/changes.ts';
import type { Draft } from '../../../../src/domain/log/operation.ts';
import type { OpenStore } from '../../../../src/storage/openStore.ts';
import { openSearch } from '../../../../src/storage/search/openSearch.ts';
import type { SearchWish } from '../../../../src/storage/search/wish.ts';
import { openWindow, portsOf, temporaryFolders } from '../../../support/temporaryStore.ts';

const at = '2026-11-20T10:00:00.000+01:00';

describe('search in several stores', () => {
  const makeFolder = temporaryFolders();
  let mine = '';
  let team = '';
  let own: OpenStore;
  let shared: OpenStore;

  const search = async (text: string, filters: Partial<SearchWish> = {}) => {
    const stores = [mine, team];
    const opened = openSearch({ stores, now: Date.now, onDamage: () => {} });
    await opened.look();
    return opened.find({ text, limit: 10, ...filters });
  };
  const check = async (text: string, expected: readonly string[], filters: Partial<SearchWish> = {}) => {
    const { hits } = await search(text, filters);
    deepEqual(
      hits.map(one => [one.conversation, ...one.entries.map(entry => entry.id)].join(' ')),
      expected,
    );
  };
  /** An entry in a store that does not hold the record of its conversation. */
  const stray = (id: string, text: string, reach: string): Draft =>
    creationIn('call', 'entry', id)({ conversation: 'call', kind: 'note', text, at, reach });

  beforeEach(async () => {
    [mine, team] = [makeFolder(), makeFolder()];
    own = await openWindow(mine);
    shared = await openWindow(team);
    const ports = portsOf(shared);
    await addCustomer(ports, { id: 'acme', name: 'Acme' });
    await startConversation(ports, { customer: 'acme', id: 'call', title: 'Time-outs', at });
    await addEntry(ports, { conversation: 'call', id: 'ours', text: 'The export dies', at });
    await own.write(stray('only-mine', 'They sound tired of the export', 'me'));
  });

  it('finds what is only mine in the conversation it was said in', async () => {
    await check('tired', ['call only-mine']);
    const [hit] = (await search('tired')).hits;
    deepEqual([hit?.customer, hit?.title], ['acme', 'Time-outs']);
  });
  it('joins what several stores hold of a conversation', async () => {
    await check('export', ['call only-mine ours']);
    await check('dies tired', ['call only-mine ours']);
    deepEqual((await search('export')).total, 1);
  });
  it('filters by what the record says, wherever it stands', () =>
    check('tired', ['call only-mine'], { customer: 'acme' }));
  it('finds nothing of a conversation whose record was deleted or is not there', async () => {
    const heads = { customer: [], title: [], started: [], channel: [], ended: [], tickets: [], speakers: [] };
    const record = await shared.entity('conversation/call', 'conversation', 'call');
    const seen = Object.entries(record?.fields ?? {}).map(([name, field]) => [
      name,
      field.heads.map(one => one.operation),
    ]);
    const c = containerOf.conversation('call');
    await shared.write({
      c,
      e: 'conversation',
      k: 'call',
      x: 1,
      b: { ...heads, ...Object.fromEntries(seen) },
    });
    await check('tired', []);
    await check('export', []);
  });
  it('leaves out what a store holds of a conversation that lives elsewhere, unless it is only mine', async () => {
    await own.write(stray('left-over', 'An old copy of the export', 'team'));
    await check('copy', []);
    await check('export', ['call only-mine ours']);
  });
  it('leaves out a store that cannot be read, and finds the rest', async () => {
    await addCustomer(portsOf(own), { id: 'beta', name: 'Beta' });
    await startConversation(portsOf(own), { customer: 'beta', id: 'own', title: 'Export', at });
    rmSync(join(team, 'log'), { recursive: true });
    await check('export', ['own']);
  });
  it('looks again for a store that is not there yet', async () => {
    team = makeFolder();
    const opened = openSearch({ stores: [mine, team], now: Date.now, onDamage: () => {} });
    await opened.look();
    const none = opened.find({ text: 'fresh', limit: 10 }).total;
    const ports = portsOf(await openWindow(team));
    await addCustomer(ports, { id: 'acme', name: 'Acme' });
    await startConversation(ports, { customer: 'acme', id: 'other', title: 'A fresh start', at });
    await opened.look();
    deepEqual([none, opened.find({ text: 'fresh', limit: 10 }).total], [0, 1]);
  });
});
