import { deepEqual, equal, match } from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ToldReport } from '../../../src/cli/verbs/doctor.ts';
import { encodeLine } from '../../../src/storage/log/line.ts';
import { operation } from '../../support/operations.ts';
import { filesIn, logLines, segmentFiles, temporaryFolders } from '../../support/temporaryStore.ts';
import { command, json, jsonLines, type Surroundings } from './shell.ts';

interface Row {
  readonly name: string;
  readonly store: string;
  readonly storeId: string;
  readonly shared: boolean;
  readonly customers: number;
  readonly conversations: number;
  readonly bytes: number;
  readonly lastBackup?: string;
}

describe('several stores on the command line', () => {
  const makeFolder = temporaryFolders();
  let home = '';

  const run = (words: string, more: Partial<Surroundings> = {}) =>
    command({ home, ...more }, words.split(' '));
  const folderOf = (name: string) => join(home, '.local/share/listen-first/stores', name);
  const list = async () => json(await run('store list --json')) as Row[];
  const holds = (name: string, text: string) => logLines(folderOf(name)).some(line => line.includes(text));

  /** A customer with one call, which lives in a shared store. */
  async function moved() {
    await run('customer add --id acme --name Acme');
    await run('conversation start --customer acme --id call');
    await run('note add --conversation call --id n1 --text x');
    await run('init --name team');
    return run('store move --customer acme --to team --json');
  }

  async function acceptedRepository(): Promise<string> {
    const repository = realpathSync(makeFolder());
    mkdirSync(join(repository, 'src'));
    mkdirSync(join(repository, '.git'));
    await run(`init --store ${join(repository, '.listen-first')}`);
    await run(`store accept ${repository}`);
    return repository;
  }

  beforeEach(() => {
    home = makeFolder();
  });

  describe('their list', () => {
    it('is empty before the first customer, and makes nothing', async () => {
      const { code, out, err } = await run('store list');
      deepEqual([code, out, filesIn(home)], [0, '', []]);
      match(err, /first customer/);
    });
    it('tells who may read each, what it holds and its last backup', async () => {
      await moved();
      const rows = await list();
      deepEqual(
        rows.map(({ bytes, storeId, ...row }) => ({ ...row, isFull: bytes > 300, id: storeId.length })),
        ['private', 'team'].map(name => ({
          name,
          store: folderOf(name),
          shared: name === 'team',
          customers: name === 'team' ? 1 : 0,
          conversations: name === 'team' ? 1 : 0,
          lastBackup: '2026-11-21',
          isFull: true,
          id: 26,
        })),
      );
    });
    it('has one line for each', async () => {
      await moved();
      const { out } = await run('store list');
      deepEqual(out.replace(/\d+ kB/g, 'SIZE').split('\n'), [
        `private  private  customers 0, conversations 0, SIZE  last backup 2026-11-21  ${folderOf('private')}`,
        `team  shared  customers 1, conversations 1, SIZE  last backup 2026-11-21  ${folderOf('team')}`,
        '',
      ]);
    });
    it('holds the named one alone where a folder is named', async () => {
      await moved();
      const { out } = await run(`store list --json --store ${folderOf('team')}`);
      deepEqual(
        (JSON.parse(out) as Row[]).map(one => one.name),
        ['team'],
      );
    });
  });

  describe('a second one', () => {
    it('stands beside the private one, and stays as it is when made again', async () => {
      const first = json(await run('init --name team --json')) as Row;
      deepEqual([first.store, json(await run('init --name team --json'))], [folderOf('team'), first]);
    });
    it('has a name that is an id, is not the private one and comes without a folder', async () => {
      const tries = ['Team', '../up', 'con', 'private', `team --store ${join(home, 'x')}`];
      const ended = await Promise.all(tries.map(one => run(`init --name ${one}`)));
      deepEqual([ended.map(one => one.code), filesIn(home)], [tries.map(() => 2), []]);
    });
  });

  describe('a customer who moves', () => {
    it('is read where they live, and every conversation with them', async () => {
      const { code, out } = await moved();
      const { copied, ...answer } = JSON.parse(out) as Record<string, unknown>;
      deepEqual([code, answer, copied], [0, { customer: 'acme', store: 'team' }, 3]);
      await run('note add --conversation call --id n2 --text later');
      deepEqual([holds('team', '"k":"n2"'), holds('private', '"k":"n2"')], [true, false]);
      deepEqual(
        jsonLines(await run('note list --jsonl')).map(one => one['id']),
        ['n1', 'n2'],
      );
    });
    it('cannot move to a store that is not there, and nobody unknown moves', async () => {
      await moved();
      deepEqual((await run('store move --customer acme --to none')).code, 2);
      deepEqual((await run('store move --customer nobody --to team')).code, 2);
    });
  });

  describe('a note of reach "me"', () => {
    const add = (id: string, words = '', more: Partial<Surroundings> = {}) =>
      run(`note add --conversation call --id ${id} --text x --reach me${words}`, more);

    it('stays private in a conversation of a shared store', async () => {
      await moved();
      deepEqual((await add('mine')).code, 0);
      const input = `${JSON.stringify({ conversation: 'call', id: 'piped', text: 'x', reach: 'me' })}\n`;
      deepEqual(jsonLines(await run('note pipe', { input })), [{ ack: 'piped' }]);
      for (const id of ['mine', 'piped'])
        deepEqual([holds('private', `"k":"${id}"`), holds('team', `"k":"${id}"`)], [true, false]);
      deepEqual(
        new Set(jsonLines(await run('note list --conversation call --jsonl')).map(one => one['id'])),
        new Set(['n1', 'mine', 'piped']),
      );
    });
    it('stays private in a conversation of a repository', async () => {
      const folder = join(await acceptedRepository(), 'src');
      const store = join(folder, '../.listen-first');
      await run('customer add --id acme --name Acme', { folder });
      await run('conversation start --customer acme --id call', { folder });
      await run('note add --conversation call --id n1 --text x', { folder });
      deepEqual((await add('mine', '', { folder })).code, 0);
      const inRepository = (id: string) => logLines(store).some(line => line.includes(`"k":"${id}"`));
      deepEqual(
        [inRepository('n1'), inRepository('mine'), holds('private', '"k":"mine"')],
        [true, false, true],
      );
    });
    it('is refused where the shared store is named by its folder, and nothing is written', async () => {
      await moved();
      const store = folderOf('team');
      const before = logLines(store);
      const { code, err } = await add('mine', ` --store ${store}`);
      deepEqual([code, logLines(store)], [2, before]);
      match(err, /would not stay with you/);
      deepEqual((await add('mine', '', { env: { LISTEN_FIRST_STORE: store } })).code, 2);
    });
    it('is taken where the private store is named by its folder', async () => {
      await run('customer add --id acme --name Acme');
      await run('conversation start --customer acme --id call');
      deepEqual((await add('mine', ` --store ${folderOf('private')}`)).code, 0);
    });
  });

  describe('the store of a repository', () => {
    it('is read once it was accepted, and no more once it is forgotten', async () => {
      const repository = await acceptedRepository();
      const names = async () => (await list()).map(one => one.name);
      const [, name = ''] = await names();
      deepEqual([await names(), repository.endsWith(name)], [['private', name], true]);
      await run(`store forget ${join(repository, '.listen-first')}`);
      deepEqual(await names(), ['private']);
      equal(existsSync(join(repository, '.listen-first/store.json')), true);
    });
    it('keeps out of git what is made from the log', async () => {
      const store = join(makeFolder(), '.listen-first');
      await run(`init --store ${store}`);
      await run(`init --store ${join(home, 'plain')}`);
      equal(existsSync(join(home, 'plain/.gitignore')), false);
      deepEqual(readFileSync(join(store, '.gitignore'), 'utf8').split('\n').includes('/backup/'), true);
      rmSync(join(store, '.gitignore'));
      await run(`store accept ${store}`);
      equal(existsSync(join(store, '.gitignore')), true);
      equal((await run('doctor --strict')).code, 0);
    });
    it('may be named from where one stands, or by its own folder', async () => {
      const repository = await acceptedRepository();
      await run(`store forget ${repository}`);
      const answer = json(await run('store accept .listen-first --json', { folder: repository })) as object;
      deepEqual(
        Object.entries(answer).filter(([name]) => name !== 'storeId'),
        [
          ['store', join(repository, '.listen-first')],
          ['accepted', true],
        ],
      );
      deepEqual(json(await run('store forget . --json', { folder: repository })), {
        store: join(repository, '.listen-first'),
        accepted: false,
      });
    });
    it('must be there to be accepted, and no folder of stores may be named', async () => {
      const { code, err } = await run(`store accept ${home}`);
      deepEqual(code, 2);
      match(err, /listen-first init --store/);
      const repository = await acceptedRepository();
      for (const verb of ['accept', 'forget'])
        deepEqual((await run(`store ${verb} ${repository} --store ${home}`)).code, 2);
      deepEqual((await list()).length, 2);
    });
  });

  describe('the doctor', () => {
    type Report = ToldReport & { readonly store: string; readonly stores?: readonly (ToldReport & Row)[] };
    const doctor = async (words = '') => json(await run(`doctor --json${words}`)) as Report;
    const damage = (name: string) =>
      writeFileSync(segmentFiles(folderOf(name))[0] ?? '', '\n{"v":1\n', { flag: 'a' });

    it('checks every store, and keeps the answer of the private one as it is', async () => {
      await moved();
      const { stores = [], ...report } = await doctor();
      const [own, team] = stores;
      deepEqual({ name: 'private', ...report }, own);
      deepEqual(
        [report.store, team?.name, team?.store, team?.conversations, team?.problems],
        [folderOf('private'), 'team', folderOf('team'), 1, []],
      );
    });
    it('lists no stores where there is only one', async () => {
      await run('customer add --id acme --name Acme');
      await run('customer add --id other --name Other');
      deepEqual(
        [(await doctor()).stores, (await doctor(` --store ${folderOf('private')}`)).stores],
        [undefined, undefined],
      );
    });
    it('exits for the findings of any store', async () => {
      await moved();
      deepEqual((await run('doctor --strict')).code, 0);
      damage('team');
      const { code, out } = await run('doctor --strict');
      deepEqual([code, out.includes(`team (${folderOf('team')})\nwarning: log/`)], [1, true]);
      deepEqual([(await run('doctor')).code, (await doctor()).problems], [0, []]);
    });
    it('cannot run on a store that cannot be read, and still checks the others', async () => {
      await moved();
      await run('init --name other');
      rmSync(join(folderOf('other'), 'log'), { recursive: true });
      const { code, out, err } = await run('doctor --json');
      const { stores = [] } = JSON.parse(out) as Report;
      deepEqual([code, stores.map(one => one.name), err.includes('"other"')], [2, ['private', 'team'], true]);
    });
    it('names what is only for one person among what others read', async () => {
      await moved();
      const fields = { conversation: 'call', text: 'x', at: '2026-11-21T10:00Z', reach: 'me' };
      const line = encodeLine(operation(1, { k: 'stray', f: fields }));
      writeFileSync(segmentFiles(folderOf('team'))[0] ?? '', line, { flag: 'a' });
      const { stores = [] } = await doctor();
      deepEqual(
        stores.map(one => one.problems.filter(({ what }) => what.includes('stray')).length),
        [0, 1],
      );
    });
    it('cannot run where nobody knows which repositories were accepted, and the others are read', async () => {
      await moved();
      writeFileSync(join(home, '.local/share/listen-first/local/accepted.json'), '{');
      const { code, err, out } = await run('doctor --json');
      deepEqual([code, (JSON.parse(out) as Report).stores?.length], [2, 2]);
      match(err, /accepted.json is damaged/);
      const listed = await run('store list');
      deepEqual([listed.code, listed.out.split('\n').length], [0, 3]);
      match(listed.err, /left out: .*accepted.json/);
      const refused = await run(
        `note add --conversation call --text x --reach me --store ${folderOf('private')}`,
      );
      deepEqual(refused.code, 2);
    });
    it('names a damaged device once', async () => {
      await moved();
      writeFileSync(join(home, '.local/share/listen-first/local/device.json'), '{');
      const { stores = [] } = await doctor();
      deepEqual(
        stores.map(one => one.problems.length),
        [1, 0],
      );
    });
  });

  describe('the backup of a day', () => {
    const days = (name: string) => [
      ...new Set(filesIn(folderOf(name)).flatMap(file => /^backup\/([^/]+)/.exec(file)?.[1] ?? [])),
    ];

    it('is made by the first command of the day that writes, in every store', async () => {
      await moved();
      await run('note add --conversation call --id n2 --text x --today 2026-11-22');
      deepEqual(
        [days('private'), days('team')],
        [
          ['2026-11-21', '2026-11-22'],
          ['2026-11-21', '2026-11-22'],
        ],
      );
    });
    it('is not made by one that only reads', async () => {
      await moved();
      for (const words of ['note list', 'store list', 'doctor', 'customer list', 'purge customer acme'])
        await run(`${words} --today 2026-12-01`);
      deepEqual(days('team'), ['2026-11-21']);
    });
    it('says nothing where it cannot be made, and the note is kept', async () => {
      await run('init --name team');
      writeFileSync(join(folderOf('team'), 'backup'), '');
      deepEqual(await run('customer add --id acme --name Acme'), { code: 0, out: 'acme\n', err: '' });
    });
  });
});
