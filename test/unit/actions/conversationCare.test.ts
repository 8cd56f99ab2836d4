import { deepEqual } from 'node:assert/strict';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import {
  archiveConversation,
  unarchiveConversation,
} from '../../../src/actions/conversations/archiveConversation.ts';
import {
  type ConversationChange,
  editConversation,
} from '../../../src/actions/conversations/editConversation.ts';
import { mergeConversation } from '../../../src/actions/conversations/mergeConversation.ts';
import { moveConversation } from '../../../src/actions/conversations/moveConversation.ts';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { reopenConversation } from '../../../src/actions/conversations/reopenConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { addFollowUp } from '../../../src/actions/due/addFollowUp.ts';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { draftUpdate } from '../../../src/actions/texts/draftUpdate.ts';
import { exportLog } from '../../../src/actions/texts/exportLog.ts';
import { sendUpdate } from '../../../src/actions/texts/sendUpdate.ts';
import type { Day } from '../../../src/domain/day.ts';
import { edit, removal } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import type { StorePorts } from '../../../src/domain/ports.ts';
import { makeStores, openAll } from '../../support/severalStores.ts';
import { startedTalk, type Talk } from '../../support/talk.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const today = '2026-11-21' as Day;
const at = (time: string) => `2026-11-21T${time}:00+01:00`;

/** "talk" with Acme from ten to half past, with a promise and a follow-up; nothing is said in "call". */
async function endedTalk(folder: string): Promise<Talk & { readonly all: StorePorts }> {
  const talk = await startedTalk(folder);
  await startConversation(talk.ports, { customer: 'acme', id: 'talk', at: at('10:00'), end: at('10:30') });
  const promise = { conversation: 'talk', id: 'promise', kind: 'promise', text: 'We look into it' };
  await addEntry(talk.ports, { ...promise, at: at('10:05'), reach: 'customer' });
  await addFollowUp(talk.ports, { conversation: 'talk', title: 'Ask', day: today });
  return { ...talk, all: { ...talk.ports, stores: [talk.store] } };
}

const shown = async ({ store }: Talk, id = 'talk') => (await openConversation(store, id)).conversation;
const rowOf = async ({ store }: Talk, id = 'talk') =>
  (await store.listing()).conversations.find(one => one.id === id);

describe('setting right when and how a talk took place', () => {
  const folder = temporaryFolders();

  async function check(fields: ConversationChange['fields'], expected: object) {
    const talk = await endedTalk(folder());
    await editConversation(talk.ports, { conversation: 'talk', fields });
    const { channel, started, ended } = await shown(talk);
    deepEqual(
      { channel, started, ended },
      { channel: 'call', started: at('10:00'), ended: at('10:30'), ...expected },
    );
  }
  it('changes channel, start and end, together or alone', async () => {
    await check({ channel: 'on-site' }, { channel: 'on-site' });
    await check({ started: at('09:00') }, { started: at('09:00') });
    await check({ ended: at('11:00') }, { ended: at('11:00') });
    await check({ started: at('12:00'), ended: at('12:10') }, { started: at('12:00'), ended: at('12:10') });
  });

  async function refuses(fields: ConversationChange['fields'], code: string) {
    const talk = await endedTalk(folder());
    const before = talk.lines();
    const work = editConversation(talk.ports, { conversation: 'talk', fields });
    deepEqual([await problemOf(work), talk.lines()], [code, before]);
  }
  it('refuses a start after the end, an end before the start, and what is no time or channel', async () => {
    await refuses({ started: at('10:31') }, 'bad date');
    await refuses({ ended: at('09:59') }, 'bad date');
    await refuses({ started: at('12:00'), ended: at('11:59') }, 'bad date');
    await refuses({ started: 'soon' }, 'bad date');
    await refuses({ ended: 'soon' }, 'bad date');
    await refuses({ channel: 'pigeon' }, 'bad input');
  });
  it('writes nothing where all of it stands there already', async () => {
    const talk = await endedTalk(folder());
    const before = talk.lines();
    const answer = await editConversation(talk.ports, {
      conversation: 'talk',
      fields: { channel: 'call', started: at('10:00'), ended: at('10:30') },
    });
    deepEqual([answer, talk.lines()], [undefined, before]);
  });
  it('takes along the lines that were written down afterwards, and no others', async () => {
    const talk = await endedTalk(folder());
    await addEntry(talk.ports, { conversation: 'talk', id: 'later', text: 'hm', at: '2026-11-21T09:00:00Z' });
    const fields = { started: '2026-11-20T09:00:00+01:00', ended: '2026-11-20T09:30:00+01:00' };
    await editConversation(talk.ports, { conversation: 'talk', fields });
    deepEqual(
      (await shown(talk)).entries.map(one => [one.id, one.at]),
      [
        ['later', fields.started],
        ['promise', at('10:05')],
      ],
    );
  });
});

