import { deepEqual } from 'node:assert/strict';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { archiveConversation } from '../../../src/actions/conversations/archiveConversation.ts';
import { editConversation } from '../../../src/actions/conversations/editConversation.ts';
import { endConversation } from '../../../src/actions/conversations/endConversation.ts';
import { mergeConversation } from '../../../src/actions/conversations/mergeConversation.ts';
import { moveConversation } from '../../../src/actions/conversations/moveConversation.ts';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { unmergeConversation } from '../../../src/actions/conversations/unmergeConversation.ts';
import { addFollowUp } from '../../../src/actions/due/addFollowUp.ts';
import { finishDue } from '../../../src/actions/due/finishDue.ts';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { entryHistory } from '../../../src/actions/entries/entryHistory.ts';
import { linkPlace } from '../../../src/actions/entries/linkPlace.ts';
import { removeEntry, restoreEntry } from '../../../src/actions/entries/removeEntry.ts';
import { exportLog } from '../../../src/actions/texts/exportLog.ts';
import type { Day } from '../../../src/domain/day.ts';
import { creation, edit, removal } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import type { StorePorts } from '../../../src/domain/ports.ts';
import { emptyStore, spot, type Talk } from '../../support/talk.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const day = '2026-12-01' as Day;
const at = (time: string) => `2026-11-21T${time}:00+01:00`;
const idsOf = (all: readonly { readonly id: string }[]) => all.map(one => one.id);

interface Two extends Talk {
  readonly all: StorePorts;
}

/** Two people wrote down one call with Acme: "first" from ten on, "second" from 10:12 on, each with two lines. */
async function twoTalks(folder: string): Promise<Two> {
  const talk = await emptyStore(folder);
  const all = { ...talk.ports, stores: [talk.store] };
  await addCustomer(talk.ports, { name: 'Acme' });
  const first = { id: 'first', at: at('10:00'), end: at('10:30'), title: 'Outage', speakers: ['Maria'] };
  const second = { id: 'second', at: at('10:12'), end: at('10:40'), tickets: ['NW-411'], speakers: ['Tom'] };
  for (const one of [first, second]) await startConversation(talk.ports, { customer: 'acme', ...one });
  const say = (conversation: string, id: string, time: string) =>
    addEntry(talk.ports, { conversation, id, text: `the text of ${id}`, at: at(time) });
  await say('first', 'a1', '10:05');
  await say('second', 'b1', '10:13');
  await say('first', 'a2', '10:20');
  await say('second', 'b2', '10:35');
  return { ...talk, all };
}

const merge = ({ ports }: Talk, conversation = 'second', into = 'first') =>
  mergeConversation(ports, { conversation, into });
const shown = async ({ store }: Talk, id: string) => (await openConversation(store, id)).conversation;
const listed = async ({ store }: Talk) => (await store.listing()).conversations;

