import { deepEqual } from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { version } from '../../../src/cli/version.ts';
import { encodeLine } from '../../../src/storage/log/line.ts';
import { operation } from '../../support/operations.ts';
import { filesIn, logLines, segmentFiles, temporaryFolders } from '../../support/temporaryStore.ts';
import { command, type Ended, json, jsonLines, type Surroundings } from './shell.ts';

describe('the command line', () => {
  const makeFolder = temporaryFolders();
  let home = '';
  let store = '';

  const at = (words: string, more: Partial<Surroundings> = {}) =>
    command({ home, ...more }, [...words.split(' '), '--store', store]);
  const add = (text: string, ...words: string[]) =>
    command({ home }, ['note', 'add', '--store', store, '--conversation', 'call', '--text', text, ...words]);
  const listed = async () => jsonLines(await at('note list --jsonl')).map(one => one['text']);

  beforeEach(async () => {
    home = makeFolder();
    store = join(home, 'store');
    await at('init');
    await at('customer add --id acme --name Acme');
    await at('conversation start --customer acme --id call --at 2026-11-21T10:00:00+01:00');
  });

  describe('on its own', () => {
    it('has the version of the package', () => {
      const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
      deepEqual(version, manifest.version);
    });
    it('says its version', async () =>
      deepEqual(await command({ home }, ['--version']), { code: 0, out: `${version}\n`, err: '' }));
    it('explains every verb', async () => {
      const verbs = ['init', 'customer add', 'customer list', 'conversation start', 'conversation end'];
      verbs.push(
        'conversation list',
        'conversation show',
        'note add',
        'note pipe',
        'note list',
        'note history',
      );
      verbs.push('search', 'import', 'export', 'doctor', 'backup', 'restore');
      verbs.push('store list', 'store accept', 'store forget', 'store move');
      verbs.push('purge entry', 'purge conversation', 'purge customer', 'purge person');
      verbs.push('customer edit', 'milestone add', 'milestone list', 'milestone done', 'milestone move');
      for (const verb of verbs) {
        const { code, out } = await command({ home }, [...verb.split(' '), '--help']);
        const [usage = ''] = out.replace(/entry\|note/, 'entry').split('\n');
        deepEqual([code, usage.startsWith(`Usage: listen-first ${verb} [options]`)], [0, true], verb);
      }
    });
    it('says which stores it takes when none is named', async () => {
      const { out } = await command({ home }, ['note', 'add', '--help']);
      const words = out.replace(/\s+/g, ' ');
      deepEqual(
        ['LISTEN_FIRST_STORE', 'an accepted repository', 'all your stores'].map(one => words.includes(one)),
        [true, true, true],
      );
    });
    it('cannot run without a verb, with an unknown one or with an unknown option', async () => {
      for (const words of [
        [],
        ['note'],
        ['nonsense'],
        ['note', 'nonsense'],
        ['doctor', '--nonsense'],
        ['note', 'add'],
      ]) {
        const { code, out, err } = await command({ home }, words);
        deepEqual([code, out, err === ''], [2, '', false], words.join(' '));
      }
    });
  });

  describe('choosing a store', () => {
    const list = (words: readonly string[], env: Record<string, string> = {}) =>
      command({ home, env }, ['customer', 'list', ...words]);

    it('takes the folder named before or after the verb', async () => {
      const before = await command({ home }, ['--store', store, 'customer', 'list']);
      deepEqual([before.out, (await list(['--store', store])).out], ['acme  Acme\n', 'acme  Acme\n']);
    });
    it('takes the nearer of two', async () =>
      deepEqual(
        (await command({ home }, ['--store', join(home, 'no'), 'customer', 'list', '--store', store])).code,
        0,
      ));
    it('takes the one of the environment when none is named', async () =>
      deepEqual((await list([], { LISTEN_FIRST_STORE: store })).out, 'acme  Acme\n'));
    it('reads a private store that is not there as empty, and makes none', async () =>
      deepEqual([await list([]), readdirSync(home)], [{ code: 0, out: '', err: '' }, ['store']]));
    it('makes the private store at the first customer', async () => {
      await command({ home }, ['customer', 'add', '--name', 'Nordwind']);
      deepEqual((await list([])).out, 'nordwind  Nordwind\n');
      deepEqual(existsSync(join(home, '.local/share/listen-first/stores/private/store.json')), true);
    });
    it('does not run where a named store is missing, and makes none', async () => {
      const folder = join(home, 'none');
      const codes = [
        await list(['--store', folder]),
        await command({ home }, ['customer', 'add', '--name', 'x', '--store', folder]),
      ];
      deepEqual([codes.map(one => one.code), existsSync(folder)], [[2, 2], false]);
    });
    it('does not take an empty name for the folder it stands in', async () => {
      const { code, err } = await list(['--store', '']);
      deepEqual([code, err.includes('after --store is empty')], [2, true]);
    });
    it('makes no store among other files', async () => {
      writeFileSync(join(home, 'mine.txt'), '');
      deepEqual(
        [(await command({ home }, ['init', '--store', home])).code, readdirSync(home)],
        [2, ['mine.txt', 'store']],
      );
    });
    it('leaves a store as it is when it is made again', async () => {
      const before = readFileSync(join(store, 'store.json'), 'utf8');
      deepEqual([(await at('init')).code, readFileSync(join(store, 'store.json'), 'utf8')], [0, before]);
    });
  });

  describe('adding a note', () => {
    it('answers with its id once it is on disk', async () => {
      deepEqual(json(await add('x', '--id', 'n1', '--json')), { id: 'n1', ack: true });
      deepEqual(logLines(store).filter(line => line.includes('"k":"n1"')).length, 1);
    });
    it('changes nothing when it is tried again with the same id', async () => {
      for (const text of ['first', 'second']) await add(text, '--id', 'n1');
      deepEqual(await listed(), ['first']);
    });
    it('keeps every sign of the text, also one that looks like an option', async () => {
      const texts = ['--help', '- a', '<b>*x*</b>', 'a\nb\n', '\u0000\u001b\u202e', 'שלום 日本 😀'];
      for (const text of texts) deepEqual((await add(text)).code, 0);
      deepEqual(await listed(), texts);
    });
    it('reads the text from standard input, without the line break of the shell', async () => {
      await at('note add --conversation call --text -', { input: 'a\nb\n' });
      deepEqual(await listed(), ['a\nb']);
    });
    it('refuses what is empty, too long, no UTF-8 or of an unknown kind, reach or conversation', async () => {
      const refused = [
        await add(' '),
        await add('x'.repeat(1024 * 1024 + 1)),
        await at('note add --conversation call --text -', { input: Buffer.from([0xff, 0xfe]) }),
        await add('x', '--kind', 'shout'),
        await add('x', '--reach', 'world'),
        await at('note add --conversation none --text x'),
      ];
      deepEqual([refused.map(one => [one.code, one.out]), await listed()], [Array(6).fill([2, '']), []]);
    });
    it('refuses what is only for me in a store that others may read', async () => {
      mkdirSync(join(home, '.git'));
      deepEqual([(await add('x', '--reach', 'me')).code, (await add('y', '--reach', 'team')).code], [2, 0]);
    });
    it('takes the time it is given', async () => {
      await add('x', '--now', '2026-11-21T10:30:00+01:00');
      deepEqual(jsonLines(await at('note list --jsonl'))[0]?.['at'], '2026-11-21T10:30:00+01:00');
    });
  });

  describe('an id outside the grammar', () => {
    const bad = ['../../etc/passwd', 'A', 'con', '', 'a'.repeat(41), 'a/b', '-a', 'a.b', 'é'];
    const verbs = (id: string) => [
      ['customer', 'add', '--name', 'x', '--id', id],
      ['conversation', 'start', '--customer', id],
      ['conversation', 'start', '--customer', 'acme', '--id', id],
      ['conversation', 'end', '--', id],
      ['conversation', 'show', '--', id],
      ['note', 'add', '--text', 'x', '--conversation', id],
      ['note', 'add', '--text', 'x', '--conversation', 'call', '--id', id],
      ['note', 'list', '--conversation', id],
      ['export', '--out', join(store, 'out.md'), '--conversation', id],
      ['export', '--out', join(store, 'out.md'), '--customer', id],
    ];

    it('is refused before any file is looked at', async () => {
      rmSync(store, { recursive: true });
      for (const words of bad.flatMap(verbs)) {
        const { code, err } = await command({ home, env: { LISTEN_FIRST_STORE: store } }, words);
        deepEqual([code, /cannot be the id of a/.test(err)], [2, true], words.join(' '));
      }
    });
  });

  describe('adding notes through a pipe', () => {
    const pipe = async (lines: readonly (string | object)[]) => {
      const input = lines.map(line => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
      return at('note pipe', { input });
    };
    const ids = (ended: Ended) => jsonLines(ended).map(one => one['ack'] ?? [one['id'], typeof one['error']]);

    it('answers every line in its order, and none stops the rest', async () => {
      const answered = await pipe([
        { conversation: 'call', id: 'n1', kind: 'heard', text: 'a' },
        '{broken',
        '',
        '[]',
        { conversation: 'none', id: 'n2', text: 'b' },
        { conversation: 'call', id: 'N3', text: 'c' },
        { conversation: 'call', id: 'n4', text: 5 },
        { id: 'n5', text: 'e' },
        { conversation: 'call', id: 'n6', text: 'y'.repeat(1024 * 1024 + 1) },
        'z'.repeat(9 * 1024 * 1024),
        { conversation: 'call', id: 'n7', text: 'f' },
      ]);
      const no = (id?: string) => [id, 'string'];
      deepEqual(ids(answered), [
        'n1',
        no(),
        no(),
        no('n2'),
        no('N3'),
        no('n4'),
        no('n5'),
        no('n6'),
        no(),
        'n7',
      ]);
      deepEqual([answered.code, await listed()], [0, ['a', 'f']]);
    });
    it('acknowledges a retry and keeps one', async () => {
      const note = { conversation: 'call', id: 'n1', text: 'a' };
      deepEqual([ids(await pipe([note, note])), await listed()], [['n1', 'n1'], ['a']]);
    });
    it('takes a last line without an end', async () =>
      deepEqual(ids(await at('note pipe', { input: '{"conversation":"call","id":"n1","text":"a"}' })), [
        'n1',
      ]));
    it('says when a line is no UTF-8, and goes on', async () => {
      const good = Buffer.from('\n{"conversation":"call","id":"n1","text":"a"}\n');
      const answered = await at('note pipe', { input: Buffer.concat([Buffer.from([0xff]), good]) });
      deepEqual(ids(answered), [[undefined, 'string'], 'n1']);
    });
  });

  describe('listing', () => {
    it('gives a note with all that is known of it', async () => {
      await add('x', '--id', 'n1', '--kind', 'heard', '--speaker', 'Maria', '--reach', 'customer');
      deepEqual(jsonLines(await at('note list --jsonl')), [
        {
          id: 'n1',
          conversation: 'call',
          kind: 'heard',
          at: jsonLines(await at('note list --jsonl'))[0]?.['at'],
          author: 'ada',
          text: 'x',
          speaker: 'Maria',
          reach: 'customer',
          customer: 'acme',
        },
      ]);
    });
    it('gives the notes of one conversation alone', async () => {
      await at('conversation start --customer acme --id other');
      for (const id of ['call', 'other']) await at(`note add --conversation ${id} --text ${id}`);
      deepEqual(
        jsonLines(await at('note list --conversation other --jsonl')).map(one => one['text']),
        ['other'],
      );
    });
    it('says which line it could not read', async () => {
      await add('x');
      const [segment = ''] = filesIn(join(store, 'log'));
      writeFileSync(join(store, 'log', segment), 'merge conflict\n', { flag: 'a' });
      const { code, err } = await at('note list --jsonl');
      deepEqual([code, /^Not listed: log\/\S+:\d+ holds a foreign line/.test(err)], [0, true]);
    });
    it('reads the same from many conversations as from few', async () => {
      const started = '2026-11-21T10:00Z';
      const talks = Array.from({ length: 201 }, (_, at) =>
        operation(at, { c: `conversation/c${at}`, e: 'conversation', k: `c${at}`, f: { started } }),
      );
      writeFileSync(segmentFiles(store)[0] as string, talks.map(encodeLine).join(''), { flag: 'a' });
      for (const id of ['call', 'c7', 'c200']) await at(`note add --conversation ${id} --text ${id}`);
      deepEqual(new Set(await listed()), new Set(['call', 'c7', 'c200']));
    });
    it('shows nothing on a terminal that could steer it', async () => {
      await add('a\u001b[31mb\u202e');
      deepEqual((await at('conversation show call')).out.includes('a␛[31mb[U+202E]'), true);
    });
    it('gives conversations with their customer, title, times and number of notes', async () => {
      await add('x');
      await at('conversation end call --now 2026-11-21T11:00:00+01:00');
      const [row] = json(await at('conversation list --json')) as Record<string, unknown>[];
      const { id, customer, channel, started, ended, entries } = row ?? {};
      deepEqual(
        [id, customer, channel, started, ended, entries],
        ['call', 'acme', 'call', '2026-11-21T10:00:00+01:00', '2026-11-21T11:00:00+01:00', 1],
      );
    });
  });

  describe('starting a conversation', () => {
    const start = (words: string) => at(`conversation start --customer acme ${words}`);

    it('answers with its id, given or made', async () => {
      deepEqual(json(await start('--id x1 --json')), { id: 'x1' });
      deepEqual(/^[0-9a-z]{26}\n$/.test((await start('--channel chat')).out), true);
    });
    it('changes nothing when it is tried again with the same id', async () => {
      for (const title of ['one', 'two']) await start(`--id x1 --title ${title}`);
      deepEqual((json(await at('conversation show x1 --json')) as { title: string }).title, 'one');
    });
    it('keeps every ticket', async () => {
      await start('--id x1 --ticket A-1 --ticket B-2');
      deepEqual((json(await at('conversation show x1 --json')) as { tickets: string[] }).tickets, [
        'A-1',
        'B-2',
      ]);
    });
    it('refuses an unknown customer or channel, and times that are none', async () => {
      const wrong = [
        '--customer none',
        '--channel fax',
        '--at noon',
        '--end 2020-01-01T00:00:00Z',
        '--now x',
        '--today x',
      ];
      deepEqual(await Promise.all(wrong.map(async words => (await start(words)).code)), Array(6).fill(2));
    });
  });

  describe('an export', () => {
    const out = () => join(home, 'log.md');
    const exported = (words: string, file = out()) =>
      command({ home }, ['export', '--store', store, '--out', file, ...words.split(' ').filter(Boolean)]);

    beforeEach(() => add('hello'));

    it('writes a file for its owner alone', async () => {
      deepEqual((await exported('')).code, 0);
      deepEqual([statSync(out()).mode & 0o777, readFileSync(out(), 'utf8').includes('hello')], [0o600, true]);
      deepEqual(readdirSync(home).sort(), ['log.md', 'store']);
    });
    it('writes to standard output', async () =>
      deepEqual((await exported('', '-')).out.split('\n')[0], '# Acme: call of Saturday 21 November 2026'));
    it('replaces a file only when told to', async () => {
      writeFileSync(out(), 'mine');
      deepEqual([(await exported('')).code, readFileSync(out(), 'utf8')], [2, 'mine']);
      deepEqual([(await exported('--force')).code, readFileSync(out(), 'utf8') === 'mine'], [0, false]);
    });
    it('never writes through a link or into a folder', async () => {
      writeFileSync(join(home, 'mine'), 'mine');
      symlinkSync(join(home, 'mine'), out());
      deepEqual([(await exported('--force')).code, readFileSync(join(home, 'mine'), 'utf8')], [2, 'mine']);
      deepEqual((await exported('--force', home)).code, 2);
      deepEqual((await exported('', join(home, 'none', 'log.md'))).code, 2);
    });
    it('holds the days asked for, the first and the last included', async () => {
      const codes = ['--from 2026-11-21', '--to 2026-11-21', '--from 2026-11-22', '--to 2026-11-20'];
      deepEqual(await Promise.all(codes.map(async words => (await exported(words, '-')).code)), [0, 0, 2, 2]);
    });
    it('holds for the customer only what is marked for them', async () => {
      await add('for them', '--reach', 'customer');
      const text = (await exported('--audience customer', '-')).out;
      deepEqual([text.includes('for them'), text.includes('hello')], [true, false]);
    });
    it('refuses an unknown audience, format, customer, conversation or day', async () => {
      const wrong = [
        '--audience all',
        '--format pdf',
        '--customer none',
        '--conversation none',
        '--from today',
      ];
      deepEqual(
        await Promise.all(wrong.map(async words => (await exported(words, '-')).code)),
        Array(5).fill(2),
      );
    });
    it('gives the same bytes on the same day', async () => {
      const both = [await exported('--today 2026-11-22', '-'), await exported('--today 2026-11-22', '-')];
      deepEqual(both[0], both[1]);
    });
  });
});
