import { deepEqual } from 'node:assert/strict';
import { endConversation } from '../../../src/actions/conversations/endConversation.ts';
import {
  openConversation,
  requireConversation,
} from '../../../src/actions/conversations/openConversation.ts';
import {
  type ConversationRequest,
  startConversation,
} from '../../../src/actions/conversations/startConversation.ts';
import { addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { isInstant } from '../../../src/domain/day.ts';
import { edit, removal } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import { channels } from '../../../src/domain/records/channel.ts';
import type { OpenStore } from '../../../src/storage/openStore.ts';
import { fieldsInLog, startedTalk } from '../../support/talk.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const call = async (store: OpenStore) =>
  (await store.entity('conversation/call', 'conversation', 'call')) as Folded;

describe('starting a conversation', () => {
  const folder = temporaryFolders();

  async function check(request: Partial<ConversationRequest>, expected: Record<string, unknown>) {
    const { folder: at, ports } = await startedTalk(folder());
    await startConversation(ports, { customer: 'acme', id: 'new', at: '2026-11-21T10:00Z', ...request });
    const usual = { customer: 'acme', channel: 'call', started: '2026-11-21T10:00Z' };
    deepEqual(fieldsInLog(at).at(-1), { ...usual, ...expected });
  }

  it('is a call with its customer and start', () => check({}, {}));
  it('keeps channel, title, end and tickets', () => {
    const said = { channel: 'email', title: 'Outage', tickets: ['ABC-1', 'ABC-2'] };
    return check({ ...said, end: '2026-11-21T10:30Z' }, { ...said, ended: '2026-11-21T10:30Z' });
  });
  it('knows every channel', async () => {
    for (const channel of channels) await check({ channel }, { channel });
  });
  it('may end in the moment it starts, in another zone', () =>
    check({ end: '2026-11-21T11:00+01:00' }, { ended: '2026-11-21T11:00+01:00' }));
  it('stores no empty title and no empty list of tickets', () => check({ title: '', tickets: [] }, {}));

  it('begins now and gets an id where none is given', async () => {
    const { ports, store } = await startedTalk(folder());
    const id = await startConversation(ports, { customer: 'acme' });
    const { conversation } = await openConversation(store, id);
    deepEqual([conversation.id, isInstant(conversation.started), conversation.ended], [id, true, undefined]);
  });

  it('is not started again by a retry with the same id', async () => {
    const { ports, lines } = await startedTalk(folder());
    const before = lines();
    for (let count = 0; count < 3; count += 1)
      deepEqual(await startConversation(ports, { customer: 'acme', id: 'call' }), 'call');
    deepEqual(lines(), before);
  });

  async function refuses(request: Partial<ConversationRequest>, expected: string) {
    const { ports, lines } = await startedTalk(folder());
    const before = lines();
    const work = startConversation(ports, { customer: 'acme', id: 'new', ...request });
    deepEqual([await problemOf(work), lines()], [expected, before]);
  }

  it('needs a customer who is known', () => refuses({ customer: 'other' }, 'not found'));
  it('is never the Inbox', () => refuses({ id: 'inbox' }, 'bad id'));
  it('refuses ids outside the grammar', async () => {
    for (const id of ['', 'Call', '../call', 'nul', 'a.b']) await refuses({ id }, 'bad id');
  });
  it('refuses a channel it does not know', () => refuses({ channel: 'pigeon' }, 'bad input'));
  it('refuses times that are none', async () => {
    for (const at of ['', 'yesterday', '2026-11-21', '2026-11-21T10:00', '2026-02-30T10:00Z'])
      await refuses({ at }, 'bad date');
    await refuses({ end: 'later' }, 'bad date');
  });
  it('refuses an end before the start', () =>
    refuses({ at: '2026-11-21T10:00Z', end: '2026-11-21T10:30+01:00' }, 'bad date'));
});

describe('ending a conversation', () => {
  const folder = temporaryFolders();

  it('gives it an end', async () => {
    const { ports, store } = await startedTalk(folder());
    await endConversation(ports, { conversation: 'call' });
    deepEqual(isInstant((await openConversation(store, 'call')).conversation.ended), true);
  });
  it('leaves an end that is there', async () => {
    const { ports, store, lines } = await startedTalk(folder());
    await endConversation(ports, { conversation: 'call' });
    const [before, { ended }] = [lines(), (await openConversation(store, 'call')).conversation];
    await endConversation(ports, { conversation: 'call' });
    deepEqual([lines(), (await openConversation(store, 'call')).conversation.ended], [before, ended]);
  });
  it('can be done again after the end was taken back', async () => {
    const { ports, store } = await startedTalk(folder());
    await endConversation(ports, { conversation: 'call' });
    await store.write(edit(await call(store), { ended: null }));
    deepEqual((await openConversation(store, 'call')).conversation.ended, undefined);
    await endConversation(ports, { conversation: 'call' });
    deepEqual(isInstant((await openConversation(store, 'call')).conversation.ended), true);
  });
  it('needs one that is there', async () => {
    const { ports } = await startedTalk(folder());
    deepEqual(await problemOf(endConversation(ports, { conversation: 'other' })), 'not found');
  });
});

describe('opening a conversation', () => {
  const folder = temporaryFolders();

  async function check(id: string, expected: string) {
    const { store } = await startedTalk(folder());
    deepEqual(
      [await problemOf(openConversation(store, id)), await problemOf(requireConversation(store, id))],
      [expected, expected],
    );
  }

  it('needs a known id', () => check('other', 'not found'));
  it('refuses an id that could never be one', async () => {
    for (const id of ['', '../../etc/passwd', 'a/b', 'a\\b', 'a\0b', 'x'.repeat(5000), 'Call', 'con'])
      await check(id, 'bad id');
  });
  it('does not find the Inbox before anything was put there', () => check('inbox', 'not found'));
  it('finds the Inbox afterwards, without a customer', async () => {
    const { ports, store } = await startedTalk(folder());
    await addToInbox(ports, { text: 'hm' });
    const { conversation } = await openConversation(store, 'inbox');
    deepEqual([conversation.customer, conversation.entries.length], [undefined, 1]);
  });
  it('does not find one that was deleted', async () => {
    const { store } = await startedTalk(folder());
    await store.write(removal(await call(store)));
    deepEqual(
      [await problemOf(openConversation(store, 'call')), await problemOf(requireConversation(store, 'call'))],
      ['not found', 'not found'],
    );
  });
});
