import { deepEqual } from 'node:assert/strict';
import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, logLines, temporaryFolders } from '../../support/temporaryStore.ts';
import { command, type Ended, json, jsonLines } from './shell.ts';

const notes = `# Acme

## 2026-11-17 Call with Maria Lopez, NW-411
- 10:31 Export dies
- Maria: only the big ones

## 18 Nov 2026
sent her the log
`;

interface Answer {
  readonly conversations: readonly { readonly id: string; readonly state: string }[];
  readonly added: number;
  readonly changed: number;
}

describe('listen-first import', () => {
  const makeFolder = temporaryFolders();
  let home = '';
  let store = '';

  const run = (words: readonly string[], input = '') =>
    command({ home, input }, [
      'import',
      ...words,
      '--customer',
      'acme',
      '--store',
      store,
      '--today',
      '2026-11-21',
    ]);
  const file = (name: string, text: string | Buffer) => {
    writeFileSync(join(home, name), text);
    return name;
  };
  const answer = (ended: Ended) => json(ended) as Answer;
  const listed = async () =>
    jsonLines(await command({ home }, ['note', 'list', '--store', store, '--jsonl'])).map(one => [
      one['kind'],
      one['text'],
    ]);

  beforeEach(async () => {
    home = makeFolder();
    store = join(home, 'store');
    for (const words of [['init'], ['customer', 'add', '--id', 'acme', '--name', 'Acme']])
      await command({ home }, [...words, '--store', store]);
  });

  it('shows what it would make, and writes nothing', async () => {
    const before = logLines(store).length;
    const { code, out, err } = await run([file('notes.md', notes), '--dry-run']);
    deepEqual(
      [code, err, logLines(store).length - before, filesIn(store).some(name => name.includes('imports'))],
      [0, '', 0, false],
    );
    deepEqual(out.split('\n'), [
      'Read as notes. 2 lines look like "## 2026-11-17 Call with Maria Lopez, NW-411".',
      'Would make 2 conversations with 3 notes for Acme:',
      '  2026-11-17 10:31  call  2 notes  Call with Maria Lopez, NW-411  NW-411  "Export dies"',
      '  2026-11-18        call  1 note  "sent her the log"',
      'Speakers: Maria Lopez. Name those on our side with --us; else all of it is kept as notes.',
      'To know:',
      '  line 1: Line 1 stands under no date and is left out. "# Acme"',
      'Nothing was written. To go on, run it again without --dry-run.',
      '',
    ]);
  });
  it('makes it, and keeps the original beside the store', async () => {
    const { code, out } = await run([file('notes.md', notes)]);
    deepEqual([code, out.split('\n').at(-2)], [0, 'Added 3 notes, changed 0 notes.']);
    deepEqual((await listed()).length, 3);
    const kept = readdirSync(join(store, 'local', 'imports'));
    deepEqual(
      kept.map(name => name.replace(/[0-9a-f]{8,}/g, 'x')).sort((left, right) => left.length - right.length),
      ['x.md', 'x.x.about.json'],
    );
  });
  it('changes nothing the second time', async () => {
    await run([file('notes.md', notes)]);
    const before = logLines(store).length;
    const again = await run(['notes.md']);
    deepEqual([again.code, logLines(store).length - before], [0, 0]);
    deepEqual(again.out.includes('(there already)'), true);
  });
  it('answers programs', async () => {
    const dry = answer(await run([file('notes.md', notes), '--dry-run', '--json']));
    const done = answer(await run(['notes.md', '--json']));
    const again = answer(await run(['notes.md', '--json']));
    deepEqual(
      [dry, done, again].map(one => [one.conversations.map(talk => talk.state), one.added]),
      [
        [['new', 'new'], 0],
        [['new', 'new'], 3],
        [['known', 'known'], 0],
      ],
    );
    deepEqual(
      dry.conversations.map(one => one.id),
      done.conversations.map(one => one.id),
    );
  });
  it('takes standard input', async () => {
    const { code } = await run(['-'], '17/11/2026, 10:31 - Maria: it dies\n');
    deepEqual([code, await listed()], [0, [['note', 'it dies']]]);
  });
  it('tells who is who', async () => {
    await run(
      ['-', '--us', 'Dana', '--us', 'Tom'],
      '17/11/2026, 10:31 - Maria: a\n17/11/2026, 10:32 - Dana: b\n17/11/2026, 10:33 - Tom: c\n',
    );
    deepEqual(await listed(), [
      ['heard', 'a'],
      ['told', 'b'],
      ['told', 'c'],
    ]);
  });
  it('takes the format, the day and the order it is given', async () => {
    const days = async (words: readonly string[], text: string) => {
      const { conversations } = json(await run(['-', '--dry-run', '--json', ...words], text)) as {
        conversations: { day: string }[];
      };
      return conversations.map(one => one.day);
    };
    deepEqual(await days(['--format', 'slack', '--at', '2026-11-03'], 'Maria  10:31\na'), ['2026-11-03']);
    deepEqual(await days(['--date-order', 'DMY'], '03/04/26, 10:31 - Maria: a'), ['2026-04-03']);
    deepEqual(await days(['--date-order', 'MDY'], '03/04/26, 10:31 - Maria: a'), ['2026-03-04']);
  });

  describe('cannot run', () => {
    const refused = async (words: readonly string[], input = '') => {
      const before = logLines(store).length;
      const { code, out, err } = await run(words, input);
      deepEqual([code, out, logLines(store).length - before], [2, '', 0]);
      return err;
    };
    const check = async (words: readonly string[], sentence: RegExp, input = '') => {
      const err = await refused(words, input);
      deepEqual(sentence.test(err), true, err);
    };

    it('with a file that is too large, which it does not read', async () => {
      const name = file('large.txt', '');
      truncateSync(join(home, name), 50 * 1024 * 1024);
      await check([name], /50 MB\. Up to 20 MB/);
    });
    it('with an input that never ends', async () => {
      await check(['-'], /more than 20 MB/, 'x'.repeat(20 * 1024 * 1024 + 1));
    });
    it('with what is no text', () => check([file('a.bin', Buffer.alloc(2000))], /holds no text/));
    it('with nothing', async () => {
      await check([file('empty.txt', '')], /nothing in it/);
      await check(['-'], /nothing in it/, ' \n');
    });
    it('where no date stands', () => check(['-'], /--at DAY/, 'just words'));
    it('where a date may be two', () => check(['-'], /--date-order/, '03/04/26, 10:31 - Maria: a'));
    it('without the file', () => check(['nowhere.md'], /no file .*nowhere\.md/));
    it('with a folder', async () => {
      mkdirSync(join(home, 'folder'));
      await check(['folder'], /is a folder/);
    });
    it('with a word that is none', async () => {
      await check(['-', '--format', 'fax'], /notes/);
      await check(['-', '--on-conflict', 'merge'], /replace/);
      await check(['-', '--at', '17.11.2026'], /is no day/);
    });
    it('for a customer that nobody knows', async () => {
      const { code, err } = await command({ home, input: 'x' }, [
        'import',
        '-',
        '--customer',
        'nobody',
        '--at',
        '2026-11-17',
        '--store',
        store,
      ]);
      deepEqual([code, err.includes('There is no customer "nobody"')], [2, true]);
    });
    it('without a customer', async () =>
      deepEqual((await command({ home }, ['import', '-', '--store', store])).code, 2));
  });
});
