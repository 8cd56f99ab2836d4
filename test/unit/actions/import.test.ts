import { deepEqual, rejects } from 'node:assert/strict';
import { editConversation } from '../../../src/actions/conversations/editConversation.ts';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { removeEntry } from '../../../src/actions/entries/removeEntry.ts';
import { planImport } from '../../../src/actions/import/planImport.ts';
import { purgeDraft } from '../../../src/domain/log/purge.ts';
import { newId } from '../../../src/domain/newId.ts';
import type { Store } from '../../../src/domain/ports.ts';
import type { Conversation } from '../../../src/domain/records/conversation.ts';
import { startedTalk, type Talk } from '../../support/talk.ts';
import { temporaryFolders } from '../../support/temporaryStore.ts';
import { importText, originals, talksIn } from './importing.ts';

const chat =
  '10:31 Maria: it dies\n10:32 Dana: which one?\n10:32 Maria: the big one\n10:33 Maria: the big one\n';

const texts = ({ entries }: Conversation) => entries.map(one => one.text);

describe('an import', () => {
  const folder = temporaryFolders();
  let talk: Talk;

  beforeEach(async () => {
    talk = await startedTalk(folder());
  });

  const conversation = async (id: string) => (await openConversation(talk.store, id)).conversation;

  /** The one talk of a text, as it stands. */
  async function imported(text = chat, wish = {}): Promise<Conversation> {
    const { plan } = await importText(talk, text, wish);
    return conversation(plan.talks[0]?.id ?? '');
  }

  describe('of something new', () => {
    it('makes a talk that has ended, with what its source tells', async () => {
      const made = await imported(chat, { us: ['Dana'] });
      const { customer, channel, started, ended, speakers, entries } = made;
      deepEqual([customer, channel, speakers], ['acme', 'chat', ['Maria', 'Dana']]);
      deepEqual([started, ended], ['2026-11-17T10:31:00.000+01:00', '2026-11-17T10:33:00.000+01:00']);
      deepEqual(
        entries.map(({ kind, speaker, text, reach }) => [kind, speaker, text, reach]),
        [
          ['heard', 'Maria', 'it dies', 'team'],
          ['told', 'Dana', 'which one?', 'team'],
          ['heard', 'Maria', 'the big one', 'team'],
          ['heard', 'Maria', 'the big one', 'team'],
        ],
      );
    });
    it('keeps the order of what was said in one minute, or at no time', async () => {
      deepEqual(texts(await imported()), ['it dies', 'which one?', 'the big one', 'the big one']);
      const many = Array.from({ length: 40 }, (_, at) => `Maria: line ${at}`);
      deepEqual(
        texts(await imported(many.join('\n'))),
        many.map(line => line.slice(7)),
      );
    });
    it('puts a talk without any time at noon', async () => {
      const { started, ended, entries } = await imported('one\n\ntwo', { format: 'notes' });
      deepEqual([started.slice(0, 19), ended?.slice(0, 19)], ['2026-11-17T12:00:00', '2026-11-17T12:00:00']);
      deepEqual(
        entries.map(one => one.at.slice(11, 23)),
        ['12:00:00.000', '12:00:00.001'],
      );
    });
    it('names its source in the talk, and keeps the original', async () => {
      const keeps = originals();
      const { source } = await imported(chat, { keeps, name: 'Support.TXT' });
      deepEqual([keeps.kept, source], [[chat], { name: 'Support.TXT', file: 'original.TXT' }]);
    });
    it('gives the original an ending where its name has none', async () => {
      const { source } = await imported(chat, { name: 'standard input' });
      deepEqual(source, { name: 'standard input', file: 'original.txt' });
    });
    it('makes one talk for each day', async () => {
      const { plan, added } = await importText(
        talk,
        '16/11/2026, 10:31 - Maria: a\n17/11/2026, 10:31 - Maria: b',
      );
      deepEqual(
        [plan.talks.map(one => [one.state, one.talk.day]), added],
        [
          [
            ['new', '2026-11-16'],
            ['new', '2026-11-17'],
          ],
          2,
        ],
      );
    });
    it('with an unknown customer writes nothing', async () => {
      const before = talk.lines();
      const keeps = originals();
      await rejects(importText(talk, chat, { customer: 'nobody', keeps }), { code: 'not found' });
      deepEqual([talk.lines(), keeps.kept], [before, []]);
    });
  });

  describe('of the same again', () => {
    it('changes nothing', async () => {
      await importText(talk, chat);
      const before = talk.lines();
      const { plan, added, changed } = await importText(talk, chat);
      deepEqual(
        [plan.talks.map(one => one.state), added, changed, talk.lines() - before],
        [['known'], 0, 0, 0],
      );
    });
    it('is another talk for another customer', async () => {
      const [first] = (await importText(talk, chat)).plan.talks;
      const source = await talksIn(chat);
      await talk.ports.store.write({ c: 'customer/other', e: 'customer', k: 'other', f: { name: 'Other' } });
      const [second] = (await planImport(talk.ports, { customer: 'other', conversations: source })).talks;
      deepEqual([second?.state, second?.id === first?.id], ['new', false]);
    });
    it('adds what the file has got since, where it belongs', async () => {
      await importText(talk, chat);
      const { plan, added } = await importText(talk, `${chat}10:40 Dana: found it\n`);
      deepEqual([plan.talks.map(one => one.state), added], [['grows'], 1]);
      const { entries, ended } = await conversation(plan.talks[0]?.id ?? '');
      deepEqual([entries.at(-1)?.text, ended?.slice(11, 16)], ['found it', '10:40']);
    });
    it('adds new speakers, and takes none away that somebody noted', async () => {
      const { id } = await imported();
      await editConversation(talk.ports, { conversation: id, fields: { speakers: ['Ada', 'Maria'] } });
      await importText(talk, `${chat}10:40 Tom: found it\n`);
      deepEqual((await conversation(id)).speakers, ['Ada', 'Maria', 'Dana', 'Tom']);
    });
    it('goes on where it was stopped', async () => {
      let writes = 0;
      const { store } = talk;
      const full: Store = {
        folder: store.folder,
        entities: one => store.entities(one),
        entity: (container, kind, id) => store.entity(container, kind, id),
        operations: one => store.operations(one),
        knows: one => store.knows(one),
        listing: () => store.listing(),
        pointers: part => store.pointers(part),
        write: draft => {
          writes += 1;
          return writes > 2 ? Promise.reject(new Error('no room')) : store.write(draft);
        },
      };
      const failing = { ...talk.ports, store: full };
      await rejects(importText({ ...talk, ports: failing }, chat), /no room/);
      await importText(talk, chat);
      deepEqual(texts(await imported()), ['it dies', 'which one?', 'the big one', 'the big one']);
    });
    it('knows by then who is on our side', async () => {
      const { id } = await imported();
      const { added, changed } = await importText(talk, chat, { us: ['Dana'] });
      deepEqual(
        [added, changed, (await conversation(id)).entries.map(one => one.kind)],
        [0, 4, ['heard', 'told', 'heard', 'heard']],
      );
    });
    it('takes nothing back where it no longer knows who is on our side', async () => {
      await importText(talk, chat, { us: ['Dana'] });
      deepEqual(
        (await importText(talk, chat)).plan.talks.map(one => one.state),
        ['known'],
      );
    });
  });

  describe('of a talk that was changed by hand', () => {
    const changed = async () => {
      const { id, entries } = await imported();
      const [first, second] = entries.map(one => one.id) as [string, string];
      await editEntry(talk.ports, { conversation: id, entry: first, fields: { text: 'it dies at night' } });
      await removeEntry(talk.ports, { conversation: id, entry: second });
      await addEntry(talk.ports, { conversation: id, text: 'ours', at: '2026-11-17T10:50:00+01:00' });
      return id;
    };
    const kept = ['it dies at night', 'the big one', 'the big one', 'ours'];

    it('keeps it as it is', async () => {
      const id = await changed();
      const before = talk.lines();
      const { plan } = await importText(talk, chat);
      deepEqual([plan.talks.map(one => one.state), talk.lines() - before], [['changed'], 0]);
      deepEqual(texts(await conversation(id)), kept);
    });
    it('still adds what the file has got since', async () => {
      const id = await changed();
      await importText(talk, `${chat}10:40 Dana: found it\n`);
      deepEqual(texts(await conversation(id)), [
        'it dies at night',
        'the big one',
        'the big one',
        'found it',
        'ours',
      ]);
    });
    it('is replaced by what the file says, but for what was added by hand', async () => {
      const id = await changed();
      await importText(talk, chat, { onConflict: 'replace' });
      deepEqual(texts(await conversation(id)), [
        'it dies',
        'which one?',
        'the big one',
        'the big one',
        'ours',
      ]);
    });
    it('stands beside a copy, which is made once', async () => {
      const id = await changed();
      const { plan } = await importText(talk, chat, { onConflict: 'both' });
      const copy = plan.talks[0]?.id ?? '';
      deepEqual(
        [copy === id, texts(await conversation(copy)).length, texts(await conversation(id))],
        [false, 4, kept],
      );
      const again = await importText(talk, chat, { onConflict: 'both' });
      deepEqual([again.added, again.plan.talks[0]?.id], [0, copy]);
    });
    it('is not copied where nobody changed it', async () => {
      const { id } = await imported();
      const { plan, added } = await importText(talk, chat, { onConflict: 'both' });
      deepEqual([plan.talks[0]?.id, added], [id, 0]);
    });
    it('keeps a kind that was given by hand', async () => {
      const { id, entries } = await imported();
      await editEntry(talk.ports, {
        conversation: id,
        entry: entries[0]?.id ?? '',
        fields: { kind: 'question' },
      });
      await importText(talk, chat, { us: ['Dana'] });
      deepEqual((await conversation(id)).entries[0]?.kind, 'question');
    });
  });

  describe('of a file that was changed', () => {
    const other = chat.replace('which one?', 'which ones?');

    it('adds what it says now, and keeps what it said', async () => {
      const { id } = await imported();
      const { plan } = await importText(talk, other);
      deepEqual(
        [plan.talks[0]?.gone.length, texts(await conversation(id)).sort()],
        [1, ['it dies', 'the big one', 'the big one', 'which one?', 'which ones?']],
      );
    });
    it('replaces what it said', async () => {
      const { id } = await imported();
      await importText(talk, other, { onConflict: 'replace' });
      deepEqual(texts(await conversation(id)), ['it dies', 'which ones?', 'the big one', 'the big one']);
    });
  });

  describe('of what was purged', () => {
    const purge = (...entities: string[]) =>
      talk.store.write(purgeDraft(newId(), { entities, operations: [] }));

    it('brings no talk back, and keeps no original', async () => {
      const { id } = await imported();
      await purge(`conversation/${id}`);
      const keeps = originals();
      const { plan, added } = await importText(talk, chat, { keeps });
      deepEqual([plan.talks.map(one => one.state), added, keeps.kept], [['purged'], 0, []]);
    });
    it('brings no entry back, and forgets the original', async () => {
      const { id, entries } = await imported();
      await purge(`entry/${entries[0]?.id}`);
      const keeps = originals();
      const { added, purged } = await importText(talk, chat, { keeps });
      deepEqual([added, purged, keeps.forgotten], [0, 1, [`conversation/${id}`]]);
      deepEqual(texts(await conversation(id)), ['which one?', 'the big one', 'the big one']);
    });
  });

  describe('of a mail', () => {
    const mail = (...lines: readonly string[]) =>
      [
        'From: Maria <m@x.example>',
        'Subject: Export',
        'Message-ID: <b@x>',
        'References: <a@x>',
        ...lines,
      ].join('\n');
    const first = mail(
      'Date: Tue, 17 Nov 2026 16:00:00 +0100',
      '',
      'Any news?',
      '',
      'On 17 Nov 2026 at 10:31, Dana wrote:',
      '> which file?',
    );
    const reply = mail(
      'Date: Wed, 18 Nov 2026 09:00:00 +0100',
      '',
      'Thanks',
      '',
      'On 17 Nov 2026, at 15:00, Maria wrote:',
      '> Any news?',
      '>',
      '> On 17 Nov 2026 at 10:31, Dana wrote:',
      '>> which',
      '>> file?',
    );

    it('finds the thread again in a later reply, and each message of it once', async () => {
      const wish = { format: 'mail' as const, name: 'a.eml' };
      const { plan } = await importText(talk, first, wish);
      const again = await importText(talk, reply, wish);
      deepEqual([again.plan.talks[0]?.id, again.added], [plan.talks[0]?.id, 1]);
      deepEqual(texts(await conversation(plan.talks[0]?.id ?? '')), ['which file?', 'Any news?', 'Thanks']);
    });
  });

  describe('as it is only planned', () => {
    it('writes nothing and tells what would become of each talk', async () => {
      const before = talk.lines();
      const plan = await planImport(talk.ports, { customer: 'acme', conversations: await talksIn(chat) });
      deepEqual(
        [plan.customer, plan.talks.map(one => [one.state, one.entries.length]), talk.lines()],
        ['Acme', [['new', 4]], before],
      );
    });
    it('has the same ids on every machine', async () => {
      const plan = await planImport(talk.ports, { customer: 'acme', conversations: await talksIn(chat) });
      deepEqual(
        plan.talks.flatMap(one => [one.id, ...one.entries.map(entry => entry.id)]),
        [
          'irhbn8e6sx35wm28x',
          'irhbn8e6sx35wm28x-8jqgkgn6fbf8',
          'irhbn8e6sx35wm28x-wkrms55yd4nb',
          'irhbn8e6sx35wm28x-gk0sfvg7825r',
          'irhbn8e6sx35wm28x-a55rwy2azj9x',
        ],
      );
    });
  });
});