describe('a conversation that is merged into another one', () => {
  const folder = temporaryFolders();

  it('gives it all its lines, in the order they were said, and leaves the list', async () => {
    const talk = await twoTalks(folder());
    deepEqual(await merge(talk), { conversation: 'second', into: 'first' });
    deepEqual(idsOf((await shown(talk, 'first')).entries), ['a1', 'b1', 'a2', 'b2']);
    const rows = await listed(talk);
    deepEqual(
      rows.map(({ id, entries, merged }) => ({ id, entries, merged })),
      [{ id: 'first', entries: 4, merged: ['second'] }],
    );
  });
  it('keeps its id: it opens as the one that shows it', async () => {
    const talk = await twoTalks(folder());
    await merge(talk);
    const { id, merged } = await shown(talk, 'second');
    deepEqual([id, merged], ['first', [{ id: 'second', title: '', started: at('10:12') }]]);
    const text = await exportLog(talk.ports, { conversation: 'second', audience: 'lead', today: day });
    deepEqual(
      ['a1', 'b1', 'a2', 'b2'].map(id => text.includes(`the text of ${id}`)),
      [true, true, true, true],
    );
  });
  it('lets the other one last as long as both, with the people and tickets of both', async () => {
    const talk = await twoTalks(folder());
    await merge(talk, 'first', 'second');
    const { started, ended, tickets, speakers, title } = await shown(talk, 'second');
    deepEqual(
      { started, ended, tickets, speakers, title },
      {
        started: at('10:00'),
        ended: at('10:40'),
        tickets: ['NW-411'],
        speakers: ['Tom', 'Maria'],
        title: 'Outage',
      },
    );
  });
  it('still goes on where one of them does', async () => {
    const talk = await twoTalks(folder());
    await editConversation(talk.ports, { conversation: 'second', fields: { ended: null } });
    await merge(talk);
    deepEqual((await shown(talk, 'first')).ended, undefined);
    await endConversation(talk.ports, { conversation: 'second', at: at('10:50') });
    deepEqual((await shown(talk, 'first')).ended, at('10:50'));
  });
  it('takes its milestones, follow-ups and places along, and what is due of it', async () => {
    const talk = await twoTalks(folder());
    const { ports, store } = talk;
    await store.write(
      creation(
        'conversation/second',
        'milestone',
        'm',
      )({
        conversation: 'second',
        title: 'Fix',
        due: { day, words: '' },
        state: 'open',
      }),
    );
    await addFollowUp(ports, { conversation: 'second', title: 'Ask', day });
    await linkPlace(ports, { conversation: 'second', entry: 'b1', spot });
    await merge(talk);
    const { milestones, followUps, entries } = await shown(talk, 'first');
    deepEqual(
      [idsOf(milestones), followUps.map(one => one.title), entries.map(one => one.places.length)],
      [['m'], ['Ask'], [0, 1, 0, 0]],
    );
    deepEqual(
      (await listed(talk)).map(row => row.due.map(one => one.title)),
      [['Fix', 'Ask']],
    );
    await finishDue(ports, { conversation: 'first', kind: 'milestone', id: 'm' });
    deepEqual(
      (await listed(talk)).map(row => row.due.map(one => one.title)),
      [['Ask']],
    );
  });
  it('takes along what was filed into it before', async () => {
    const talk = await twoTalks(folder());
    await addToInbox(talk.ports, { id: 'waiting', text: 'who was that?', at: at('10:14') });
    const record = (await talk.store.entity('conversation/inbox', 'entry', 'waiting')) as Folded;
    await talk.store.write(edit(record, { conversation: 'second' }));
    await merge(talk);
    deepEqual(idsOf((await shown(talk, 'first')).entries), ['a1', 'b1', 'waiting', 'a2', 'b2']);
    const kept = (await talk.store.entity('conversation/first', 'entry', 'waiting')) as Folded;
    await talk.store.write(edit(kept, { text: 'it was Maria' }));
    deepEqual((await shown(talk, 'first')).entries[2]?.text, 'it was Maria');
  });
  it('lets its lines be changed, removed and brought back under either id, with their history', async () => {
    const talk = await twoTalks(folder());
    const { ports } = talk;
    await merge(talk);
    await editEntry(ports, { conversation: 'first', entry: 'b1', fields: { text: 'said better' } });
    await removeEntry(ports, { conversation: 'second', entry: 'b2' });
    const { entries, removed } = await shown(talk, 'first');
    deepEqual(
      [entries[1]?.text, idsOf(entries), idsOf(removed)],
      ['said better', ['a1', 'b1', 'a2'], ['b2']],
    );
    await restoreEntry(ports, { conversation: 'first', entry: 'b2' });
    deepEqual(idsOf((await shown(talk, 'first')).entries), ['a1', 'b1', 'a2', 'b2']);
    const { versions } = await entryHistory(ports, { conversation: 'first', entry: 'b1' });
    deepEqual(
      versions.map(one => one.text),
      ['the text of b1', 'said better'],
    );
  });
  it('shows what another window still adds to it, and counts it', async () => {
    const talk = await twoTalks(folder());
    await merge(talk);
    await addEntry(talk.ports, { conversation: 'second', id: 'late', text: 'one more', at: at('10:36') });
    deepEqual(idsOf((await shown(talk, 'first')).entries), ['a1', 'b1', 'a2', 'b2', 'late']);
    deepEqual(
      (await listed(talk)).map(row => [row.entries, row.latest]),
      [[5, at('10:36')]],
    );
    const before = talk.lines();
    await addEntry(talk.ports, { conversation: 'second', id: 'late', text: 'one more', at: at('10:36') });
    deepEqual(talk.lines(), before);
  });
  it('cannot be started anew under its id', async () => {
    const talk = await twoTalks(folder());
    await merge(talk);
    const before = talk.lines();
    await startConversation(talk.ports, { customer: 'acme', id: 'second' });
    deepEqual(talk.lines(), before);
  });
  it('is merged once: a second try writes nothing', async () => {
    const talk = await twoTalks(folder());
    await merge(talk);
    const before = talk.lines();
    deepEqual(await merge(talk), { conversation: 'second', into: 'first' });
    deepEqual(talk.lines(), before);
  });
  it('goes on to where that one is merged later', async () => {
    const talk = await twoTalks(folder());
    await startConversation(talk.ports, { customer: 'acme', id: 'third', at: at('09:00'), end: at('11:00') });
    await merge(talk);
    deepEqual(await merge(talk, 'second', 'third'), { conversation: 'first', into: 'third' });
    deepEqual(
      [(await shown(talk, 'second')).id, idsOf((await shown(talk, 'third')).entries)],
      ['third', ['a1', 'b1', 'a2', 'b2']],
    );
    deepEqual(idsOf(await listed(talk)), ['third']);
  });
  it('comes back to sight where the other one is deleted', async () => {
    const talk = await twoTalks(folder());
    await merge(talk);
    const record = (await talk.store.entity('conversation/first', 'conversation', 'first')) as Folded;
    await talk.store.write(removal(record));
    deepEqual(idsOf(await listed(talk)), ['second']);
    deepEqual(idsOf((await shown(talk, 'second')).entries), ['b1', 'b2']);
  });
  it('is not put away with one that was put away', async () => {
    const talk = await twoTalks(folder());
    await archiveConversation(talk.ports, { conversation: 'first' });
    await merge(talk);
    deepEqual(
      (await listed(talk)).map(row => row.archived),
      [undefined],
    );
  });
});

