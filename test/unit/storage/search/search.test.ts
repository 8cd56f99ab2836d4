import { deepEqual } from 'node:assert/strict';
import { addCustomer } from '../../../../src/actions/conversations/addCustomer.ts';
import { startConversation } from '../../../../src/actions/conversations/startConversation.ts';
import { addEntry, addToInbox } from '../../../../src/actions/entries/addEntry.ts';
import { type EntryChange, editEntry } from '../../../../src/actions/entries/editEntry.ts';
import { removeEntry, restoreEntry } from '../../../../src/actions/entries/removeEntry.ts';
import type { Ports } from '../../../../src/domain/ports.ts';
import { openSearch } from '../../../../src/storage/search/openSearch.ts';
import type { Found, SearchWish } from '../../../../src/storage/search/wish.ts';
import { openWindow, portsOf, temporaryFolders } from '../../../support/temporaryStore.ts';

const day = (text: string) => text as NonNullable<SearchWish['from']>;

describe('search', () => {
  const makeFolder = temporaryFolders();
  let folder = '';
  let ports: Ports;

  const search = async (text: string, filters: Partial<SearchWish> = {}): Promise<Found> => {
    const opened = openSearch({ stores: [folder], now: Date.now, onDamage: () => {} });
    await opened.look();
    return opened.find({ text, limit: 10, ...filters });
  };
  /** Conversations and their entries, best first. */
  const ids = ({ hits }: Found) =>
    hits.map(one => [one.conversation, ...one.entries.map(entry => entry.id)].join(' '));
  const check = async (text: string, expected: readonly string[], filters: Partial<SearchWish> = {}) =>
    deepEqual(ids(await search(text, filters)), expected);

  beforeEach(async () => {
    folder = makeFolder();
    ports = portsOf(await openWindow(folder));
    await addCustomer(ports, { id: 'nordwind', name: 'Nørdwind' });
    await addCustomer(ports, { name: 'Acme' });
    const at = '2026-11-10T10:00:00.000+01:00';
    const later = '2026-11-20T10:00:00.000+01:00';
    const common = { channel: 'call' as const };
    await startConversation(ports, {
      ...common,
      id: 'old',
      customer: 'acme',
      at,
      title: 'Time-outs',
      speakers: ['Ada Byron'],
    });
    await startConversation(ports, { ...common, id: 'new', customer: 'nordwind', at: later });
    const add = (conversation: string, id: string, parts: object) =>
      addEntry(ports, { conversation, id, text: '', ...parts });
    await add('old', 'o1', {
      text: 'The export dies after 30 seconds',
      kind: 'heard',
      speaker: 'Maria Lopez',
      at,
    });
    await add('old', 'o2', { text: 'We look into it by Friday', kind: 'promise', at });
    await add('new', 'n1', {
      text: 'Exports of 5 000 orders die',
      kind: 'heard',
      speaker: 'Tom Reed',
      at: later,
    });
    await add('new', 'n2', { text: '顧客番号 is missing in Łódź', kind: 'note', at: later });
    await add('new', 'n3', { text: 'Only for me: they sound tired', reach: 'me', at: later });
    await addToInbox(ports, { id: 'i1', text: 'Call Łódź back' });
  });

  describe('finds', () => {
    it('whole words before their beginnings, and of equals the newer', async () => {
      await check('export', ['old o1', 'new n1']);
      await check('exp', ['new n1', 'old o1']);
    });
    it('a word with a slip in it', async () => {
      await check('exprot', ['old o1']);
      await check('secnods', ['old o1']);
      await check('missng', ['new n2']);
    });
    it('no short word with a slip in it', () => check('dyes', []));
    it('words in any order, also in several entries of a conversation', async () => {
      await check('friday export', ['old o1 o2']);
      await check('dies export', ['old o1']);
    });
    it('only conversations with all of the words', () => check('export tired', ['new n1 n3']));
    it('the entries with the most of the words', async () => {
      await addEntry(ports, { conversation: 'old', id: 'o3', text: 'Export again' });
      await check('dies export', ['old o1']);
    });
    it('a phrase only where its words stand together', async () => {
      await check('"dies after 30"', ['old o1']);
      await check('"export after"', []);
      await check('"dies af', ['old o1']);
      await check('"dies af"', []);
    });
    it('what is written without blanks by any part of it', async () => {
      await check('顧客', ['new n2']);
      await check('客番', ['new n2']);
      await check('客顧', []);
    });
    it('accents that were not typed', async () => check('lodz', ['inbox i1', 'new n2']));
    it('what is only mine, and what waits in the Inbox', async () => {
      await check('tired', ['new n3']);
      await check('back', ['inbox i1']);
    });
    it('conversations by title and by the name of their customer', async () => {
      await check('time-outs', ['old']);
      await check('nordwind', ['new']);
      await check('acme export', ['old o1']);
    });
    it('what was written about an entry: how it was set right, its labels, who decided', async () => {
      const change = (fields: EntryChange) => editEntry(ports, { conversation: 'old', entry: 'o1', fields });
      await change({ answer: { state: 'corrected', words: 'only above 5 000 lines' } });
      await change({ impact: { words: 'Their warehouse cannot ship' }, mood: { mood: 'worried' } });
      await change({ option: { cost: 'two days', risk: '', loses: 'history', state: 'chosen' } });
      await change({ decision: { who: 'Zoe', alternatives: 'a nightly batch' } });
      for (const text of ['above', 'warehouse', 'history', 'zoe', 'nightly batch'])
        await check(text, ['old o1']);
      for (const text of ['worried', 'chosen']) await check(text, []);
    });
    it('nothing for nothing', async () => deepEqual(await search('  '), { hits: [], total: 0 }));
    it('nothing for words that stand nowhere', async () =>
      deepEqual(await search('export zzz'), { hits: [], total: 0 }));
  });

  describe('narrows', () => {
    it('to a customer', () => check('export', ['new n1'], { customer: 'nordwind' }));
    it('to kinds', async () => {
      await check('dies export', ['old o1'], { kinds: ['heard', 'note'] });
      await check('export', [], { kinds: ['promise'] });
      await check('time', [], { kinds: ['heard'] });
    });
    it('to what a person said', async () => {
      await check('export', ['old o1'], { person: 'lopez' });
      await check('export', [], { person: 'lop reed' });
      await check('friday', [], { person: 'maria' });
    });
    it('to what nobody is noted for, of those who took part', async () => {
      await check('friday', ['old o2'], { person: 'ada' });
      await check('export', [], { person: 'ada' });
      await check('time-outs', [], { person: 'ada' });
    });
    it('to days, both included', async () => {
      await check('export', ['old o1'], { to: day('2026-11-10') });
      await check('export', ['new n1'], { from: day('2026-11-11') });
      await check('export', ['new n1'], { from: day('2026-11-20'), to: day('2026-11-20') });
    });
    it('to all that a filter lets through, without words', async () => {
      await check('', ['old o2'], { kinds: ['promise'] });
      await check('', ['new n1 n2 n3'], { customer: 'nordwind' });
    });
    it('to the promises of a customer that is named', () =>
      check('acme', ['old o2'], { kinds: ['promise'] }));
    it('what is shown, not what is counted', async () => {
      const { hits, total } = await search('export', { limit: 1 });
      deepEqual([hits.map(one => one.conversation), total], [['old'], 2]);
    });
  });

  it('says where it matched, in the text as it was typed', async () => {
    const [hit] = (await search('"dies after" exp')).hits;
    deepEqual(
      hit?.entries.map(({ text, matches }) => matches.map(([from, to]) => text.slice(from, to))),
      [['exp', 'dies after']],
    );
  });

  it('says of what overlaps that it is one match', async () => {
    const [hit] = (await search('dies "dies after" "after 30"')).hits;
    deepEqual(hit?.entries[0]?.matches, [[11, 24]]);
  });

  it('shows one line around the match', async () => {
    const text = `${'before '.repeat(20)}\nthe needle\n${'after '.repeat(40)}`;
    await addEntry(ports, { conversation: 'new', id: 'n4', text });
    const [hit] = (await search('needle')).hits;
    const context = hit?.entries[0]?.context ?? '';
    deepEqual(
      [
        context.startsWith('…before '),
        context.includes('before the needle after'),
        context.endsWith('…'),
        context.includes('\n'),
      ],
      [true, true, true, false],
    );
    deepEqual(context.length < 170, true);
  });

  it('shows what matched where that was written about an entry, and its text where nothing else did', async () => {
    const impact = { words: 'Their warehouse cannot ship' };
    const fields = { impact, answer: { state: 'corrected', words: 'only at night' } } as const;
    await editEntry(ports, { conversation: 'old', entry: 'o1', fields });
    const contextOf = async (text: string) => (await search(text)).hits[0]?.entries[0]?.context;
    deepEqual(
      [await contextOf('warehouse'), await contextOf('night'), await contextOf('export')],
      ['Their warehouse cannot ship', 'only at night', 'The export dies after 30 seconds'],
    );
  });

  it('tells of a conversation what a list shows of it', async () => {
    const [hit] = (await search('seconds')).hits;
    deepEqual(
      { ...hit, entries: hit?.entries.length },
      {
        conversation: 'old',
        customer: 'acme',
        started: '2026-11-10T10:00:00.000+01:00',
        title: 'Time-outs',
        entries: 1,
      },
    );
  });

  it('finds nothing of what was deleted, and finds it again once it is restored', async () => {
    await removeEntry(ports, { conversation: 'old', entry: 'o1' });
    await check('seconds', []);
    await restoreEntry(ports, { conversation: 'old', entry: 'o1' });
    await check('seconds', ['old o1']);
  });
});
