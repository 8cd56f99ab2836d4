import { deepEqual } from 'node:assert/strict';
import {
  type ConversationChange,
  editConversation,
} from '../../../src/actions/conversations/editConversation.ts';
import { type EndRequest, endConversation } from '../../../src/actions/conversations/endConversation.ts';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { fieldsInLog, startedTalk, type Talk } from '../../support/talk.ts';
import { problemOf, temporaryFolders, tickingClock } from '../../support/temporaryStore.ts';

const started = '2026-11-21T10:00:00+01:00';
const described = { title: 'Outage', speakers: ['Maria'], tickets: ['NW-411'] };

/** A store with the conversation "talk", which runs since ten. */
async function runningTalk(folder: string): Promise<Talk> {
  const talk = await startedTalk(folder);
  await startConversation(talk.ports, { customer: 'acme', id: 'talk', at: started, ...described });
  return talk;
}

const talkOf = async ({ store }: Talk) => (await openConversation(store, 'talk')).conversation;

describe('setting a conversation right', () => {
  const folder = temporaryFolders();

  async function check(fields: ConversationChange['fields'], expected: Partial<typeof described>) {
    const talk = await runningTalk(folder());
    const before = talk.lines();
    await editConversation(talk.ports, { conversation: 'talk', fields });
    const { title, speakers, tickets } = await talkOf(talk);
    deepEqual(
      [{ title, speakers, tickets }, talk.lines() - before, fieldsInLog(talk.folder).at(-1)],
      [{ ...described, ...expected }, 1, fields],
    );
  }

  it('replaces what it names, and leaves the rest', async () => {
    await check({ title: 'Exports' }, { title: 'Exports' });
    const people = { speakers: ['Maria', 'Tom'], tickets: ['NW-411', 'NW-412'] };
    await check(people, people);
  });
  it('can take everybody and every ticket away', async () => {
    await check({ speakers: [], tickets: [] }, { speakers: [], tickets: [] });
    await check({ title: '' }, { title: '' });
  });
  it('shows in the list', async () => {
    const talk = await runningTalk(folder());
    await editConversation(talk.ports, { conversation: 'talk', fields: { title: 'Exports' } });
    const { conversations } = await talk.store.listing();
    deepEqual(conversations.find(one => one.id === 'talk')?.title, 'Exports');
  });
  it('lets it go on where the end is taken back', async () => {
    const talk = await runningTalk(folder());
    await endConversation(talk.ports, { conversation: 'talk' });
    await editConversation(talk.ports, { conversation: 'talk', fields: { ended: null } });
    const { conversations } = await talk.store.listing();
    deepEqual(
      [(await talkOf(talk)).ended, conversations.find(one => one.id === 'talk')?.ended],
      [undefined, undefined],
    );
  });
  it('needs one that is there', async () => {
    const { ports, lines } = await runningTalk(folder());
    const before = lines();
    const edit = (conversation: string) => editConversation(ports, { conversation, fields: { title: 'x' } });
    deepEqual(
      [await problemOf(edit('other')), await problemOf(edit('../up')), lines()],
      ['not found', 'bad id', before],
    );
  });
});

describe('ending a conversation at a time', () => {
  const folder = temporaryFolders();

  async function check(requests: readonly Omit<EndRequest, 'conversation'>[], expected: string) {
    const talk = await runningTalk(folder());
    const before = talk.lines();
    for (const one of requests) await endConversation(talk.ports, { conversation: 'talk', ...one });
    deepEqual([(await talkOf(talk)).ended, talk.lines() - before], [expected, 1]);
  }

  it('ends it then, as it was written', async () => {
    await check([{ at: '2026-11-21T10:25:00+01:00' }], '2026-11-21T10:25:00+01:00');
    await check([{ at: '2026-11-21T09:25Z' }], '2026-11-21T09:25Z');
  });
  it('may end it in the moment it started, in another zone', () =>
    check([{ at: '2026-11-21T04:00:00-05:00' }], '2026-11-21T04:00:00-05:00'));
  it('keeps the first end where it is ended twice', async () => {
    const [first, second] = ['2026-11-21T10:25:00+01:00', '2026-11-21T10:40:00+01:00'];
    await check([{ at: first }, { at: second }, {}], first);
  });
  it('does not look at the time of one that has ended already', () =>
    check([{ at: '2026-11-21T10:25:00+01:00' }, { at: 'yesterday' }], '2026-11-21T10:25:00+01:00'));

  async function refuses(at: string) {
    const { ports, lines } = await runningTalk(folder());
    const before = lines();
    const work = endConversation(ports, { conversation: 'talk', at });
    deepEqual([await problemOf(work), lines()], ['bad date', before]);
  }

  it('refuses an end before its start', async () => {
    for (const at of ['2026-11-21T09:59:59+01:00', '2026-11-21T10:30:00+02:00']) await refuses(at);
  });
  it('refuses a time that is none', async () => {
    for (const at of ['', 'now', '2026-11-21', '2026-11-21T10:30', '2026-02-30T10:30Z']) await refuses(at);
  });
});

describe('ending a conversation now', () => {
  const folder = temporaryFolders();

  async function check(clock: string, expected: string) {
    const talk = await runningTalk(folder());
    await endConversation(
      { ...talk.ports, now: tickingClock(Date.parse(clock) - 1000) },
      { conversation: 'talk' },
    );
    deepEqual((await talkOf(talk)).ended, expected);
  }

  it('takes the time of the clock', () => check('2026-11-21T09:25:00Z', '2026-11-21T10:25:00.000+01:00'));
  it('ends it at its start where the clock was set back', async () => {
    await check('2026-11-21T08:59:59Z', started);
    await check('2020-01-01T00:00:00Z', started);
  });
});