describe('merging conversations', () => {
  const folder = temporaryFolders();

  async function refuses(conversation: string, into: string, code: string) {
    const talk = await twoTalks(folder());
    await addCustomer(talk.ports, { name: 'Umbra' });
    await startConversation(talk.ports, { customer: 'umbra', id: 'other', at: at('10:00') });
    await addToInbox(talk.ports, { text: 'who was that?' });
    const before = talk.lines();
    deepEqual([await problemOf(merge(talk, conversation, into)), talk.lines()], [code, before]);
  }

  it('never mixes two customers', () => refuses('second', 'other', 'bad input'));
  it('leaves the Inbox as it is', async () => {
    await refuses('second', 'inbox', 'bad input');
    await refuses('inbox', 'second', 'bad input');
  });
  it('needs two that are there', async () => {
    await refuses('second', 'gone', 'not found');
    await refuses('gone', 'second', 'not found');
    await refuses('second', '../up', 'bad id');
  });
  it('needs two', () => refuses('second', 'second', 'bad input'));
  it('is refused the other way round once it was done', async () => {
    const talk = await twoTalks(folder());
    await merge(talk);
    deepEqual(await problemOf(merge(talk, 'first', 'second')), 'bad input');
  });
});

describe('taking a merged conversation out again', () => {
  const folder = temporaryFolders();
  const unmerge = ({ ports }: Talk, conversation = 'second') => unmergeConversation(ports, { conversation });

  it('leaves both as they were, with what was said since', async () => {
    const talk = await twoTalks(folder());
    const rows = await listed(talk);
    const before = [await shown(talk, 'first'), await shown(talk, 'second')];
    await merge(talk);
    await addEntry(talk.ports, { conversation: 'first', id: 'a3', text: 'one more' });
    await addEntry(talk.ports, { conversation: 'second', id: 'b3', text: 'one more' });
    deepEqual(await unmerge(talk), 'first');
    const after = [await shown(talk, 'first'), await shown(talk, 'second')];
    deepEqual(
      after.map(one => idsOf(one.entries)),
      [
        ['a1', 'a2', 'a3'],
        ['b1', 'b2', 'b3'],
      ],
    );
    for (const id of ['a3', 'b3']) {
      await removeEntry(talk.ports, { conversation: id === 'a3' ? 'first' : 'second', entry: id });
    }
    const facts = (one: (typeof before)[number]) => [
      one.started,
      one.ended,
      one.tickets,
      one.speakers,
      one.title,
    ];
    deepEqual([await shown(talk, 'first'), await shown(talk, 'second')].map(facts), before.map(facts));
    deepEqual(await listed(talk), rows);
  });
  it('keeps what somebody set right meanwhile', async () => {
    const talk = await twoTalks(folder());
    await merge(talk);
    const fields = { tickets: ['NW-412'], ended: at('10:45') };
    await editConversation(talk.ports, { conversation: 'first', fields });
    await unmerge(talk);
    const { tickets, ended, speakers } = await shown(talk, 'first');
    deepEqual({ tickets, ended, speakers }, { ...fields, speakers: ['Maria'] });
  });
  it('can be merged again', async () => {
    const talk = await twoTalks(folder());
    for (const _ of [1, 2]) {
      await merge(talk);
      deepEqual(idsOf(await listed(talk)), ['first']);
      await unmerge(talk);
      deepEqual(idsOf(await listed(talk)), ['second', 'first']);
    }
    await merge(talk, 'first', 'second');
    deepEqual(idsOf(await listed(talk)), ['second']);
  });
  it('takes those along that were merged into it', async () => {
    const talk = await twoTalks(folder());
    await startConversation(talk.ports, { customer: 'acme', id: 'third', at: at('09:00'), end: at('11:00') });
    await merge(talk);
    await merge(talk, 'first', 'third');
    deepEqual(await unmerge(talk, 'first'), 'third');
    deepEqual(
      (await listed(talk)).map(one => [one.id, one.entries, one.merged]),
      [
        ['first', 4, ['second']],
        ['third', 0, undefined],
      ],
    );
  });
  it('needs one that was merged', async () => {
    const talk = await twoTalks(folder());
    deepEqual(await problemOf(unmerge(talk)), 'bad input');
    await merge(talk);
    const before = talk.lines();
    deepEqual([await problemOf(unmerge(talk, 'first')), talk.lines()], ['bad input', before]);
    deepEqual(await problemOf(unmerge(talk, 'gone')), 'not found');
  });
  it('stays with the customer that all of it was given to', async () => {
    const talk = await twoTalks(folder());
    await addCustomer(talk.ports, { name: 'Umbra' });
    await merge(talk);
    await moveConversation(talk.all, { conversation: 'second', customer: 'umbra' });
    deepEqual(
      (await listed(talk)).map(one => [one.id, one.customer]),
      [['first', 'umbra']],
    );
    await unmerge(talk);
    deepEqual(
      (await listed(talk)).map(one => [one.id, one.customer]),
      [
        ['second', 'umbra'],
        ['first', 'umbra'],
      ],
    );
  });
});

describe('two conversations that were merged into each other at once', () => {
  const folder = temporaryFolders();

  async function crossed(): Promise<Two> {
    const talk = await twoTalks(folder());
    for (const [id, into] of [
      ['first', 'second'],
      ['second', 'first'],
    ] as const) {
      const record = (await talk.store.entity(`conversation/${id}`, 'conversation', id)) as Folded;
      await talk.store.write(edit(record, { mergedInto: into }));
    }
    return talk;
  }

  it('are one, with the lines of both', async () => {
    const talk = await crossed();
    deepEqual(
      (await listed(talk)).map(one => [one.id, one.entries]),
      [['first', 4]],
    );
    deepEqual([(await shown(talk, 'first')).id, (await shown(talk, 'second')).id], ['first', 'first']);
  });
  it('are two again when one of them is taken out', async () => {
    const talk = await crossed();
    await unmergeConversation(talk.ports, { conversation: 'second' });
    deepEqual(
      (await listed(talk)).map(one => [one.id, one.entries]),
      [
        ['second', 2],
        ['first', 2],
      ],
    );
  });
});
