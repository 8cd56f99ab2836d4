import { deepEqual, match } from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonFile } from '../../../src/text/personFile.ts';
import { temporaryFolders } from '../../support/temporaryStore.ts';
import { command, json } from './shell.ts';

describe('the export of everything on one person', () => {
  const makeFolder = temporaryFolders();
  let home = '';

  const run = (...words: string[]) => command({ home }, words);
  const exported = (...words: string[]) => run('export', '--person', 'Maria Lopez', '--out', '-', ...words);
  const add = (id: string, text: string, ...more: string[]) =>
    run('note', 'add', '--conversation', 'call', '--id', id, '--text', text, ...more);

  beforeEach(async () => {
    home = makeFolder();
    await run('customer', 'add', '--id', 'acme', '--name', 'Acme');
    const started = ['--at', '2026-11-21T10:00:00+01:00', '--title', 'Time-outs'];
    await run('conversation', 'start', '--customer', 'acme', '--id', 'call', ...started);
    await add('said', 'it stops', '--kind', 'heard', '--speaker', 'Maria Lopez');
    await add('about', 'ask Maria Lopez', '--speaker', 'Tom');
    await add('other', 'internal');
  });

  it('is Markdown for them to read', async () => {
    const { code, out, err } = await exported('--today', '2026-11-23');
    deepEqual(
      [code, err, out.replace(/, \d\d:\d\d\*\*/g, '**').split('\n')],
      [
        0,
        '',
        [
          '# What is kept about Maria Lopez',
          '',
          'Made on Monday 23 November 2026, from the notes on one computer.',
          '',
          '## What they said',
          '',
          '- **Saturday 21 November 2026**, Acme, Heard: it stops',
          '',
          '## Where others mention them',
          '',
          '- **Saturday 21 November 2026**, Acme, Note: ask Maria Lopez',
          '',
        ],
      ],
    );
  });

  it('is JSON for machines', async () => {
    const { said, mentions, made } = json(await exported('--format', 'json')) as PersonFile;
    deepEqual(
      [said.map(one => one.id), mentions.map(one => one.id), made],
      [['said'], ['about'], '2026-11-21'],
    );
  });

  it('takes in every store', async () => {
    await run('init', '--name', 'team');
    await run('store', 'move', '--customer', 'acme', '--to', 'team');
    await add('later', 'it stalls', '--speaker', 'Maria Lopez');
    const { said } = json(await exported('--format', 'json')) as PersonFile;
    deepEqual(new Set(said.map(one => one.id)), new Set(['said', 'later']));
  });

  it('says what it left out because it is only mine, and takes it in when asked to', async () => {
    await add('mine', 'Maria Lopez sounds tired', '--reach', 'me');
    const { out, err } = await exported();
    deepEqual([out.includes('tired'), err.includes('1 note that is only yours')], [false, true]);
    deepEqual((await exported('--mine')).out.includes('tired'), true);
  });

  it('is a file for its owner alone, and replaces one only when told to', async () => {
    const file = join(home, 'maria.md');
    const save = (...words: string[]) => run('export', '--person', 'Maria Lopez', '--out', file, ...words);
    deepEqual(await save(), { code: 0, out: '', err: '' });
    deepEqual([statSync(file).mode & 0o777, readFileSync(file, 'utf8').includes('it stops')], [0o600, true]);
    writeFileSync(file, 'x');
    deepEqual([(await save()).code, readFileSync(file, 'utf8')], [2, 'x']);
    deepEqual((await save('--force')).code, 0);
  });

  it('cannot run for nobody, nor for a part of it', async () => {
    const wrong = [
      ['--customer', 'acme'],
      ['--conversation', 'call'],
      ['--from', '2026-11-21'],
      ['--to', '2026-11-21'],
    ];
    for (const words of wrong) {
      const { code, out, err } = await exported(...words);
      deepEqual([code, out], [2, '']);
      match(err, /Leave out --/);
    }
    deepEqual((await run('export', '--person', 'Nobody', '--out', '-')).code, 2);
    deepEqual((await run('export', '--format', 'json', '--out', '-')).code, 2);
    deepEqual((await run('export', '--mine', '--out', '-')).code, 2);
  });
});