describe('a conversation that was put away', () => {
  const folder = temporaryFolders();
  const archive = ({ ports }: Talk, conversation = 'talk') => archiveConversation(ports, { conversation });

  it('is due in nothing any more, and says what was left', async () => {
    const talk = await endedTalk(folder());
    const { conversation, left } = await archive(talk);
    deepEqual([conversation, left.map(one => one.title)], ['talk', ['We look into it', 'Ask']]);
    const row = await rowOf(talk);
    deepEqual([row?.archived, row?.due], [true, []]);
  });
  it('is still opened and exported, and comes back with all that is open', async () => {
    const talk = await endedTalk(folder());
    await archive(talk);
    const text = await exportLog(talk.ports, { customer: 'acme', audience: 'lead', today });
    deepEqual([text.includes('We look into it'), (await shown(talk)).archived], [true, true]);
    deepEqual(await unarchiveConversation(talk.ports, { conversation: 'talk' }), 'talk');
    const row = await rowOf(talk);
    deepEqual([row?.archived, row?.due.length], [undefined, 2]);
  });
  it('stands in no draft for the customer', async () => {
    const talk = await endedTalk(folder());
    const draft = async () => (await draftUpdate(talk.ports, { customer: 'acme', today })).text;
    const before = await draft();
    await archive(talk);
    deepEqual(
      [before.includes('We look into it'), (await draft()).includes('We look into it')],
      [true, false],
    );
  });
  it('is put away once, and brought back once', async () => {
    const talk = await endedTalk(folder());
    await unarchiveConversation(talk.ports, { conversation: 'talk' });
    await archive(talk);
    const before = talk.lines();
    deepEqual(await archive(talk), { conversation: 'talk', left: [] });
    deepEqual(talk.lines(), before);
  });
  it('has ended, is no Inbox and is there', async () => {
    const talk = await endedTalk(folder());
    await addToInbox(talk.ports, { text: 'hm' });
    const before = talk.lines();
    const codes = [];
    for (const id of ['call', 'inbox', 'gone', '../up']) codes.push(await problemOf(archive(talk, id)));
    deepEqual([codes, talk.lines()], [['bad input', 'bad input', 'not found', 'bad id'], before]);
  });
  it('is there where one person put it away and another one brought it back at once', async () => {
    const talk = await endedTalk(folder());
    await archive(talk);
    const record = (await talk.store.entity('conversation/talk', 'conversation', 'talk')) as Folded;
    await talk.store.write(edit(record, { archived: null }));
    await talk.store.write(edit(record, { archived: true }));
    deepEqual((await rowOf(talk))?.archived, undefined);
  });
  it('keeps what is only mine out of what is due, in whatever store it lives', async () => {
    const data = folder();
    await makeStores(data, 'one');
    const { ports, store } = await openAll(data, 'one');
    await addCustomer(ports, { id: 'acme', name: 'Acme' });
    await startConversation(ports, { customer: 'acme', id: 'talk', at: at('10:00'), end: at('10:30') });
    await addEntry(ports, { conversation: 'talk', kind: 'question', text: 'why?', reach: 'me' });
    const due = async () => (await store.listing()).conversations[0]?.due.length;
    const before = await due();
    const { left } = await archiveConversation(ports, { conversation: 'talk' });
    deepEqual([before, left.length, await due()], [1, 1, 0]);
  });
});

describe('taking a conversation up again', () => {
  const folder = temporaryFolders();
  const reopen = ({ ports }: Talk, conversation = 'talk', keepsEnd?: boolean) =>
    reopenConversation(ports, { conversation, keepsEnd });

  it('takes its end back', async () => {
    const talk = await endedTalk(folder());
    deepEqual(await reopen(talk), 'talk');
    deepEqual((await shown(talk)).ended, undefined);
  });
  it('keeps its end where it shall only be set right', async () => {
    const talk = await endedTalk(folder());
    const before = talk.lines();
    deepEqual(await reopen(talk, 'talk', true), 'talk');
    deepEqual([(await shown(talk)).ended, talk.lines()], [at('10:30'), before]);
  });
  it('brings it back where it was put away', async () => {
    const talk = await endedTalk(folder());
    await archiveConversation(talk.ports, { conversation: 'talk' });
    await reopen(talk, 'talk', true);
    deepEqual([(await rowOf(talk))?.archived, (await shown(talk)).ended], [undefined, at('10:30')]);
  });
  it('takes up the one that shows it where it was merged', async () => {
    const talk = await endedTalk(folder());
    await startConversation(talk.ports, { customer: 'acme', id: 'two', at: at('10:00'), end: at('10:40') });
    await mergeConversation(talk.ports, { conversation: 'talk', into: 'two' });
    deepEqual(
      [await reopen(talk), (await shown(talk)).id, (await shown(talk)).ended],
      ['two', 'two', undefined],
    );
  });
  it('leaves one alone that goes on, and the Inbox', async () => {
    const talk = await endedTalk(folder());
    await addToInbox(talk.ports, { text: 'hm' });
    const before = talk.lines();
    deepEqual(
      [await reopen(talk, 'call'), await problemOf(reopen(talk, 'inbox')), talk.lines()],
      ['call', 'bad input', before],
    );
  });
});

