import { deepEqual, equal, match } from 'node:assert/strict';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ToldReport } from '../../../src/cli/verbs/doctor.ts';
import { filesIn, logLines, temporaryFolders } from '../../support/temporaryStore.ts';
import { command, json } from './shell.ts';

describe('backup and restore on the command line', () => {
  const makeFolder = temporaryFolders();
  let home = '';
  let store = '';

  const at = (words: string) => command({ home }, [...words.split(' '), '--store', store]);
  const ended = async (words: string) => {
    const { code, out } = await at(words);
    return [code, out];
  };
  const doctor = async () =>
    (json(await at('doctor --json')) as ToldReport).problems.map(one => `${one.severity} ${one.file}`);

  beforeEach(async () => {
    home = makeFolder();
    store = join(home, 'store');
    await at('init');
    await at('customer add --id acme --name Acme');
    await at('conversation start --customer acme --id call');
    await at('note add --conversation call --text hm --id one');
  });

  it('make a backup of today, list it and restore it', async () => {
    deepEqual(json(await at('backup --json')), { store, day: '2026-11-21', made: true, segments: 1 });
    const bytes = logLines(store).reduce((sum, line) => sum + line.length + 2, 0);
    const backups = [{ day: '2026-11-21', segments: 1, bytes }];
    deepEqual(json(await at('restore --list --json')), { store, backups });
    const lines = logLines(store);
    rmSync(join(store, 'log'), { recursive: true });
    const answer = { store, day: '2026-11-21', restored: 3, purged: 0, unreadable: 0 };
    deepEqual(json(await at('restore 2026-11-21 --dry-run --json')), { ...answer, dryRun: true });
    equal(existsSync(join(store, 'log')), false);
    deepEqual(json(await at('restore 2026-11-21 --json')), { ...answer, dryRun: false });
    deepEqual(logLines(store), lines);
    deepEqual(json(await at('restore 2026-11-21 --json')), { ...answer, dryRun: false, restored: 0 });
  });

  it('say in a line what they did', async () => {
    deepEqual(await ended('backup --today 2026-12-01'), [0, 'Backed up as 2026-12-01; segments copied: 1\n']);
    deepEqual(await ended('backup --today 2026-12-01'), [
      0,
      'The backup of 2026-12-01 holds everything already.\n',
    ]);
    deepEqual(await ended('restore --list'), [
      0,
      '2026-12-01  segments 1, 1 kB\n2026-11-21  segments 1, 1 kB\n',
    ]);
    deepEqual(await ended('restore 2026-12-01'), [0, 'Operations restored from 2026-12-01: 0\n']);
    rmSync(join(store, 'log'), { recursive: true });
    deepEqual(await ended('restore 2026-12-01 --dry-run'), [
      0,
      'Operations would be restored from 2026-12-01: 3\n',
    ]);
  });

  it('use the store that the surroundings name', async () => {
    await command({ home, env: { LISTEN_FIRST_STORE: store } }, ['backup']);
    deepEqual((json(await at('restore --list --json')) as { backups: unknown[] }).backups.length, 1);
  });

  it('list nothing for a private store that is not there yet, and make none', async () => {
    const nobody = makeFolder();
    const listed = await command({ home: nobody }, ['restore', '--list']);
    deepEqual([listed.code, listed.out, filesIn(nobody)], [0, 'There are no backups yet.\n', []]);
  });

  describe('could not run', () => {
    const none = join('no', 'store');
    const cases: Readonly<Record<string, [words: string, says: RegExp]>> = {
      'without a day': ['restore', /Name the day to restore/],
      'with a day that is none': ['restore 2026-02-30', /is no day/],
      'with a day that has no backup': ['restore 2026-01-01', /There is no backup of 2026-01-01/],
      'without the store that was named': [`restore --list --store ${none}`, /There is no store/],
      'without a store to back up': [`backup --store ${none}`, /There is no store/],
    };
    for (const [words, [line, says]] of Object.entries(cases)) {
      it(words, async () => {
        const parts = line.split(' ');
        const { code, out, err } = await command(
          { home },
          parts.includes('--store') ? parts : [...parts, '--store', store],
        );
        deepEqual([code, out], [2, '']);
        match(err, says);
      });
    }

    it('with a link in the place of the backups', async () => {
      rmSync(join(store, 'backup'), { recursive: true });
      symlinkSync(makeFolder(), join(store, 'backup'));
      const { code, err } = await at('backup');
      equal(code, 2);
      match(err, /is a link or no folder/);
    });
  });

  it('leave a store in which the doctor finds nothing', async () => {
    await at('backup --today 2026-11-21');
    await at('note add --conversation call --text ho --id two');
    await at('backup --today 2026-11-22');
    deepEqual(await doctor(), []);
  });

  it('have the doctor name what does not belong among the backups', async () => {
    await at('backup --today 2026-11-21');
    const day = join(store, 'backup/2026-11-21');
    for (const name of [
      '2026-02-30',
      '.0123456789abcdef01234567.tmp',
      '2026-11-21/view',
      '2026-11-21/log/UP',
    ])
      mkdirSync(join(store, 'backup', name));
    for (const name of ['readme', '2026-11-21/index.json', '2026-11-21/log/00001.jsonl'])
      writeFileSync(join(store, 'backup', name), '');
    const device = filesIn(join(day, 'log')).map(name => name.split('/')[0])[1];
    writeFileSync(join(day, 'log', device as string, 'notes.txt'), '');
    symlinkSync(store, join(day, 'log/there'));
    deepEqual((await doctor()).map(one => one.replace(device as string, 'DEVICE')).sort(), [
      'notice backup/.0123456789abcdef01234567.tmp',
      'warning backup/2026-02-30',
      'warning backup/2026-11-21/index.json',
      'warning backup/2026-11-21/log/00001.jsonl',
      'warning backup/2026-11-21/log/DEVICE/notes.txt',
      'warning backup/2026-11-21/log/UP',
      'warning backup/2026-11-21/log/there',
      'warning backup/2026-11-21/view',
      'warning backup/readme',
    ]);
  });
});
