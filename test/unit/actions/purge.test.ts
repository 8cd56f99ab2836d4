import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { editConversation } from '../../../src/actions/conversations/editConversation.ts';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { addFollowUp } from '../../../src/actions/due/addFollowUp.ts';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { labelEntry } from '../../../src/actions/entries/labelEntry.ts';
import { removeEntry } from '../../../src/actions/entries/removeEntry.ts';
import { moveCustomer } from '../../../src/actions/store/moveCustomer.ts';
import { type PurgeWish, planPurge } from '../../../src/actions/store/planPurge.ts';
import { purge } from '../../../src/actions/store/purge.ts';
import type { Day } from '../../../src/domain/day.ts';
import { creation, edit, removal } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import { makeStores, openAll, startCall, type Window } from '../../support/severalStores.ts';
import { filesIn, problemOf, temporaryFolders } from '../../support/temporaryStore.ts';
import { command } from '../cli/shell.ts';

const holding = (data: string, text: string) =>
  filesIn(join(data, 'stores')).filter(
    name => !name.includes('/purging/') && readFileSync(join(data, 'stores', name)).includes(text),
  );
const spot = { folder: 'app', path: 'src/a.ts', start: 1, end: 1, quote: 'let a', before: '', after: '' };

describe('a purge in several stores', () => {
  const folder = temporaryFolders();

  /** Began in the private store, lives in a shared one since: its lines stand in both. */
  async function moved(): Promise<{ data: string; window: Window }> {
    const data = folder();
    await makeStores(data, 'one');
    const window = await openAll(data);
    await startCall(window);
    await moveCustomer(window.ports, { customer: 'acme', to: 'one' });
    await window.flush();
    return { data, window };
  }

  async function check(wish: PurgeWish, gone: readonly string[], stays: readonly string[]) {
    const { data, window } = await moved();
    await purge(window.ports, wish);
    deepEqual(
      gone.filter(text => holding(data, text).length > 0),
      [],
    );
    deepEqual(
      stays.filter(text => holding(data, text).length === 0),
      [],
    );
    return { data, window };
  }

  it('takes an entry out of both', () =>
    check(
      { conversation: 'call', entry: 'ours' },
      ['the text of ours'],
      ['the text of mine', 'the text of theirs'],
    ));
  it('takes a talk out of both, with what is only mine', async () => {
    const texts = ['ours', 'mine', 'theirs'].map(one => `the text of ${one}`);
    const { window } = await check({ conversation: 'call' }, texts, ['"Acme"']);
    const add = addEntry(window.ports, { conversation: 'call', text: 'more' });
    const start = startConversation(window.ports, { customer: 'acme', id: 'call', at: '2026-11-21T12:00Z' });
    deepEqual([await problemOf(add), await problemOf(start)], ['purged', 'purged']);
  });
  it('takes a customer out of both, and nobody makes it anew in any', async () => {
    const { window } = await check({ customer: 'acme' }, ['the text of', '"Acme"'], []);
    deepEqual(await problemOf(addCustomer(window.ports, { name: 'Acme', id: 'acme' })), 'purged');
    deepEqual((await window.store.listing()).conversations, []);
  });
  it('takes a person out of both', () =>
    check({ person: 'jane doe' }, ['Jane Doe', 'the text of theirs'], ['the text of ours']));

  it('keeps a customer away from stores it never lived in', async () => {
    const { data } = await moved();
    const main = await openAll(data, 'one');
    await addCustomer(main.ports, { name: 'Umbra', id: 'umbra' });
    await purge(main.ports, { customer: 'umbra' });
    const { ports } = await openAll(data);
    deepEqual(await problemOf(addCustomer(ports, { name: 'Umbra', id: 'umbra' })), 'purged');
  });
  it('of a customer takes talks that were deleted, too', async () => {
    const { data, window } = await moved();
    const record = (await window.store.entity('conversation/call', 'conversation', 'call')) as Folded;
    await window.store.write(removal(record));
    await purge(window.ports, { customer: 'acme' });
    deepEqual(holding(data, 'the text of'), []);
  });
  it('of the Inbox empties it, and it goes on', async () => {
    const { data, window } = await moved();
    await addToInbox(window.ports, { id: 'waits', text: 'the text of nobody' });
    await purge(window.ports, { conversation: 'inbox' });
    deepEqual(holding(data, 'the text of nobody'), []);
    deepEqual(await problemOf(addToInbox(window.ports, { id: 'next', text: 'goes on' })), 'none');
  });
  it('leaves what was filed elsewhere before, which can be edited', async () => {
    const data = folder();
    await makeStores(data);
    const window = await openAll(data);
    await startCall(window);
    const at = '2026-11-21T12:00Z';
    await startConversation(window.ports, { customer: 'acme', id: 'other', at });
    const entry = (await window.store.entity('conversation/call', 'entry', 'ours')) as Folded;
    await window.store.write(edit(entry, { conversation: 'other' }));
    await purge(window.ports, { conversation: 'call' });
    const name = { conversation: 'other', entry: 'ours' };
    await editEntry(window.ports, { ...name, fields: { text: 'filed and edited' } });
    deepEqual([holding(data, 'the text of theirs'), holding(data, 'filed and edited').length], [[], 1]);
  });
  it('ends a command that adds to it with 2', async () => {
    const home = folder();
    const data = join(home, '.local/share/listen-first');
    await makeStores(data);
    const window = await openAll(data);
    await startCall(window);
    await purge(window.ports, { conversation: 'call', entry: 'ours' });
    const add = (...words: string[]) => command({ home }, ['note', 'add', '--text', 'again', ...words]);
    deepEqual((await add('--conversation', 'call', '--id', 'ours')).code, 2);
    await purge(window.ports, { customer: 'acme' });
    const customer = await command({ home }, ['customer', 'add', '--id', 'acme', '--name', 'Acme']);
    deepEqual([(await add('--conversation', 'call')).code, customer.code], [2, 2]);
  });
  it('of what is nowhere is refused', async () => {
    const { window } = await moved();
    for (const wish of [
      { customer: 'nobody' },
      { person: 'Nobody' },
      { conversation: 'call', entry: 'nothing' },
    ])
      deepEqual(await problemOf(planPurge(window.ports, wish)), 'not found');
  });
});

