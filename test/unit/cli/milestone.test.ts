import { deepEqual, ok } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logLines, temporaryFolders } from '../../support/temporaryStore.ts';
import { command, type Ended, json } from './shell.ts';

const saturday = '2026-11-21';

describe('milestones of the command line', () => {
  const makeFolder = temporaryFolders();
  let home = '';
  let store = '';

  const run = (...words: readonly string[]) => command({ home }, [...words, '--store', store]);
  const add = (due: string, ...more: readonly string[]) =>
    run(
      'milestone',
      'add',
      '--customer',
      'acme',
      '--title',
      'Patch',
      '--due',
      due,
      '--today',
      saturday,
      ...more,
    );
  const list = async (...more: readonly string[]) =>
    json(await run('milestone', 'list', '--json', ...more)) as { id: string; due: string }[];
  const lines = () => logLines(store).length;

  beforeEach(async () => {
    home = makeFolder();
    store = join(home, 'store');
    await run('init');
    await run('customer', 'add', '--id', 'acme', '--name', 'Acme');
    await run('customer', 'add', '--id', 'other', '--name', 'Other');
    await run('conversation', 'start', '--customer', 'acme', '--id', 'call');
  });

  describe('being added', () => {
    async function check(due: string, day: string, ...more: readonly string[]) {
      const ended = await add(due, '--json', ...more);
      const { id, ...answer } = json(ended) as { id: string };
      deepEqual([ended.code, answer, ended.err], [0, { due: day, words: due }, '']);
      deepEqual((await list()).find(one => one.id === id)?.due, day);
    }

    it('are answered with their day and words', () => check('in 5 business days', '2026-11-27'));
    it('take figures in the order that is named', async () => {
      await check('03/04', '2027-03-04', '--date-order', 'MDY');
      await check('03/04', '2027-04-03', '--date-order', 'DMY');
    });
    it('know the working days and holidays of the customer', async () => {
      const file = join(home, 'days.ics');
      const days = [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'DTSTART;VALUE=DATE:20261126',
        'END:VEVENT',
        'END:VCALENDAR',
      ];
      writeFileSync(file, days.join('\r\n'));
      await run(
        'customer',
        'edit',
        'acme',
        '--working-days',
        'sun-thu',
        '--holidays',
        file,
        '--today',
        saturday,
      );
      await check('EOW', '2026-11-25');
      await check('in 5 business days', '2026-11-29');
    });
    it('belong to the customer, or to the conversation that is named', async () => {
      await add('Friday', '--id', 'alone');
      await add('Friday', '--id', 'said', '--conversation', 'call');
      deepEqual(await list('--customer', 'acme'), [
        {
          id: 'said',
          customer: 'acme',
          conversation: 'call',
          title: 'Patch',
          due: '2026-11-27',
          words: 'Friday',
        },
        { id: 'alone', customer: 'acme', title: 'Patch', due: '2026-11-27', words: 'Friday' },
      ]);
      deepEqual(await list('--customer', 'other'), []);
    });
    it('are the same ones at a second try', async () => {
      await add('Friday', '--id', 'patch');
      const before = lines();
      deepEqual([(await add('Friday', '--id', 'patch')).code, lines()], [0, before]);
    });
    it('are shown to a person', async () => {
      const { out } = await add('Friday', '--id', 'patch');
      deepEqual(out, 'patch  2026-11-27  Fri 27 Nov 2026\n');
      deepEqual((await run('milestone', 'list')).out, 'patch  2026-11-27  Acme  Patch\n');
    });
  });

  describe('are refused', () => {
    async function refuses(ended: Promise<Ended>, sentence: string) {
      const before = lines();
      const { code, out, err } = await ended;
      deepEqual([code, out, err, lines()], [2, '', `${sentence}\n`, before]);
    }

    it('on a date that is no date, with what to write instead', async () => {
      await refuses(add('soon'), '"soon" is no single day. Write one like "Mon 23 Nov".');
      await refuses(add('next sprint'), '"next sprint" is no single day. Write one like "end of next week".');
      await refuses(add('31 February'), 'There is no day "31 February". Do you mean "Sun 28 Feb"?');
      await refuses(add('20 Nov 2026'), '"20 Nov 2026" has passed. Do you mean "Sat 20 Nov 2027"?');
      await refuses(
        add('before Friday'),
        '"before Friday" can mean two days. Write "Thu 26 Nov" or "Fri 27 Nov".',
      );
      await refuses(add('2062-12-03'), '"2062-12-03" is more than five years away. Write a nearer day.');
      await refuses(add('tommorow'), '"tommorow" is no day. Do you mean "tomorrow"?');
      await refuses(add(' '), 'Write a day like "Friday", "3 Dec", "in 3 days" or 2026-12-03.');
      await refuses(
        add('blah \u202e\u0007'),
        '"blah [U+202E]\u2407" is no day. Write one like "Friday", "3 Dec", "in 3 days" or 2026-12-03.',
      );
    });
    it('in figures that leave the month open, with how to say it', () =>
      refuses(
        add('03/04'),
        '"03/04" can mean two days. Write "Sat 3 Apr" or "Thu 4 Mar". Or say which figure is the month with --date-order DMY or MDY.',
      ));
    it('without a customer, a title or a conversation that is there', async () => {
      const at = ['--due', 'Friday', '--today', saturday] as const;
      for (const words of [
        ['--customer', 'nobody', '--title', 'x', ...at],
        ['--customer', 'acme', '--title', ' ', ...at],
        ['--customer', 'acme', '--title', 'x', '--conversation', 'none', ...at],
        ['--customer', 'acme', ...at],
        ['--title', 'x', ...at],
        ['--customer', 'acme', '--title', 'x', '--date-order', 'YMD', ...at],
      ]) {
        const before = lines();
        const { code, out, err } = await run('milestone', 'add', ...words);
        deepEqual([code, out, err === '', lines()], [2, '', false, before], words.join(' '));
      }
    });
    it('in a conversation with somebody else', () =>
      refuses(
        run(
          'milestone',
          'add',
          '--customer',
          'other',
          '--title',
          'x',
          '--due',
          'Friday',
          '--conversation',
          'call',
          '--today',
          saturday,
        ),
        'The conversation "call" is with "acme", not with "other". Name the right one of them.',
      ));
  });

  describe('later', () => {
    const move = (due: string, ...more: readonly string[]) =>
      run('milestone', 'move', 'patch', '--due', due, '--reason', 'test data', '--today', saturday, ...more);

    beforeEach(async () => {
      await add('Friday', '--id', 'patch');
    });

    it('are done, also twice', async () => {
      deepEqual(json(await run('milestone', 'done', 'patch', '--json')), { id: 'patch', done: true });
      const before = lines();
      deepEqual(
        [(await run('milestone', 'done', 'patch')).out, lines(), await list()],
        ['patch\n', before, []],
      );
    });
    it('move, with a reason, and tell whether it was told', async () => {
      deepEqual(json(await move('3 Dec', '--json')), { id: 'patch', due: '2026-12-03', words: '3 Dec' });
      deepEqual(await list(), [
        {
          id: 'patch',
          customer: 'acme',
          title: 'Patch',
          due: '2026-12-03',
          words: '3 Dec',
          moved: { from: '2026-11-27', told: false },
        },
      ]);
      await move('4 Dec', '--told', '--words', 'we test first');
      const fields = JSON.stringify(logLines(store).at(-1));
      ok(fields.includes('we test first') && fields.includes('test data'));
    });
    it('move on the calendar of the customer', async () => {
      await run('customer', 'edit', 'acme', '--working-days', 'mon-thu');
      deepEqual((json(await move('EOW', '--json')) as { due: string }).due, '2026-11-26');
    });
    it('do not move to a day that is none, without a reason, or when they are done', async () => {
      deepEqual((await move('yesterday')).err, '"yesterday" has passed. Do you mean "tomorrow"?\n');
      deepEqual((await run('milestone', 'move', 'patch', '--due', '3 Dec')).code, 2);
      deepEqual((await move('3 Dec', '--reason', ' ')).code, 2);
      await run('milestone', 'done', 'patch');
      deepEqual((await move('3 Dec')).code, 2);
      deepEqual((await run('milestone', 'done', 'nothing')).code, 2);
    });
    it('are not promises', async () => {
      await run('note', 'add', '--conversation', 'call', '--id', 'word', '--kind', 'promise', '--text', 'x');
      const { code, err } = await run('milestone', 'done', 'word');
      deepEqual(
        [code, err],
        [2, '"word" is a promise, no milestone. List them with: listen-first milestone list\n'],
      );
    });
  });
});
