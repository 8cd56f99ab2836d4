import { deepEqual, equal } from 'node:assert/strict';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { backUp, backUpWhenDue } from '../../../src/storage/backup/backUp.ts';
import { dayFolder, listBackups } from '../../../src/storage/backup/backups.ts';
import { readBackup } from '../../../src/storage/backup/readBackup.ts';
import { encodeLine } from '../../../src/storage/log/line.ts';
import { operation } from '../../support/operations.ts';
import { mayMount, smallDisks } from '../../support/smallDisk.ts';
import { filesIn, problemOf, temporaryFolders } from '../../support/temporaryStore.ts';
import { atOnce, readyProcess } from './backupProcess.ts';
import { append, backUpOn, checkDay, day, storeWith } from './backupStore.ts';

const nobody = 65534;
const isRoot = process.getuid?.() === 0;

async function checkSkipped(store: string, number: number, code: string): Promise<void> {
  const { made, segments, reason } = await backUpOn(store, number);
  deepEqual([made, segments, reason?.code], [false, 0, code]);
}

describe('a backup that cannot be made', () => {
  const folder = temporaryFolders();
  const canMount = mayMount();
  const disk = smallDisks();

  it('is skipped where little room is free, and nothing is written', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    const before = filesIn(store);
    const { made, reason } = await backUp({ store, today: day(1), reserve: Number.MAX_SAFE_INTEGER });
    deepEqual(
      [made, reason?.code, filesIn(store), existsSync(join(store, 'backup'))],
      [false, 'disk full', before, false],
    );
  });

  (canMount ? it : it.skip)('leaves nothing where the disk is full', async () => {
    const names = Array.from({ length: 55 }, (_, at) => `laptop/${String(at + 1).padStart(5, '0')}`);
    const store = await storeWith(disk(400).folder, ...names);
    deepEqual((await backUp({ store, today: day(1) })).reason?.message.includes('less than 200 MB'), true);
    const { made, reason } = await backUp({ store, today: day(1), reserve: 0 });
    deepEqual([made, reason?.code, readdirSync(join(store, 'backup'))], [false, 'disk full', []]);
    for (const name of names.slice(5)) rmSync(join(store, 'log', `${name}.jsonl`));
    deepEqual(await backUp({ store, today: day(1), reserve: 0 }), { made: true, segments: 5 });
  });

  it('is skipped where the store may not be written', async () => {
    const at = folder();
    const store = await storeWith(at, 'laptop/00001');
    for (const path of [
      at,
      store,
      ...readdirSync(store, { recursive: true, encoding: 'utf8' }).map(name => join(store, name)),
    ])
      chmodSync(path, 0o555);
    const other = isRoot ? { user: nobody } : {};
    const [said] = await atOnce([{ act: 'back up', store, today: day(1), ...other }]);
    chmodSync(store, 0o755);
    deepEqual([said, existsSync(join(store, 'backup'))], [{ made: false, reason: 'read-only' }, false]);
  });

  it('is skipped where there is no store', async () => {
    const store = join(folder(), 'none');
    await checkSkipped(store, 1, 'not found');
    equal(existsSync(store), false);
  });

  it('is skipped where the log is gone; older backups stay', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    for (let number = 1; number <= 9; number += 1) await backUpOn(store, number);
    rmSync(join(store, 'log'), { recursive: true });
    const before = readdirSync(join(store, 'backup'));
    await checkSkipped(store, 10, 'store gone');
    deepEqual(readdirSync(join(store, 'backup')), before);
    await checkDay(store, 9, [1]);
  });
});

describe('a segment that lost lines', () => {
  const folder = temporaryFolders();
  const segment = (store: string) => join(store, 'log/laptop/00001.jsonl');

  /** Backs up two lines, spoils the segment and backs up again. */
  async function spoiled(spoil: (file: string, firstLine: number) => void): Promise<string> {
    const store = await storeWith(folder(), 'laptop/00001');
    const { length } = readFileSync(segment(store));
    append(store, 'laptop/00001', operation(2));
    await backUpOn(store, 1);
    spoil(segment(store), length);
    await backUpOn(store, 2);
    return store;
  }

  it('keeps its earlier copy when it was emptied', async () =>
    checkDay(await spoiled(file => truncateSync(file)), 2, [1, 2]));
  it('keeps its earlier copy when its end was cut off', async () =>
    checkDay(await spoiled((file, firstLine) => truncateSync(file, firstLine)), 2, [1, 2]));
  it('is copied again when it holds other lines', async () => {
    const store = await spoiled(file => writeFileSync(file, encodeLine(operation(3))));
    await checkDay(store, 1, [1, 2]);
    await checkDay(store, 2, [3]);
  });
});