describe('giving a conversation to another customer', () => {
  const folder = temporaryFolders();

  async function withUmbra(): Promise<Talk & { readonly all: StorePorts }> {
    const talk = await endedTalk(folder());
    await addCustomer(talk.ports, { id: 'umbra', name: 'Umbra' });
    return talk;
  }
  const move = ({ all }: { readonly all: StorePorts }, customer: string, conversation = 'talk') =>
    moveConversation(all, { conversation, customer });

  it('gives it all that stands in it, and says with whom it was', async () => {
    const talk = await withUmbra();
    deepEqual(await move(talk, 'umbra'), { conversation: 'talk', from: 'acme' });
    const row = await rowOf(talk);
    deepEqual([row?.customer, row?.entries, row?.due.length], ['umbra', 1, 2]);
    const text = await exportLog(talk.ports, { customer: 'umbra', audience: 'lead', today });
    deepEqual(text.includes('We look into it'), true);
  });
  it('is a single field, and can be taken back the same way', async () => {
    const talk = await withUmbra();
    const before = talk.lines();
    const { from } = await move(talk, 'umbra');
    await move(talk, from ?? '');
    deepEqual([(await rowOf(talk))?.customer, talk.lines() - before], ['acme', 2]);
  });
  it('writes nothing where it is with them already', async () => {
    const talk = await withUmbra();
    const before = talk.lines();
    deepEqual([await move(talk, 'acme'), talk.lines()], [{ conversation: 'talk', from: 'acme' }, before]);
  });
  it('makes all of it new to them, however long ago it was said', async () => {
    const talk = await withUmbra();
    const heard = { id: 'heard', kind: 'heard', text: 'Exports stop', reach: 'customer', at: at('10:06') };
    await addEntry(talk.ports, { conversation: 'talk', ...heard });
    await sendUpdate(talk.ports, { customer: 'umbra', day: today, text: '# Update' });
    const later = '2026-11-22' as Day;
    const draft = async () => (await draftUpdate(talk.ports, { customer: 'umbra', today: later })).text;
    const before = await draft();
    await move(talk, 'umbra');
    deepEqual([before.includes('Exports stop'), (await draft()).includes('Exports stop')], [false, true]);
  });
  it('needs a customer and a conversation that are there, and no Inbox', async () => {
    const talk = await withUmbra();
    await addToInbox(talk.ports, { text: 'hm' });
    const before = talk.lines();
    deepEqual(
      [
        await problemOf(move(talk, 'gone')),
        await problemOf(move(talk, 'umbra', 'gone')),
        await problemOf(move(talk, 'umbra', 'inbox')),
        talk.lines(),
      ],
      ['not found', 'not found', 'bad input', before],
    );
  });
  it('never brings it before the readers of another store', async () => {
    const data = folder();
    await makeStores(data, 'one');
    const own = await openAll(data);
    await addCustomer(own.ports, { id: 'acme', name: 'Acme' });
    await startConversation(own.ports, { customer: 'acme', id: 'talk' });
    const { ports, store } = await openAll(data, 'one');
    await addCustomer(ports, { id: 'umbra', name: 'Umbra' });
    const work = moveConversation(ports, { conversation: 'talk', customer: 'umbra' });
    const said = await work.then(
      () => '',
      (error: Error) => error.message,
    );
    deepEqual(
      said,
      'This conversation is in the store "private" and the customer "umbra" in "one". Bring them together first: listen-first store move --customer umbra --to private',
    );
    deepEqual((await store.listing()).conversations[0]?.customer, 'acme');
  });
});

describe('an id that was given to a conversation', () => {
  const folder = temporaryFolders();

  it('stays taken where it was deleted', async () => {
    const talk = await endedTalk(folder());
    await talk.store.write(
      removal((await talk.store.entity('conversation/talk', 'conversation', 'talk')) as Folded),
    );
    const before = talk.lines();
    const again = startConversation(talk.ports, { customer: 'acme', id: 'talk' });
    deepEqual([await problemOf(again), talk.lines()], ['bad id', before]);
  });
});
