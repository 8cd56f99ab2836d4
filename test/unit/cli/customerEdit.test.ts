import { deepEqual, ok } from 'node:assert/strict';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logLines, temporaryFolders } from '../../support/temporaryStore.ts';
import { command, json } from './shell.ts';

const holidays = (...events: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');
const holiday = (start: string, ...more: readonly string[]) =>
  ['BEGIN:VEVENT', `DTSTART${start}`, ...more, 'END:VEVENT'].join('\r\n');

describe('what the command line knows of a customer', () => {
  const makeFolder = temporaryFolders();
  let home = '';
  let store = '';

  const run = (...words: readonly string[]) =>
    command({ home }, [...words, '--store', store, '--today', '2026-11-21']);
  const edit = (...words: readonly string[]) => run('customer', 'edit', 'acme', ...words);
  const known = async () => (json(await run('customer', 'list', '--json')) as unknown[])[0];
  const lines = () => logLines(store).length;
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(home, name), content);
    return join(home, name);
  };

  beforeEach(async () => {
    home = makeFolder();
    store = join(home, 'store');
    await run('init');
    await run('customer', 'add', '--id', 'acme', '--name', 'Acme');
  });

  it('is noted down and listed', async () => {
    const ended = await edit(
      ...['--working-days', 'sun-thu', '--time-zone', 'Europe/Berlin', '--language', 'de', '--kind', 'new'],
      ...[
        '--note',
        'Likes calls at ten',
        '--term',
        'order = job',
        '--term',
        'batch=import',
        '--name',
        'Acme AG',
      ],
    );
    deepEqual([ended.code, ended.err], [0, '']);
    deepEqual(await known(), {
      id: 'acme',
      name: 'Acme AG',
      workingDays: [1, 2, 3, 4, 7],
      timeZone: 'Europe/Berlin',
      language: 'de',
      notes: 'Likes calls at ten',
      kind: 'new',
      glossary: [
        { term: 'batch', meaning: 'import' },
        { term: 'order', meaning: 'job' },
      ],
    });
  });
  it('is shown to a person', async () => {
    const calendar = file('days.ics', holidays(holiday(';VALUE=DATE:20261126', 'SUMMARY:Thanks\\ngiving')));
    const { out } = await edit('--working-days', '1,2,3,4,5', '--holidays', calendar, '--note', 'a\nb');
    deepEqual(
      out,
      'acme  Acme\n  working days: mon-fri\n  holidays: 1; the next: 2026-11-26 Thanks giving\n  note: a b\n',
    );
  });
  it('is answered as JSON', async () =>
    deepEqual(json(await edit('--language', 'en', '--json')), { id: 'acme', name: 'Acme', language: 'en' }));
  it('is taken away by an empty value', async () => {
    await edit('--language', 'en', '--note', 'x', '--working-days', 'mon', '--term', 'order = job');
    await edit('--language', '', '--note', '', '--working-days', '', '--term', 'order =');
    deepEqual(await known(), { id: 'acme', name: 'Acme' });
  });

  describe('of their holidays', () => {
    const days = async () =>
      ((await known()) as { holidays?: { day: string }[] }).holidays?.map(one => one.day);

    it('comes out of a calendar, which takes the place of the earlier one', async () => {
      await edit('--holidays', file('one.ics', holidays(holiday(';VALUE=DATE:20261126'))));
      await edit(
        '--holidays',
        file('two.ics', holidays(holiday(';VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY'))),
      );
      deepEqual(
        await days(),
        [2026, 2027, 2028, 2029, 2030, 2031].map(year => `${year}-01-01`),
      );
      await edit('--holidays', '');
      deepEqual(await days(), undefined);
    });
    it('tells what was left out', async () => {
      const calendar = holidays(holiday(';VALUE=DATE:20261126'), holiday(':20261127T090000Z'));
      const { code, err } = await edit('--holidays', file('days.ics', calendar));
      deepEqual([code, err], [0, 'Left out because they have a time and are no whole days: 1.\n']);
    });
    it('is found from the folder the command was given in', async () => {
      mkdirSync(join(home, 'work'));
      file('work/days.ics', holidays(holiday(';VALUE=DATE:20261126')));
      const words = [
        'customer',
        'edit',
        'acme',
        '--holidays',
        'days.ics',
        '--store',
        store,
        '--today',
        '2026-11-21',
      ];
      deepEqual((await command({ home, folder: join(home, 'work') }, words)).code, 0);
    });

    async function refuses(path: string, start: string) {
      const before = lines();
      const { code, out, err } = await edit('--holidays', path);
      ok(err.startsWith(start), err);
      deepEqual([code, out, lines()], [2, '', before]);
    }

    it('is refused where the file is missing, a folder, broken, binary or far too large', async () => {
      const large = file('large.ics', '');
      truncateSync(large, 50 * 1024 * 1024);
      await refuses(join(home, 'none.ics'), 'There is no file ');
      await refuses(home, 'There is no file ');
      await refuses(file('text.ics', 'hello'), 'This is no calendar.');
      await refuses(file('cut.ics', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n'), 'This calendar is broken');
      await refuses(
        file(
          'binary.ics',
          Uint8Array.from({ length: 5000 }, (_, at) => (at * 31) % 256),
        ),
        'This is no calendar.',
      );
      await refuses(large, 'This file is larger than 5 MB');
    });
  });

  it('is not changed by what nobody could use', async () => {
    const before = lines();
    for (const words of [
      [],
      ['--working-days', 'always'],
      ['--time-zone', 'Mars/Olympus'],
      ['--language', 'English'],
      ['--kind', 'friend'],
      ['--term', 'order'],
      ['--term', '= job'],
      ['--name', ' '],
      ['--note', 'x'.repeat(10_001)],
    ]) {
      const { code, out, err } = await edit(...words);
      deepEqual([code, out, err === ''], [2, '', false], words.join(' '));
    }
    deepEqual([(await run('customer', 'edit', 'nobody', '--note', 'x')).code, lines()], [2, before]);
  });
});
