import { deepEqual } from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { examineInThread } from '../../../src/host/stores/examineInThread.ts';
import { measureAnew, sizeOnDisk } from '../../../src/host/stores/sizeOnDisk.ts';
import { homeAt } from '../../../src/storage/location.ts';
import {
  openWindow,
  portsOf,
  problemOf,
  segmentFiles,
  temporaryFolders,
} from '../../support/temporaryStore.ts';

const file = new URL('../../../src/host/lazy/storeDoctor.ts', import.meta.url);

describe('a store that is read line by line', () => {
  const makeFolder = temporaryFolders();
  let folder = '';
  const examine = (repairs = false, isShared = false) =>
    examineInThread(file, { home: homeAt(folder), isShared, repairs });

  beforeEach(async () => {
    folder = makeFolder();
    const store = await openWindow(folder);
    await addToInbox(portsOf(store), { id: 'first', text: 'what was said' });
  });

  it('tells what it holds, and that nothing is damaged', async () => {
    const { report, repairable, kept } = await examine();
    deepEqual([report.conversations, report.entries, report.problems, repairable, kept], [1, 1, [], [], []]);
  });

  it('names a line that was changed, which nothing can make again', async () => {
    const [segment = ''] = segmentFiles(folder);
    writeFileSync(segment, readFileSync(segment, 'utf8').replace('what was said', 'what was sold'));
    const { report, repairable } = await examine(true);
    deepEqual([report.problems.map(one => one.severity), repairable], [['error'], []]);
  });

  it('has what is derived made again, and says where the damaged file is kept', async () => {
    const index = join(folder, 'index.json');
    writeFileSync(index, 'damaged');
    deepEqual((await examine()).repairable, ['index.json']);
    deepEqual(readFileSync(index, 'utf8'), 'damaged', 'looking changes nothing');
    const { repairable, report, kept } = await examine(true);
    deepEqual([repairable, report.problems, kept.length], [[], [], 1]);
    deepEqual(readFileSync(kept[0] ?? '', 'utf8'), 'damaged');
  });

  it('names what is only mine in a store that others read', async () => {
    const mine = { id: 'mine', text: 'only for me', reach: 'me' };
    await addToInbox(portsOf(await openWindow(folder)), mine);
    const found = [await examine(), await examine(false, true)].map(one => one.report.problems.length);
    deepEqual(found, [0, 1]);
  });

  it('says what to do where there is none', async () => {
    folder = join(folder, 'elsewhere');
    deepEqual([await problemOf(examine()), existsSync(folder)], ['not found', false]);
  });
});

describe('the size of a store', () => {
  const makeFolder = temporaryFolders();

  it('is that of all its files, without what is of this device alone', async () => {
    const folder = makeFolder();
    await openWindow(folder);
    const header = readFileSync(join(folder, 'store.json')).length;
    deepEqual(await sizeOnDisk(folder), header);
    await addToInbox(portsOf(await openWindow(folder)), { id: 'first', text: 'x' });
    const [segment = ''] = segmentFiles(folder);
    measureAnew(folder);
    deepEqual(
      [existsSync(join(folder, 'local')), await sizeOnDisk(folder)],
      [true, header + readFileSync(segment).length],
    );
  });

  it('is nothing where there is no store', async () => {
    deepEqual(await sizeOnDisk(join(makeFolder(), 'none')), 0);
  });
});
