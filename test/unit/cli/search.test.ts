import { deepEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { temporaryFolders } from '../../support/temporaryStore.ts';
import { command, json } from './shell.ts';

interface Answer {
  readonly hits: readonly {
    readonly conversation: string;
    readonly entries: readonly { readonly id: string }[];
  }[];
  readonly total: number;
}

describe('the search of the command line', () => {
  const makeFolder = temporaryFolders();
  let home = '';
  let store = '';

  const run = (...words: string[]) => command({ home }, [...words, '--store', store]);
  const add = (id: string, text: string, ...more: string[]) =>
    run('note', 'add', '--conversation', 'call', '--id', id, '--text', text, ...more);
  const found = async (...words: string[]) => {
    const { hits, total } = json(await run('search', ...words, '--json')) as Answer;
    return [total, ...hits.flatMap(one => one.entries.map(entry => entry.id))];
  };

  beforeEach(async () => {
    home = makeFolder();
    store = join(home, 'store');
    await run('init');
    await run('customer', 'add', '--id', 'acme', '--name', 'Acme');
    const started = ['--at', '2026-11-21T10:00:00+01:00', '--title', 'Time-outs'];
    await run('conversation', 'start', '--customer', 'acme', '--id', 'call', ...started);
    await add('a', 'The export dies after 30 seconds', '--kind', 'heard', '--speaker', 'Maria');
    await add('b', 'We call back on Friday', '--kind', 'promise');
  });

  it('answers with conversations and the entries that match in them', async () => {
    const { hits, total } = json(await run('search', '"dies after"', '--json')) as Answer;
    const [{ entries, ...hit } = { entries: [] }] = hits;
    const at = (entries[0] as { at?: string }).at;
    deepEqual(
      [total, hit],
      [
        1,
        { conversation: 'call', customer: 'acme', started: '2026-11-21T10:00:00+01:00', title: 'Time-outs' },
      ],
    );
    deepEqual(entries, [
      {
        id: 'a',
        kind: 'heard',
        at,
        speaker: 'Maria',
        text: 'The export dies after 30 seconds',
        context: 'The export dies after 30 seconds',
        matches: [[11, 21]],
      },
    ]);
  });

  it('narrows by each of its options', async () => {
    deepEqual(await found('export', '--customer', 'acme'), [1, 'a']);
    deepEqual(await found('export', '--customer', 'other'), [0]);
    deepEqual(await found('', '--kind', 'promise'), [1, 'b']);
    deepEqual(await found('', '--kind', 'promise', '--kind', 'heard'), [1, 'a', 'b']);
    deepEqual(await found('export', '--person', 'mar'), [1, 'a']);
    deepEqual(await found('friday', '--person', 'maria'), [0]);
    deepEqual(await found('export', '--from', '2026-11-22'), [0]);
    deepEqual(await found('export', '--to', '2026-11-20'), [0]);
  });

  it('is clean when nothing is found', async () => {
    const { code, out, err } = await run('search', 'zzz');
    deepEqual([code, out, err], [0, '', 'Nothing was found. The beginning of a word is enough.\n']);
    deepEqual(json(await run('search', 'zzz', '--json')), { hits: [], total: 0 });
  });

  it('is clean where nothing was written yet', async () => {
    const { code, out } = await command({ home: makeFolder() }, ['search', 'export', '--json']);
    deepEqual([code, out], [0, '{"hits":[],"total":0}\n']);
  });

  it('shows one line for each entry to people', async () => {
    const { out } = await run('search', 'friday');
    deepEqual(
      out.replace(/\d\d:\d\d/, 'TIME'),
      ['call  2026-11-21  acme  Time-outs', '  2026-11-21 TIME  promise: We call back on Friday', ''].join(
        '\n',
      ),
    );
  });

  it('says how many it did not show', async () => {
    await run(
      'conversation',
      'start',
      '--customer',
      'acme',
      '--id',
      'next',
      '--at',
      '2026-11-22T10:00:00+01:00',
      '--title',
      'Friday',
    );
    const { err } = await run('search', 'friday', '--limit', '1');
    deepEqual(err, '1 of 2 conversations. Show more with --limit.\n');
  });

  it('does not run with words it does not understand', async () => {
    const wrong = [
      ['--kind', 'shout'],
      ['--limit', '0'],
      ['--limit', 'many'],
      ['--from', 'yesterday'],
      ['--customer', '../x'],
    ];
    for (const words of wrong) deepEqual((await run('search', 'export', ...words)).code, 2, words.join(' '));
  });

  it('does not run where the store that was named is none', async () =>
    deepEqual((await command({ home }, ['search', 'export', '--store', join(home, 'none')])).code, 2));
});
