import { deepEqual, rejects } from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { addToInbox } from '../../../../src/actions/entries/addEntry.ts';
import { type SearchInWorker, searchInWorker } from '../../../../src/storage/search/searchInWorker.ts';
import {
  filesIn,
  openWindow,
  portsOf,
  problemOf,
  temporaryFolders,
} from '../../../support/temporaryStore.ts';

const file = new URL('../../../../src/storage/search/searchWorker.ts', import.meta.url);

describe('the search in a thread of its own', () => {
  const makeFolder = temporaryFolders();
  let folder = '';
  let search: SearchInWorker;
  const troubles: string[] = [];

  const add = async (id: string, text: string) => addToInbox(portsOf(await openWindow(folder)), { id, text });
  const ids = async (text: string) =>
    (await search.find({ text, limit: 10 }))?.hits.flatMap(one => one.entries.map(entry => entry.id));

  beforeEach(async () => {
    folder = makeFolder();
    troubles.length = 0;
    await add('first', 'needle one');
    search = searchInWorker({ file, stores: [folder], onTrouble: what => troubles.push(what) });
  });
  afterEach(() => search.close());

  it('finds what this thread would find', async () => deepEqual(await ids('needle'), ['first']));

  it('answers only the newest of several searches', async () => {
    deepEqual(await Promise.all([ids('nothing'), ids('one'), ids('needle')]), [
      undefined,
      undefined,
      ['first'],
    ]);
  });

  it('finds what was written after it was opened', async () => {
    await ids('needle');
    await add('second', 'later words');
    const until = Date.now() + 20_000;
    let found = await ids('later');
    while (found?.length === 0 && Date.now() < until) found = await ids('later');
    deepEqual(found, ['second']);
  });

  it('keeps its index when it is closed', async () => {
    await ids('needle');
    await search.close();
    deepEqual(
      filesIn(folder).filter(name => name.startsWith('search')),
      ['search/00001.json'],
    );
    deepEqual(troubles, []);
  });

  it('says what is wrong in the words of the problem', async () => {
    await ids('needle');
    rmSync(folder, { recursive: true });
    const until = Date.now() + 20_000;
    let code = await problemOf(ids('needle'));
    while (code === 'none' && Date.now() < until) code = await problemOf(ids('needle'));
    deepEqual(code, 'store gone');
  });

  it('answers nobody any more once it is closed', async () => {
    await search.close();
    await rejects(search.find({ text: 'needle', limit: 10 }), /ended/);
  });
});