describe('a backup that was killed', () => {
  const folder = temporaryFolders();
  const names = Array.from({ length: 200 }, (_, at) => `laptop/${String(at + 1).padStart(5, '0')}`);

  const temporaries = (store: string) =>
    existsSync(join(store, 'backup'))
      ? readdirSync(join(store, 'backup'), { recursive: true, encoding: 'utf8' }).filter(one =>
          one.includes('.tmp'),
        )
      : [];

  /** A process may be through before it is killed; then it tries again on the next day. @returns that day */
  async function killed(store: string): Promise<number> {
    for (let number = 1; number < 50; number += 1) {
      const { child, ended, start } = await readyProcess({
        act: 'back up',
        store,
        today: day(number),
        reserve: 0,
      });
      start();
      while (temporaries(store).length < 20 && !existsSync(dayFolder(store, day(number)))) await breathe();
      child.kill('SIGKILL');
      await ended;
      if (!existsSync(dayFolder(store, day(number)))) return number;
      rmSync(join(store, 'backup'), { recursive: true });
    }
    throw new Error('no process could be killed in time');
  }

  it('leaves nothing that passes for a backup, and the next one is whole', async () => {
    const store = await storeWith(folder(), ...names);
    const number = await killed(store);
    deepEqual([await listBackups(store), temporaries(store).length >= 20], [[], true]);
    deepEqual(await backUpOn(store, number), { made: true, segments: names.length });
    await checkDay(
      store,
      number,
      names.map((_, at) => at + 1),
    );
  });

  it('is cleared away days later; one that may still run is not', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    const [old, young] = ['.aaaaaaaaaaaaaaaaaaaaaaaa.tmp', '.bbbbbbbbbbbbbbbbbbbbbbbb.tmp'].map(name =>
      join(store, 'backup', name),
    ) as [string, string];
    for (const path of [old, young]) mkdirSync(join(path, 'log'), { recursive: true });
    utimesSync(old, new Date(day(3)), new Date(day(3)));
    utimesSync(young, new Date(day(5)), new Date(day(5)));
    await backUpOn(store, 6);
    deepEqual([existsSync(old), existsSync(young)], [false, true]);
  });
});

describe('a link planted among the backups', () => {
  const folder = temporaryFolders();

  it('is not followed as their folder', async () => {
    const [store, victim] = [await storeWith(folder(), 'laptop/00001'), folder()];
    symlinkSync(victim, join(store, 'backup'));
    await checkSkipped(store, 1, 'unreadable file');
    mkdirSync(join(victim, day(2)));
    deepEqual((await backUpWhenDue(store, day(2))).reason?.code, 'unreadable file');
    deepEqual([await listBackups(store), readdirSync(victim)], [[], [day(2)]]);
  });

  it('is not followed as a day', async () => {
    const [store, victim] = [await storeWith(folder(), 'laptop/00001'), folder()];
    mkdirSync(join(store, 'backup'));
    symlinkSync(victim, join(store, 'backup', day(1)));
    await checkSkipped(store, 1, 'unreadable file');
    deepEqual([await listBackups(store), readdirSync(victim)], [[], []]);
    equal(await problemOf(readBackup(store, day(1))), 'not found');
  });

  for (const name of ['log', 'log/desk'] as const) {
    it(`is not followed as ${name} of a day, neither to read nor to write`, async () => {
      const [store, victim] = [await storeWith(folder(), 'laptop/00001'), folder()];
      await backUpOn(store, 1);
      append(store, 'desk/00001', operation(2));
      cpSync(join(store, 'log/desk'), join(victim, 'desk'), { recursive: true });
      const place = join(dayFolder(store, day(1)), name);
      rmSync(place, { recursive: true, force: true });
      symlinkSync(name === 'log' ? victim : join(victim, 'desk'), place);
      const before = filesIn(victim);
      await checkSkipped(store, 1, 'unreadable file');
      deepEqual(filesIn(victim), before);
      await checkDay(store, 1, name === 'log' ? [] : [1]);
    });
  }

  it('is not followed as a segment of the log', async () => {
    const [store, victim] = [await storeWith(folder(), 'laptop/00001'), join(folder(), 'victim')];
    writeFileSync(victim, 'secret\n');
    symlinkSync(victim, join(store, 'log/laptop/00002.jsonl'));
    deepEqual(await backUpOn(store, 1), { made: true, segments: 1 });
    equal(readFileSync(victim, 'utf8'), 'secret\n');
  });
});