describe('a purge of a person', () => {
  const folder = temporaryFolders();

  async function spoken(): Promise<{ data: string; window: Window }> {
    const data = folder();
    await makeStores(data);
    const window = await openAll(data);
    await startCall(window);
    const { ports } = window;
    const add = (id: string, more: object) =>
      addEntry(ports, { conversation: 'call', id, text: id, ...more });
    await editConversation(ports, {
      conversation: 'call',
      fields: { title: 'Outage', speakers: ['Jane Doe', 'Bob'], tickets: ['ABC-1'] },
    });
    await add('linked', { speaker: 'JANE DOE', spot });
    await add('about', { text: 'I asked Jane Doe. She agreed.' });
    await add('other', { text: 'Jane Doering called.', speaker: 'Bob' });
    await add('removed', { speaker: 'Jane Doe', text: 'taken back' });
    await removeEntry(ports, { conversation: 'call', entry: 'removed' });
    const temporary = creation('conversation/call', 'temporary', 'lf-7k2m4');
    const until = { day: '2026-12-24', words: 'by Christmas' };
    const told = { whom: 'Jane Doe', at: '2026-11-21T10:00Z', words: 'It is for now.' };
    const fields = { conversation: 'call', customer: 'acme', reason: 'skip tax', until, owner: 'ada', spot };
    await ports.store.write(temporary({ ...fields, told }));
    await addFollowUp(ports, { conversation: 'call', title: 'Write to them', day: '2026-12-24' as Day });
    await window.flush();
    return { data, window };
  }

  it('takes what they said, with its places, also what was deleted', async () => {
    const { data, window } = await spoken();
    await purge(window.ports, { person: 'Jane Doe' });
    const { conversation } = await openConversation(window.store, 'call');
    deepEqual(conversation.entries.map(one => one.id).sort(), ['about', 'mine', 'other', 'ours']);
    deepEqual(
      [holding(data, 'taken back'), holding(data, 'the text of theirs'), conversation.removed],
      [[], [], []],
    );
    deepEqual(holding(data, '"let a"').length > 0, true);
    deepEqual(
      (await window.store.entities('conversation/call')).filter(one => one.entity === 'place'),
      [],
    );
  });

  it('writes anew what only names them: all else stays, and can be read', async () => {
    const { window } = await spoken();
    const before = (await openConversation(window.store, 'call')).conversation;
    await purge(window.ports, { person: 'Jane Doe' });
    const { conversation } = await openConversation(window.store, 'call');
    deepEqual(
      [
        conversation.speakers,
        conversation.title,
        conversation.tickets,
        conversation.customer,
        conversation.faults,
      ],
      [['Bob'], 'Outage', ['ABC-1'], 'acme', []],
    );
    const [code] = before.temporary;
    deepEqual(conversation.temporary, [{ ...code, told: { ...code?.told, whom: '' } }]);
    deepEqual([conversation.followUps, conversation.started], [before.followUps, before.started]);
    const record = (await window.store.entity('conversation/call', 'conversation', 'call')) as Folded;
    await window.store.write(edit(record, { title: 'Edited later' }));
    deepEqual((await openConversation(window.store, 'call')).conversation.title, 'Edited later');
  });

  it('takes the name out of a decision, and with what mentions them the labels that do', async () => {
    const { data, window } = await spoken();
    const { ports } = window;
    const decision = { who: 'Jane Doe', alternatives: 'wait for the vendor' };
    await addEntry(ports, { conversation: 'call', id: 'decided', text: 'We go', kind: 'decision', decision });
    await addEntry(ports, { conversation: 'call', id: 'felt', text: 'They wait' });
    const impact = { words: 'Jane Doe cannot invoice' };
    await labelEntry(ports, { conversation: 'call', entry: 'felt', label: 'impact', parts: impact });
    await purge(ports, { person: 'Jane Doe' });
    const entries = async () => (await openConversation(window.store, 'call')).conversation.entries;
    const decided = (await entries()).find(one => one.id === 'decided');
    deepEqual(decided?.decision, { who: '', alternatives: 'wait for the vendor' });
    deepEqual([holding(data, '"Jane Doe"'), holding(data, 'cannot invoice').length > 0], [[], true]);
    await purge(ports, { person: 'Jane Doe', withMentions: true });
    deepEqual(
      [holding(data, 'cannot invoice'), (await entries()).some(one => one.id === 'felt')],
      [[], false],
    );
  });

  it('tells who else speaks of them, and takes that only when asked', async () => {
    const { data, window } = await spoken();
    const { mentions } = await planPurge(window.ports, { person: 'Jane Doe' });
    deepEqual(mentions, [{ where: 'entry/about', text: 'I asked Jane Doe. She agreed.' }]);
    await purge(window.ports, { person: 'Jane Doe' });
    deepEqual(holding(data, 'I asked Jane Doe').length > 0, true);
    await purge(window.ports, { person: 'Jane Doe', withMentions: true });
    deepEqual([holding(data, 'Jane Doe.'), holding(data, 'Jane Doering').length > 0], [[], true]);
  });

  it('takes no id and no word of ours for a name', async () => {
    const { window } = await spoken();
    const add = (id: string, speaker: string) =>
      addEntry(window.ports, { conversation: 'call', id, text: `said by ${id}`, speaker });
    await add('said-by-acme', 'Acme');
    await add('said-by-call', 'Call');
    const before = (await openConversation(window.store, 'call')).conversation;
    const { mentions } = await planPurge(window.ports, { person: 'acme' });
    deepEqual(mentions, [{ where: 'customer/acme', text: 'Acme' }]);
    for (const person of ['acme', 'call']) await purge(window.ports, { person });
    const { conversation } = await openConversation(window.store, 'call');
    deepEqual(
      [conversation.customer, conversation.channel, conversation.entries],
      ['acme', 'call', before.entries.filter(one => !one.id.startsWith('said-by-'))],
    );
  });

  it('may be tried again after a stop', async () => {
    const { data, window } = await spoken();
    const { parts } = await planPurge(window.ports, { person: 'Jane Doe' });
    for (const { store, rewritten } of parts) for (const draft of rewritten) await store.write(draft);
    await purge(window.ports, { person: 'Jane Doe' });
    const { conversation } = await openConversation(window.store, 'call');
    deepEqual([conversation.speakers, conversation.temporary.length, conversation.faults], [['Bob'], 1, []]);
    deepEqual(holding(data, '"Jane Doe"'), []);
  });
});
