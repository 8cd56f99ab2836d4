import { deepEqual, equal, rejects } from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Day } from '../../../src/domain/day.ts';
import { dayFolder, listBackups } from '../../../src/storage/backup/backups.ts';
import { dropOldDays } from '../../../src/storage/backup/dropOldDays.ts';
import { keptDays } from '../../../src/storage/backup/keptDays.ts';
import { readBackup } from '../../../src/storage/backup/readBackup.ts';
import { operation } from '../../support/operations.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';
import { atOnce, readyProcess } from './backupProcess.ts';
import { append, backUpOn, checkDay, day, storeWith } from './backupStore.ts';

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
const kept = (days: readonly Day[]) => [...keptDays(days)].sort();

describe('the days whose backup is kept', () => {
  function check(numbers: readonly number[], expected: readonly number[]) {
    deepEqual(kept(numbers.map(day)), expected.map(day));
  }

  it('are all while there are few', () => check(upTo(7), upTo(7)));
  it('are the last seven that have one, however far apart', () =>
    check([1, 20, 40, 60, 80, 100, 120], [1, 20, 40, 60, 80, 100, 120]));
  it('are before them the newest of each of four weeks, from Monday to Sunday', () =>
    // Day 4, 11, 18, 25 and 32 are Sundays.
    check(upTo(39), [11, 18, 25, 32, 33, 34, 35, 36, 37, 38, 39]));
  it('take a week that has begun for one of the four', () =>
    check(upTo(41), [18, 25, 32, 34, 35, 36, 37, 38, 39, 40, 41]));
  it('take the last four weeks that have one', () =>
    check(
      [1, 5, 100, 101, 120, 140, ...upTo(7).map(one => 200 + one)],
      [5, 101, 120, 140, ...upTo(7).map(one => 200 + one)],
    ));
  it('are the same for any order', () =>
    deepEqual(kept(upTo(60).map(day).reverse()), kept(upTo(60).map(day))));
  it('stay the same while the others go, in any order', () => {
    let left = upTo(90).map(day);
    const expected = kept(left);
    const going = left.filter(one => !expected.includes(one));
    for (const at of going.keys()) {
      const gone = going[(at * 37) % going.length];
      left = left.filter(one => one !== gone);
      deepEqual(kept(left), expected);
    }
  });
});

/** Backs up on each of so many days; on each, its number is added to one of three segments. */
async function daily(folder: string, days: number): Promise<string> {
  const store = await storeWith(folder);
  for (const number of upTo(days)) {
    append(store, `laptop/0000${(number % 3) + 1}`, operation(number));
    // A segment that never changes again.
    append(store, `desk/${String(number).padStart(5, '0')}`, operation(1000 + number));
    await backUpOn(store, number);
  }
  return store;
}

const stateOf = (number: number) => [...upTo(number), ...upTo(number).map(one => 1000 + one)];
const numbered = upTo(60);

async function checkKept(store: string, last: number): Promise<void> {
  const expected = kept(upTo(last).map(day));
  deepEqual((await listBackups(store)).map(one => one.day).reverse(), expected);
  for (const number of numbered.filter(one => expected.includes(day(one))))
    await checkDay(store, number, stateOf(number));
}

describe('backups over many days', () => {
  const folder = temporaryFolders();

  it('leave the kept days alone, each whole', async () => {
    const store = await daily(folder(), 45);
    await checkKept(store, 45);
    deepEqual(readdirSync(join(store, 'backup')).sort(), kept(upTo(45).map(day)));
    equal(await problemOf(readBackup(store, day(3))), 'not found');
  });

  it('hold each unchanged segment once', async () => {
    const store = await daily(folder(), 30);
    const copies = readdirSync(join(store, 'backup')).flatMap(one =>
      readdirSync(join(store, 'backup', one, 'log/desk')),
    );
    deepEqual([copies.length, new Set(copies).size], [30, 30]);
  });

  it('keep the newest of several dropped copies', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    for (const number of [1, 2, 3]) {
      append(store, 'laptop/00001', operation(10 + number));
      await backUpOn(store, number);
    }
    // Day 4 is the Sunday that stays of this week; nothing changed on it.
    for (const number of [4, 5, 6, 7, 8, 9, 10, 11]) await backUpOn(store, number);
    equal(existsSync(dayFolder(store, day(3))), false);
    await checkDay(store, 4, [1, 11, 12, 13]);
  });

  it('keep the day they are made for, also where a wrong clock made many later ones', async () => {
    const store = await storeWith(folder(), 'laptop/00001');
    for (const at of upTo(12)) await backUpOn(store, 100 + at * 7);
    append(store, 'laptop/00001', operation(2));
    deepEqual(await backUpOn(store, 1), { made: true, segments: 1 });
    equal(existsSync(dayFolder(store, day(1))), true);
  });
});

