import { deepEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { logLines, openWindow, portsOf, temporaryFolders } from '../../support/temporaryStore.ts';
import { command, json } from './shell.ts';

const at = (time: string) => `2026-11-21T${time}:00+01:00`;

describe('the command line, caring for conversations,', () => {
  const makeFolder = temporaryFolders();
  let home = '';
  let store = '';

  const run = (...words: string[]) => command({ home }, [...words, '--store', store]);
  const start = (id: string, from: string, to: string, ...words: string[]) =>
    run(
      'conversation',
      'start',
      '--customer',
      'acme',
      '--id',
      id,
      '--at',
      at(from),
      '--end',
      at(to),
      ...words,
    );
  const add = (conversation: string, id: string, ...words: string[]) =>
    run('note', 'add', '--conversation', conversation, '--id', id, '--text', `the text of ${id}`, ...words);
  const show = async (id: string) =>
    json(await run('conversation', 'show', id, '--json')) as Record<string, unknown> & {
      readonly id: string;
      readonly entries: readonly { readonly id: string }[];
    };
  const listed = async (...words: string[]) =>
    (json(await run('conversation', 'list', '--json', ...words)) as { id: string }[]).map(one => one.id);
  const lines = () => logLines(store).length;

  beforeEach(async () => {
    home = makeFolder();
    store = join(home, 'store');
    await run('init');
    for (const name of ['Acme', 'Umbra']) await run('customer', 'add', '--name', name);
    await start('first', '10:00', '10:30', '--title', 'Outage');
    await start('second', '10:12', '10:40', '--ticket', 'NW-411');
    await add('first', 'a1');
    await add('second', 'b1', '--kind', 'promise');
  });

  /** A refusal changes nothing and says what to do. */
  async function refuses(words: readonly string[], says: string) {
    const before = lines();
    const { code, out, err } = await run(...words);
    deepEqual([code, out, err.includes(says), lines()], [2, '', true, before], err);
  }

  it('explains each verb', async () => {
    const verbs = ['edit', 'merge', 'unmerge', 'move', 'archive', 'unarchive', 'reopen'];
    for (const verb of [...verbs.map(one => `conversation ${one}`), 'note move']) {
      const { code, out } = await command({ home }, [...verb.split(' '), '--help']);
      const usage = out.replace('entry|note', 'note').startsWith(`Usage: listen-first ${verb} [options] <`);
      deepEqual([code, usage], [0, true], out);
    }
  });

  describe('edit', () => {
    it('sets right what is named, and leaves the rest', async () => {
      const words = ['--channel', 'meeting', '--at', at('09:50'), '--end', at('10:35'), '--speaker', 'Tom'];
      deepEqual(json(await run('conversation', 'edit', 'first', ...words, '--json')), {
        id: 'first',
        changed: true,
      });
      const { title, channel, started, ended, speakers, tickets } = await show('first');
      deepEqual(
        { title, channel, started, ended, speakers, tickets },
        {
          title: 'Outage',
          channel: 'meeting',
          started: at('09:50'),
          ended: at('10:35'),
          speakers: ['Tom'],
          tickets: [],
        },
      );
    });
    it('replaces tickets and people, or takes all of them away', async () => {
      await run('conversation', 'edit', 'second', '--ticket', 'A-1', '--ticket', 'A-2');
      deepEqual((await show('second'))['tickets'], ['A-1', 'A-2']);
      await run('conversation', 'edit', 'second', '--no-tickets', '--no-speakers');
      deepEqual([(await show('second'))['tickets'], (await show('second'))['speakers']], [[], []]);
    });
    it('says so where all of it stands there already', async () => {
      const before = lines();
      const { code, out } = await run('conversation', 'edit', 'first', '--title', 'Outage');
      deepEqual([code, out, lines()], [0, 'first stands so already\n', before]);
    });
    it('needs something to change, and times that fit', async () => {
      await refuses(['conversation', 'edit', 'first'], 'Nothing to change');
      await refuses(['conversation', 'edit', 'first', '--end', at('09:00')], 'before the start');
      await refuses(['conversation', 'edit', 'gone', '--title', 'x'], 'conversation list');
    });
  });

  describe('merge', () => {
    it('lets one belong to the other, and unmerge takes it out again', async () => {
      deepEqual(json(await run('conversation', 'merge', 'second', '--into', 'first', '--json')), {
        id: 'second',
        into: 'first',
      });
      deepEqual(
        [await listed(), (await show('first')).entries.map(one => one.id)],
        [['first'], ['a1', 'b1']],
      );
      const { out } = await run('conversation', 'unmerge', 'second');
      deepEqual(out, 'second stands by itself again; it was part of first\n');
      deepEqual(await listed(), ['second', 'first']);
    });
    it('says where it went', async () => {
      const { out } = await run('conversation', 'merge', 'second', '--into', 'first');
      deepEqual(out, 'second is part of first now; second still leads there\n');
      const { err } = await run('conversation', 'show', 'second');
      deepEqual(err, 'second was merged into first, which is shown here.\n');
      deepEqual((await show('second')).id, 'first');
    });
    it('is refused for itself, for the Inbox and for another customer', async () => {
      await run('conversation', 'start', '--customer', 'umbra', '--id', 'theirs');
      await refuses(['conversation', 'merge', 'first', '--into', 'first'], 'itself');
      await refuses(['conversation', 'merge', 'first', '--into', 'theirs'], 'different customers');
      await refuses(['conversation', 'merge', 'first', '--into', 'gone'], 'conversation list');
      await refuses(['conversation', 'unmerge', 'first'], 'stands by itself');
    });
    it('names those that can be taken out', async () => {
      await run('conversation', 'merge', 'second', '--into', 'first');
      await refuses(['conversation', 'unmerge', 'first'], 'second');
    });
  });

  describe('move', () => {
    it('gives it to another customer', async () => {
      deepEqual(json(await run('conversation', 'move', 'first', '--customer', 'umbra', '--json')), {
        id: 'first',
        customer: 'umbra',
        from: 'acme',
      });
      deepEqual(await listed('--customer', 'umbra'), ['first']);
    });
    it('needs one that is there', () =>
      refuses(['conversation', 'move', 'first', '--customer', 'gone'], 'no customer'));
  });

  describe('archive', () => {
    it('takes it out of the list, and says what was left in it', async () => {
      const { out } = await run('conversation', 'archive', 'second');
      deepEqual(out, 'second is put away\nStill open in it, and due no more:\n  the text of b1\n');
      deepEqual([await listed(), await listed('--archived')], [['first'], ['second']]);
      deepEqual((await show('second'))['archived'], true);
      deepEqual((await run('conversation', 'unarchive', 'second')).out, 'second is back in the list\n');
      deepEqual([await listed(), await listed('--archived')], [['second', 'first'], []]);
    });
    it('answers as JSON', async () => {
      deepEqual(json(await run('conversation', 'archive', 'first', '--json')), {
        id: 'first',
        archived: true,
        left: [],
      });
    });
    it('needs one that has ended', async () => {
      await run('conversation', 'reopen', 'first');
      await refuses(['conversation', 'archive', 'first'], 'End it first');
    });
  });

  describe('reopen', () => {
    it('takes the end back, also of one that was put away', async () => {
      await run('conversation', 'archive', 'first');
      deepEqual((await run('conversation', 'reopen', 'first')).out, 'first goes on\n');
      deepEqual([(await show('first'))['ended'], await listed()], [undefined, ['second', 'first']]);
    });
    it('goes on with the one that shows it', async () => {
      await run('conversation', 'merge', 'second', '--into', 'first');
      deepEqual(json(await run('conversation', 'reopen', 'second', '--json')), { id: 'first' });
    });
  });

  describe('note move', () => {
    it('files a note of one conversation into another', async () => {
      const { out } = await run('note', 'move', 'a1', '--conversation', 'first', '--to', 'second');
      deepEqual(out, 'a1 stands in second now\n');
      deepEqual((await show('second')).entries.map(one => one.id).sort(), ['a1', 'b1']);
    });
    it('takes it from the Inbox, unless told', async () => {
      await refuses(['note', 'move', 'a1', '--to', 'second'], '--conversation');
      await addToInbox(portsOf(await openWindow(store)), { id: 'waiting', text: 'who called?' });
      const answer = await run('note', 'move', 'waiting', '--to', 'second', '--json');
      deepEqual(json(answer), { id: 'waiting', conversation: 'second' });
    });
    it('needs a conversation to go to', () =>
      refuses(['note', 'move', 'a1', '--conversation', 'first', '--to', 'gone'], 'conversation list'));
  });
});
