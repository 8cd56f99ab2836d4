import { deepEqual, notEqual } from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backUpWhenDue } from '../../../src/storage/backup/backUp.ts';
import { listBackups } from '../../../src/storage/backup/backups.ts';
import { readBackup } from '../../../src/storage/backup/readBackup.ts';
import { operation } from '../../support/operations.ts';
import { filesIn, problemOf, temporaryFolders } from '../../support/temporaryStore.ts';
import { atOnce } from './backupProcess.ts';
import { append, backUpOn, checkDay, day, storeWith } from './backupStore.ts';

const inBackup = (store: string, number: number) => filesIn(join(store, 'backup', day(number)));

describe('a backup', () => {
  const folder = temporaryFolders();

  it('holds copies of the header and of every segment, for their owner alone', async () => {
    const store = await storeWith(folder(), 'laptop/00001', 'desk/00001');
    deepEqual(await backUpOn(store, 1), { made: true, segments: 2 });
    const names = inBackup(store, 1);
    deepEqual(names, ['log/desk/00001.jsonl', 'log/laptop/00001.jsonl', 'store.json']);
    for (const name of names) {
      const [copy, original] = [join(store, 'backup', day(1), name), join(store, name)];
      deepEqual(readFileSync(copy), readFileSync(original));
      notEqual(statSync(copy).ino, statSync(original).ino);
      deepEqual([statSync(copy).nlink, statSync(copy).mode & 0o777], [1, 0o600]);
    }
    const folders = ['backup', join('backup', day(1)), join('backup', day(1), 'log/desk')];
    deepEqual(
      folders.map(name => statSync(join(store, name)).mode & 0o777),
      [0o700, 0o700, 0o700],
    );
  });

  it('holds only what changed since the day before, and is read with what older days hold', async () => {
    const store = await storeWith(folder(), 'laptop/00001', 'laptop/00002');
    await backUpOn(store, 1);
    append(store, 'laptop/00002', operation(3));
    append(store, 'laptop/00003', operation(4));
    await backUpOn(store, 3);
    deepEqual(inBackup(store, 3), ['log/laptop/00002.jsonl', 'log/laptop/00003.jsonl', 'store.json']);
    await checkDay(store, 1, [1, 2]);
    await checkDay(store, 3, [1, 2, 3, 4]);
  });

  it('takes a segment only up to its last line break, and not again for what follows it', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    const file = join(store, 'log/laptop/00001.jsonl');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, '{"v":1,"i', { flag: 'a' });
    await backUpOn(store, 1);
    deepEqual(readFileSync(join(store, 'backup', day(1), 'log/laptop/00001.jsonl'), 'utf8'), whole);
    deepEqual(await backUpOn(store, 2), { made: true, segments: 0 });
  });

  it('takes no segment without a whole line', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    writeFileSync(join(store, 'log/laptop/00002.jsonl'), '');
    writeFileSync(join(store, 'log/laptop/00003.jsonl'), '{"v":1');
    deepEqual(await backUpOn(store, 1), { made: true, segments: 1 });
  });

  it('says how many lines of it cannot be read', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    writeFileSync(join(store, 'log/laptop/00001.jsonl'), '\n<<<<<<< HEAD\n', { flag: 'a' });
    await backUpOn(store, 1);
    const { operations, unreadable } = await readBackup(store, day(1));
    deepEqual([operations.length, unreadable], [1, 1]);
  });

  it('is not found for a day that has none', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    deepEqual(await problemOf(readBackup(store, day(1))), 'not found');
    await backUpOn(store, 2);
    deepEqual(await problemOf(readBackup(store, day(1))), 'not found');
  });
});

describe('a second backup of the same day', () => {
  const folder = temporaryFolders();

  it('is not due', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    deepEqual(await backUpWhenDue(store, day(1)), { made: true, segments: 1 });
    append(store, 'laptop/00001', operation(2));
    deepEqual(await backUpWhenDue(store, day(1)), { made: false, segments: 0 });
    await checkDay(store, 1, [1]);
    deepEqual(await backUpWhenDue(store, day(2)), { made: true, segments: 1 });
  });

  it('brings it up to date when it is asked for', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    await backUpOn(store, 1);
    append(store, 'laptop/00001', operation(2));
    append(store, 'desk/00001', operation(3));
    deepEqual(await backUpOn(store, 1), { made: true, segments: 2 });
    await checkDay(store, 1, [1, 2, 3]);
    deepEqual(readdirSync(join(store, 'backup')), [day(1)]);
  });

  it('has nothing to do where nothing changed', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    await backUpOn(store, 1);
    deepEqual(await backUpOn(store, 1), { made: false, segments: 0 });
  });

  it('made by several processes at once is one', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `laptop/${String(at + 1).padStart(5, '0')}`);
    const store = await storeWith(folder(), ...names);
    const task = { act: 'back up', store, today: day(1) } as const;
    const said = await atOnce([task, task, task, task]);
    deepEqual([said.filter(one => one?.made).length, said.filter(one => one?.reason)], [1, []]);
    deepEqual(readdirSync(join(store, 'backup')), [day(1)]);
    await checkDay(
      store,
      1,
      names.map((_, at) => at + 1),
    );
  });
});

describe('the list of backups', () => {
  const folder = temporaryFolders();

  it('is empty where none was made', async () =>
    deepEqual(await listBackups(await storeWith(folder(), 'laptop/00001')), []));

  it('tells of each day what it gives back, newest first', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    const size = (name: string) => statSync(join(store, 'log', name)).size;
    await backUpOn(store, 1);
    const before = size('laptop/00001.jsonl');
    append(store, 'desk/00001', operation(2));
    await backUpOn(store, 2);
    const [newer, older] = await listBackups(store);
    deepEqual(older, { day: day(1), segments: 1, bytes: before });
    deepEqual(newer, { day: day(2), segments: 2, bytes: before + size('desk/00001.jsonl') });
  });

  it('holds no folder that is no day', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    await backUpOn(store, 1);
    for (const name of ['2026-02-30', 'old', '.0123456789abcdef01234567.tmp'])
      cpSync(join(store, 'backup', day(1)), join(store, 'backup', name), { recursive: true });
    deepEqual(
      (await listBackups(store)).map(one => one.day),
      [day(1)],
    );
  });
});