describe('the dropping of days', () => {
  const folder = temporaryFolders();
  const segments = upTo(150).map(number => `desk/${String(number).padStart(5, '0')}`);
  const some = segments.slice(0, 60);
  const keptOnes = upTo(11).slice(3);
  const whole = [...upTo(150), ...[2, 3].flatMap(number => some.map((_, at) => 1000 * number + at)), 5000];
  let template = '';

  const inDay = (store: string, number: number): number => {
    const desk = join(dayFolder(store, day(number)), 'log/desk');
    return existsSync(desk) ? readdirSync(desk).length : 0;
  };

  /** Eleven days, of which 1 to 3 have to go and hand their copies to day 4, a Sunday. */
  async function makeTemplate(at: string): Promise<string> {
    const store = await storeWith(at, ...segments);
    await backUpOn(store, 1);
    for (const number of [2, 3]) {
      for (const [index, segment] of some.entries()) append(store, segment, operation(1000 * number + index));
      await backUpOn(store, number);
    }
    append(store, segments[0] as string, operation(5000));
    for (const number of [4, 5, 6, 7]) await backUpOn(store, number);
    for (const number of [8, 9, 10, 11]) {
      mkdirSync(join(dayFolder(store, day(number)), 'log'), { recursive: true });
      cpSync(join(store, 'store.json'), join(dayFolder(store, day(number)), 'store.json'));
    }
    return store;
  }

  function copyOf(store: string): string {
    const at = folder();
    cpSync(store, at, { recursive: true });
    return at;
  }

  async function checkWhole(store: string): Promise<void> {
    deepEqual((await listBackups(store)).map(one => one.day).reverse(), keptOnes.map(day));
    for (const number of [4, 5, 11]) await checkDay(store, number, whole);
  }

  async function checkDropped(store: string): Promise<void> {
    deepEqual(readdirSync(join(store, 'backup')).sort(), keptOnes.map(day));
    await checkWhole(store);
  }

  beforeEach(async () => {
    template = await makeTemplate(folder());
  });

  it('leaves every kept day whole', async () => {
    await checkWhole(template);
    await dropOldDays(template, day(11));
    await checkDropped(template);
  });

  const task = (store: string) => ({ act: 'drop', store, today: day(11) }) as const;

  const moments: Readonly<Record<string, (store: string) => boolean>> = {
    'while the newest day is handed over': store => inDay(store, 4) >= 10,
    'while the newest day is emptied': store => inDay(store, 3) < 50,
    'while the middle day is emptied': store => inDay(store, 2) < 50,
    'while the oldest day is handed over': store => inDay(store, 4) >= 100,
    'while the oldest day is emptied': store => inDay(store, 1) < 100,
  };

  /** A process may be through before it is killed; then it tries again. @returns what a killed one left */
  async function killed(moment: (store: string) => boolean): Promise<string> {
    for (let tries = 0; tries < 50; tries += 1) {
      const store = copyOf(template);
      const { child, ended, start } = await readyProcess(task(store));
      start();
      while (!moment(store)) await breathe();
      child.kill('SIGKILL');
      await ended;
      if (existsSync(dayFolder(store, day(1)))) return store;
    }
    throw new Error('no process could be killed in time');
  }

  for (const [words, moment] of Object.entries(moments)) {
    it(`leaves every kept day whole when it is killed ${words}, and is finished by the next`, async () => {
      const store = await killed(moment);
      await checkWhole(store);
      await dropOldDays(store, day(11));
      await checkDropped(store);
    });
  }

  it('leaves every kept day whole when several processes do it at once', async () => {
    await atOnce([task(template), task(template), task(template)]);
    await checkDropped(template);
  });

  it('leaves alone what is not ours, and the folder it stands in', async () => {
    const strange = join(dayFolder(template, day(2)), 'log/desk/notes.txt');
    writeFileSync(strange, 'mine');
    await dropOldDays(template, day(11));
    equal(readFileSync(strange, 'utf8'), 'mine');
    await checkWhole(template);
  });

  it('takes no planted link for a copy: nothing leaves the older day', async () => {
    const victim = join(folder(), 'victim');
    writeFileSync(victim, '');
    const place = join(dayFolder(template, day(4)), 'log/desk/00150.jsonl');
    symlinkSync(victim, place);
    await rejects(dropOldDays(template, day(11)), { code: 'EEXIST' });
    rmSync(place);
    await checkWhole(template);
  });

  it('gives nothing to a folder that is a link', async () => {
    const victim = folder();
    const log = join(dayFolder(template, day(4)), 'log');
    rmSync(log, { recursive: true });
    symlinkSync(victim, log);
    deepEqual(await problemOf(dropOldDays(template, day(11))), 'unreadable file');
    deepEqual([readdirSync(victim), inDay(template, 3)], [[], some.length]);
  });

  it('takes nothing out of a folder that is a link', async () => {
    const victim = folder();
    mkdirSync(join(victim, 'desk'));
    const log = join(dayFolder(template, day(2)), 'log');
    rmSync(log, { recursive: true });
    symlinkSync(victim, log);
    await dropOldDays(template, day(11));
    deepEqual(readdirSync(victim), ['desk']);
  });
});
