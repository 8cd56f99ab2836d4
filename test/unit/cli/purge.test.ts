import { deepEqual, equal, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editConversation } from '../../../src/actions/conversations/editConversation.ts';
import { privateHome } from '../../../src/storage/location.ts';
import { filesIn, logLines, openWindow, portsOf, temporaryFolders } from '../../support/temporaryStore.ts';
import { command, json, jsonLines } from './shell.ts';

interface Answer {
  readonly purged: boolean;
  readonly counts: Record<string, number>;
  readonly stores: readonly { name: string; records: number; rewritten: number }[];
  readonly mentions: readonly { where: string; text: string }[];
  readonly limits: readonly string[];
}

describe('purging on the command line', () => {
  const makeFolder = temporaryFolders();
  let home = '';

  const run = (...words: string[]) => command({ home }, words);
  const answer = async (...words: string[]) => json(await run('purge', ...words, '--json')) as Answer;
  const note = (id: string, text: string, ...more: string[]) =>
    run('note', 'add', '--conversation', 'call', '--id', id, '--text', text, ...more);
  const notes = async () => jsonLines(await run('note', 'list', '--jsonl')).map(one => one['id']);
  const data = () => join(home, '.local/share/listen-first/stores');
  /** Everything that stands in any file of any store. */
  const everything = () =>
    filesIn(data())
      .map(name => readFileSync(join(data(), name), 'utf8'))
      .join('\n');

  beforeEach(async () => {
    home = makeFolder();
    await run('customer', 'add', '--id', 'acme', '--name', 'Acme');
    await run('conversation', 'start', '--customer', 'acme', '--id', 'call', '--title', 'Time-outs');
    await note('said', 'the quokka stops', '--kind', 'heard', '--speaker', 'Maria Lopez');
    await note('about', 'maria lopez wants the quokka', '--speaker', 'Tom');
    await note('other', 'nothing of that');
    await run('backup');
  });

  const notYet = 'Nothing was purged. To go on, run it again with --yes.';

  it('only shows what would go until it is told to', async () => {
    const before = logLines(join(data(), 'private'));
    const shown = await run('purge', 'entry', 'said', '--conversation', 'call');
    deepEqual(shown, { code: 0, out: `Would go: notes 1 (private)\n${notYet}\n`, err: '' });
    const dry = await answer('conversation', 'call', '--yes', '--dry-run');
    deepEqual([dry.purged, dry.counts], [false, { conversation: 1, entry: 3 }]);
    deepEqual(logLines(join(data(), 'private')), before);
  });

  it('takes a note out of every file, the backups among them, and says its limits', async () => {
    const { code, out } = await run('purge', 'entry', 'said', '--conversation', 'call', '--yes');
    deepEqual([code, out.split('\n')[0]], [0, 'Purged: notes 1 (private)']);
    for (const word of [
      /exported/,
      /mails you sent/,
      /copies that others made/,
      /git hosts/,
      /wait a minute/,
    ])
      match(out, word);
    deepEqual(await notes(), ['about', 'other']);
    equal((await run('purge', 'note', 'about', '--conversation', 'call', '--yes')).code, 0);
    // What a writer that was held up might still reach waits a minute, and goes with the next command.
    await command({ home }, ['note', 'list', '--now', '2026-11-21T12:00:00+01:00']);
    deepEqual([await notes(), everything().includes('quokka')], [['other'], false]);
    equal((await run('doctor', '--strict')).code, 0);
  });

  it('refuses to add again what was purged', async () => {
    await run('purge', 'conversation', 'call', '--yes');
    equal((await note('new', 'x')).code, 2);
    equal((await run('conversation', 'start', '--customer', 'acme', '--id', 'call')).code, 2);
  });

  it('takes a customer with every conversation', async () => {
    const { counts, limits } = await answer('customer', 'acme', '--yes');
    deepEqual([counts, limits.length], [{ customer: 1, conversation: 1, entry: 3 }, 4]);
    deepEqual([(await run('customer', 'list')).out, await notes()], ['', []]);
  });

  it('takes what a person said, and tells where others name them', async () => {
    const { purged, counts, stores, mentions } = await answer('person', 'MARIA LOPEZ', '--yes');
    deepEqual(
      [purged, counts, stores, mentions],
      [
        true,
        { entry: 1 },
        [{ name: 'private', records: 1, rewritten: 0 }],
        [{ where: 'entry/about', text: 'maria lopez wants the quokka' }],
      ],
    );
    deepEqual(await notes(), ['about', 'other']);
    const left = await run('purge', 'person', 'Maria Lopez', '--yes');
    deepEqual(left.out.split('\n'), [
      'Others name them in 1 more, which stayed; --mentions takes these too:',
      '  entry/about: maria lopez wants the quokka',
      'Nothing was purged.',
      '',
    ]);
    deepEqual((await answer('person', 'Maria Lopez', '--yes')).purged, false);
    await run('purge', 'person', 'Maria Lopez', '--mentions', '--yes');
    deepEqual(await notes(), ['other']);
  });

  it('leaves a customer who bears the name, and says how that one goes', async () => {
    await run('customer', 'add', '--id', 'maria', '--name', 'Maria Lopez');
    const { out } = await run('purge', 'person', 'Maria Lopez', '--mentions', '--yes');
    match(out, /The customer "maria" bears the name and goes only with: listen-first purge customer maria\n/);
    deepEqual([await notes(), (await run('customer', 'list')).out.includes('Maria')], [['other'], true]);
  });

  it('leaves a conversation they took part in, without the name', async () => {
    await run('purge', 'person', 'Maria Lopez', '--mentions', '--yes');
    const { store } = json(await run('doctor', '--json')) as { store: string };
    const window = portsOf(await openWindow(store, { home: privateHome(join(data(), '..')) }));
    await editConversation(window, { conversation: 'call', fields: { speakers: ['Tom', 'Maria Lopez'] } });
    const { out } = await run('purge', 'person', 'maria lopez', '--yes');
    match(out, /\n1 record stays, written anew without the name\.\n/);
    const { speakers } = json(await run('conversation', 'show', 'call', '--json')) as { speakers: string[] };
    deepEqual(speakers, ['Tom']);
    equal((await run('doctor', '--strict')).code, 0);
  });

  it('reaches every store, also from within an accepted repository', async () => {
    const repository = makeFolder();
    await run('init', '--store', join(repository, '.listen-first'));
    await run('store', 'accept', repository);
    await run('init', '--name', 'team');
    await run('store', 'move', '--customer', 'acme', '--to', 'team');
    const shown = json(
      await command({ home, folder: repository }, ['purge', 'person', 'Maria Lopez', '--yes', '--json']),
    ) as Answer;
    deepEqual(
      shown.stores.map(one => one.name),
      ['private', 'team'],
    );
    deepEqual(await notes(), ['about', 'other']);
  });

  it('takes no empty name for that of everything that is empty', async () => {
    await run('conversation', 'start', '--customer', 'acme', '--id', 'untitled', '--title', '');
    for (const name of ['', ' ']) {
      const { code, err } = await run('purge', 'person', name, '--yes');
      deepEqual([code, /name is empty/.test(err)], [2, true]);
    }
  });

  it('cannot run where nothing of that is here', async () => {
    const tries = [
      await run('purge', 'entry', 'none', '--conversation', 'call', '--yes'),
      await run('purge', 'entry', 'said'),
      await run('purge', 'conversation', '../call', '--yes'),
      await run('purge', 'customer', 'nobody'),
      await run('purge', 'person', 'Nobody'),
      await run('purge'),
      await command({ home: makeFolder() }, ['purge', 'person', 'Maria']),
    ];
    deepEqual(
      tries.map(({ code, out, err }) => [code, out, err === '']),
      tries.map(() => [2, '', false]),
    );
  });
});
