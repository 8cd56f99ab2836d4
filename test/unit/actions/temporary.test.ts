import { deepEqual } from 'node:assert/strict';
import { creationIn, openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { endTemporary } from '../../../src/actions/temporary/endTemporary.ts';
import { moveTemporary } from '../../../src/actions/temporary/moveTemporary.ts';
import { type TagRequest, tagTemporary } from '../../../src/actions/temporary/tagTemporary.ts';
import { type TellingRequest, tellTemporary } from '../../../src/actions/temporary/tellTemporary.ts';
import type { Day } from '../../../src/domain/day.ts';
import { edit, removal } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import type { Ports } from '../../../src/domain/ports.ts';
import { stateOf } from '../../support/checklist.ts';
import { emptyStore, fieldsInLog, startedTalk } from '../../support/talk.ts';
import { logLines, openWindow, portsOf, problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const spot = {
  folder: 'app',
  path: 'src/client.ts',
  start: 88,
  end: 88,
  quote: 'const retries = 10;',
  before: '',
  after: '',
};
const until = { day: '2026-12-03' as Day, words: '3 Dec' };
const request: TagRequest = {
  conversation: 'call',
  id: 'lf-7k2m4',
  reason: 'retry cap raised',
  until,
  owner: 'dana',
  spot,
};

const talkOf = async ({ store }: Ports, id = 'call') => (await openConversation(store, id)).conversation;

describe('tagging temporary code', () => {
  const folder = temporaryFolders();

  it('lets the record and its line go along with the code, in a talk and in the Inbox', async () => {
    for (const conversation of ['call', undefined]) {
      const { ports } = await startedTalk(folder());
      await tagTemporary(ports, { ...request, conversation });
      await moveTemporary(ports, { conversation, id: request.id, spot: { ...spot, start: 89, end: 89 } });
      const { temporary, entries } = await talkOf(ports, conversation ?? 'inbox');
      const places = entries.flatMap(one => one.places);
      deepEqual(
        [temporary, places].map(all => all.map(one => one.spot.start)),
        [[89], [89]],
      );
      deepEqual(
        temporary.map(one => one.stood?.map(({ start }) => start)),
        [[88]],
      );
    }
    const { ports, lines } = await startedTalk(folder());
    const outside = { ...spot, path: '../up.ts' };
    deepEqual(
      [await problemOf(moveTemporary(ports, { conversation: 'call', id: 'lf-00000', spot })), lines()],
      ['not found', 2],
    );
    await tagTemporary(ports, request);
    deepEqual(await problemOf(moveTemporary(ports, { ...request, spot: outside })), 'outside the workspace');
  });

  it('keeps the record in its conversation, with its customer, untold', async () => {
    const { folder: at, ports } = await startedTalk(folder());
    await tagTemporary(ports, request);
    const { c, e, k, f, b } = JSON.parse(logLines(at)[2] as string) as Record<string, unknown>;
    const { id: _, ...fields } = request;
    deepEqual(
      { c, e, k, f, b },
      {
        c: 'conversation/call',
        e: 'temporary',
        k: 'lf-7k2m4',
        f: { ...fields, customer: 'acme' },
        b: undefined,
      },
    );
  });

  it('says so in one entry of the conversation, linked to the code', async () => {
    const { ports, lines } = await startedTalk(folder());
    const before = lines();
    await tagTemporary(ports, request);
    const { entries } = await talkOf(ports);
    deepEqual(
      [lines() - before, entries.map(one => [one.kind, one.text, one.reach, one.places.map(at => at.spot)])],
      [3, [['note', 'Temporary until Thursday 3 December 2026: retry cap raised', 'team', [spot]]]],
    );
  });

  it('shows it in its conversation and in the list', async () => {
    const { ports, store } = await startedTalk(folder());
    await tagTemporary(ports, { ...request, id: 'lf-00002', until: { ...until, day: '2027-01-01' as Day } });
    await tagTemporary(ports, request);
    const row = (await store.listing()).conversations.find(one => one.id === 'call');
    deepEqual(
      [
        (await talkOf(ports)).temporary.map(one => [one.id, one.told]),
        row?.temporary[0],
        row?.temporary.length,
      ],
      [
        [
          ['lf-7k2m4', undefined],
          ['lf-00002', undefined],
        ],
        {
          id: 'lf-7k2m4',
          reason: 'retry cap raised',
          until,
          owner: 'dana',
          where: 'src/client.ts:88',
          isTold: false,
        },
        2,
      ],
    );
  });

  it('keeps the reason as it was typed, without the blanks around it', async () => {
    const { folder: at, ports } = await startedTalk(folder());
    await tagTemporary(ports, { ...request, reason: '  a */ --> \u202eb  ' });
    deepEqual(fieldsInLog(at)[2]?.['reason'], 'a */ --> \u202eb');
  });

  it('is harmless to try again with the same handle', async () => {
    const { folder: at, ports, lines } = await startedTalk(folder());
    await tagTemporary(ports, request);
    const after = lines();
    await tagTemporary(ports, request);
    await tagTemporary(portsOf(await openWindow(at)), { ...request, reason: 'another' });
    deepEqual([lines(), (await talkOf(ports)).temporary.length], [after, 1]);
  });

  it('finishes what an earlier try left undone', async () => {
    const { ports, store, lines } = await startedTalk(folder());
    const { id, ...fields } = request;
    await store.write(creationIn('call', 'temporary', id)({ ...fields, customer: 'acme' }));
    const before = lines();
    await tagTemporary(ports, request);
    const { temporary, entries } = await talkOf(ports);
    deepEqual([lines() - before, temporary.length, entries.map(one => one.places.length)], [2, 1, [1]]);
  });

  async function refuses(parts: Partial<TagRequest>, expected: string) {
    const { ports, lines } = await startedTalk(folder());
    const before = lines();
    deepEqual([await problemOf(tagTemporary(ports, { ...request, ...parts })), lines()], [expected, before]);
  }

  it('needs a reason, a handle, a conversation that is there and code inside the workspace', async () => {
    await refuses({ reason: ' \t' }, 'empty');
    await refuses({ id: '../x' }, 'bad id');
    await refuses({ conversation: 'other' }, 'not found');
    for (const path of ['/etc/passwd', '../secret', 'C:\\secret', ''])
      await refuses({ spot: { ...spot, path } }, 'outside the workspace');
  });
});

describe('tagging while no call runs', () => {
  const folder = temporaryFolders();

  it('makes the Inbox, once, and keeps the record there without a customer', async () => {
    const { folder: at, ports, lines } = await emptyStore(folder());
    await tagTemporary(ports, { ...request, conversation: 'inbox' });
    await tagTemporary(ports, { ...request, conversation: undefined, id: 'lf-00002' });
    const { temporary, entries } = await talkOf(ports, 'inbox');
    deepEqual(
      [lines(), fieldsInLog(at)[1]?.['customer'], temporary.length, entries.length],
      [7, undefined, 2, 2],
    );
  });
  it('uses the Inbox that is there', async () => {
    const { ports, lines } = await emptyStore(folder());
    await addToInbox(ports, { text: 'hm' });
    await tagTemporary(ports, { ...request, conversation: 'inbox' });
    deepEqual([lines(), (await talkOf(ports, 'inbox')).entries.length], [5, 2]);
  });
  it('makes nothing for a request that is refused', async () => {
    const { ports, lines } = await emptyStore(folder());
    const inboxed = { ...request, conversation: 'inbox' };
    await problemOf(tagTemporary(ports, { ...inboxed, reason: '' }));
    await problemOf(tagTemporary(ports, { ...inboxed, spot: { ...spot, path: '../x' } }));
    deepEqual(lines(), 0);
  });
  it('lets the record be filed in a conversation', async () => {
    const { ports, store } = await startedTalk(folder());
    await tagTemporary(ports, { ...request, conversation: 'inbox' });
    const record = (await store.entity('conversation/inbox', 'temporary', request.id)) as Folded;
    await store.write(edit(record, { conversation: 'call', customer: 'acme' }));
    await tellTemporary(ports, { conversation: 'call', id: request.id, whom: 'Maria', words: 'until 3 Dec' });
    deepEqual(
      [(await talkOf(ports, 'inbox')).temporary.length, (await talkOf(ports)).temporary[0]?.told?.whom],
      [0, 'Maria'],
    );
  });
});

describe('telling the customer', () => {
  const folder = temporaryFolders();
  const telling: TellingRequest = {
    conversation: 'call',
    id: request.id,
    whom: 'Maria Lopez',
    words: 'It is temporary, until 3 December.',
  };

  async function tagged() {
    const talk = await startedTalk(folder());
    await tagTemporary(talk.ports, request);
    return talk;
  }

  it('keeps whom, when and the words as one value (rule 9)', async () => {
    const { folder: at, ports } = await tagged();
    await tellTemporary(ports, telling);
    const told = (await talkOf(ports)).temporary[0]?.told;
    const { whom, words } = telling;
    deepEqual(
      [fieldsInLog(at).at(-1), { whom: told?.whom, words: told?.words }],
      [{ told }, { whom, words }],
    );
  });
  it('shows in the list and ticks the step that names temporary code', async () => {
    const { ports, store } = await tagged();
    const stepIn = async () => stateOf(await talkOf(ports), 'named-temporary');
    const before = await stepIn();
    await tellTemporary(ports, telling);
    const row = (await store.listing()).conversations.find(one => one.id === 'call');
    deepEqual([before, await stepIn(), row?.temporary[0]?.isTold], ['open', 'done', true]);
  });
  it('is harmless to try again, and can be set right', async () => {
    const { ports, lines } = await tagged();
    await tellTemporary(ports, telling);
    const after = lines();
    await tellTemporary(ports, telling);
    deepEqual(lines(), after);
    await tellTemporary(ports, { ...telling, words: 'until 4 December' });
    deepEqual([lines(), (await talkOf(ports)).temporary[0]?.told?.words], [after + 1, 'until 4 December']);
  });
  it('needs a record that is there, in this conversation, and words', async () => {
    const { ports, store, lines } = await tagged();
    await startConversation(ports, { customer: 'acme', id: 'other' });
    await addEntry(ports, { conversation: 'other', text: 'hm' });
    const before = lines();
    const answers = [
      await problemOf(tellTemporary(ports, { ...telling, id: 'lf-00000' })),
      await problemOf(tellTemporary(ports, { ...telling, conversation: 'other' })),
      await problemOf(tellTemporary(ports, { ...telling, words: ' ' })),
    ];
    deepEqual([answers, lines()], [['not found', 'not found', 'empty'], before]);
    await store.write(removal((await store.entity('conversation/call', 'temporary', request.id)) as Folded));
    deepEqual(await problemOf(tellTemporary(ports, telling)), 'not found');
  });
});

describe('temporary code that is gone', () => {
  const folder = temporaryFolders();
  const ending = { conversation: 'call', id: request.id, how: 'export of 12 000 lines ran' };

  it('stands in no list any more, but its record stays', async () => {
    const { ports, store } = await startedTalk(folder());
    await tagTemporary(ports, request);
    await endTemporary(ports, ending);
    const row = (await store.listing()).conversations.find(one => one.id === 'call');
    deepEqual(
      [row?.temporary, (await talkOf(ports)).temporary.map(one => one.gone?.how)],
      [[], ['export of 12 000 lines ran']],
    );
  });
  it('is gone once, with what was said first', async () => {
    const { ports, lines } = await startedTalk(folder());
    await tagTemporary(ports, request);
    await endTemporary(ports, ending);
    const after = lines();
    await endTemporary(ports, { ...ending, how: 'again' });
    deepEqual(lines(), after);
  });
  it('is no reason to tell anybody', async () => {
    const { ports } = await startedTalk(folder());
    await tagTemporary(ports, request);
    await endTemporary(ports, ending);
    deepEqual(stateOf(await talkOf(ports), 'named-temporary'), 'done');
  });
  it('needs a record that is there', async () => {
    const { ports } = await startedTalk(folder());
    deepEqual(await problemOf(endTemporary(ports, ending)), 'not found');
  });
});
