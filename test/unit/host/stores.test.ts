import { deepEqual } from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../../src/domain/newId.ts';
import { type Desk, openDesk } from '../../../src/host/lazy/desk.ts';
import { storeFacts } from '../../../src/host/stores/storeFacts.ts';
import { dataFolder, homeAt, thisMachine } from '../../../src/storage/location.ts';
import { makeStore } from '../../../src/storage/storeHeader.ts';
import { acceptStore } from '../../../src/storage/stores/accepted.ts';
import { homeEnvironment } from '../../support/environment.mjs';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

describe('the stores of a person', () => {
  const makeFolder = temporaryFolders();
  const before = { ...process.env };
  let desk: Desk;
  let isTrusted = true;
  let troubles: unknown[] = [];
  let news = 0;

  beforeEach(() => {
    Object.assign(process.env, homeEnvironment(makeFolder()));
    [isTrusted, troubles, news] = [true, [], 0];
    desk = openDesk({
      onChange: () => {
        news += 1;
      },
      onTrouble: error => troubles.push(error),
      isTrusted: () => isTrusted,
    });
  });
  afterEach(async () => {
    await desk.close();
    for (const name of Object.keys(homeEnvironment(''))) delete process.env[name];
    Object.assign(process.env, before);
  });

  const data = () => dataFolder(thisMachine());
  const names = async () => (await desk.stores()).map(one => one.name);
  const facts = () => storeFacts({ desk, isSample: false, isTrusted });

  async function acceptedRepository(): Promise<string> {
    const repository = join(makeFolder(), 'shop');
    mkdirSync(repository);
    const folder = join(repository, '.listen-first');
    await makeStore({ home: homeAt(folder), newId });
    await acceptStore(desk.ownFolder, folder);
    return folder;
  }

  it('are the private one, which is made with the first call', async () => {
    const [first, ...others] = await facts();
    deepEqual(
      [first?.place.name, first?.readers, first?.state, others.length, existsSync(data())],
      ['private', 'me', 'not made', 0, false],
    );
  });

  it('tell what they hold', async () => {
    await desk.prepare();
    const { id: customer } = await desk.change.addCustomer({ name: 'Nordwind' });
    await desk.change.startConversation({ customer });
    const [first] = await facts();
    deepEqual([first?.state, first?.customers, first?.conversations], ['open', 1, 1]);
    deepEqual([(first?.bytes ?? 0) > 0, first?.lastBackup], [true, undefined]);
  });

  it('are told apart by who reads them', async () => {
    await desk.addStore('team');
    await acceptedRepository();
    await desk.reopen();
    deepEqual(
      (await facts()).map(one => [one.place.name, one.readers, one.state]),
      [
        ['private', 'me', 'open'],
        ['team', 'its folder', 'open'],
        ['shop', 'its repository', 'open'],
      ],
    );
  });

  it('of a repository stay closed in a window that is not trusted, until it is', async () => {
    await desk.prepare();
    await acceptedRepository();
    isTrusted = false;
    deepEqual([await names(), (await facts()).map(one => one.state)], [['private'], ['open', 'not trusted']]);
    isTrusted = true;
    await desk.reopen();
    deepEqual(await names(), ['private', 'shop']);
  });

  it('of a repository stay closed where nobody says whether it is trusted', async () => {
    await desk.prepare();
    await acceptedRepository();
    const careful = openDesk({ onChange: () => {}, onTrouble: () => {} });
    deepEqual(
      (await careful.stores()).map(one => one.name),
      ['private'],
    );
    await careful.close();
  });

  it('can be made beside the private one, under a name that is a folder', async () => {
    await desk.addStore('team');
    deepEqual([await names(), await problemOf(desk.addStore('../team'))], [['private', 'team'], 'bad id']);
  });

  it('take a customer, who stays in the list', async () => {
    await desk.prepare();
    const { id: customer } = await desk.change.addCustomer({ name: 'Nordwind' });
    await desk.change.startConversation({ customer });
    await desk.addStore('team');
    await desk.change.moveCustomer({ customer, to: 'team' });
    deepEqual(
      (await facts()).map(one => [one.place.name, one.customers, one.conversations]),
      [
        ['private', 0, 0],
        ['team', 1, 1],
      ],
    );
  });

  it('tell once of one that cannot be opened, and go on with the others', async () => {
    await desk.addStore('team');
    await desk.addStore('broken');
    const header = join(data(), 'stores', 'broken', 'store.json');
    writeFileSync(header, 'damaged');
    await desk.reopen();
    await names();
    await desk.reopen();
    deepEqual(
      [await names(), troubles.length, desk.troubles.all.map(one => one.kind)],
      [['private', 'team'], 1, ['closed']],
    );
    const broken = (await facts()).find(one => one.place.name === 'broken');
    const failure = (Object(broken?.state) as { failure?: { code?: string } }).failure;
    deepEqual(failure?.code, 'unreadable file');
  });

  it('tell of a damaged index where surfaces can hear of it', async () => {
    await desk.prepare();
    await desk.listing();
    await desk.reopen();
    writeFileSync(join(data(), 'stores', 'private', 'index.json'), 'damaged');
    news = 0;
    await desk.listing();
    deepEqual(
      [desk.troubles.all.map(one => one.kind), troubles.length, news > 0],
      [['damaged index'], 1, true],
    );
  });
});
