import { deepEqual, match } from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeAt } from '../../../src/storage/location.ts';
import { openWindow, temporaryFolders } from '../../support/temporaryStore.ts';
import { command, json, jsonLines } from './shell.ts';

const bad = 'We will fix the export by Friday.\n';

describe('words of a team on the command line', () => {
  const makeFolder = temporaryFolders();
  let home = '';
  let store = '';

  const run = (...words: string[]) => command({ home }, words);
  const at = (...words: string[]) => run(...words, '--store', store);
  const words = (...more: string[]) => at('wording', 'words', ...more);
  const check = (...more: string[]) => run('wording', 'check', 'mail.md', ...more);

  beforeEach(async () => {
    home = makeFolder();
    store = join(home, 'store');
    writeFileSync(join(home, 'mail.md'), bad);
    await at('init');
    await at('customer', 'add', '--id', 'acme', '--name', 'Acme');
  });

  it('are added, listed and taken away', async () => {
    deepEqual(await words('add', '--label', 'vague-date', 'in a jiffy'), {
      code: 0,
      out: 'From now on “in a jiffy” is found as vague-date.\n',
      err: '',
    });
    deepEqual((await words('allow', 'will fix')).out, 'From now on “will fix” may stand.\n');
    deepEqual((await words('name', 'Zenith')).out, 'From now on “Zenith” is a name no blame is put on.\n');
    deepEqual((await words('list')).out, 'allowed  will fix\nvague-date  in a jiffy\nname  Zenith\n');
    deepEqual(await words('remove', 'Will Fix'), {
      code: 0,
      out: '“will fix” is taken off: allowed.\n',
      err: '',
    });
    deepEqual((await words('list')).out, 'vague-date  in a jiffy\nname  Zenith\n');
  });
  it('say what they were until now', async () => {
    await words('allow', 'in a jiffy');
    deepEqual(
      (await words('add', '--label', 'promise', 'in a jiffy')).out,
      'From now on “in a jiffy” is found as promise. Until now “in a jiffy” may stand.\n',
    );
  });
  it('need no quotes', async () => {
    await words('allow', 'will', 'fix', 'the', 'export');
    deepEqual((await words('list')).out, 'allowed  will fix the export\n');
  });
  it('answer as JSON', async () => {
    const added = json(await words('add', '--label', 'promise', 'rock solid', '--json')) as { id: string };
    const { id } = added;
    const phrase = { id, use: 'found', words: 'rock solid', label: 'promise', store: 'store' };
    deepEqual(added, { ...phrase, did: 'added', replaced: [] });
    deepEqual(json(await words('list', '--json')), [phrase]);
    deepEqual(json(await words('remove', 'rock solid', '--json')), { removed: [phrase] });
    deepEqual(json(await words('list', '--json')), []);
  });
  it('are refused with what to do', async () => {
    const refusals = [
      await words('add', 'in a jiffy'),
      await words('add', '--label', 'sarcasm', 'in a jiffy'),
      await words('allow', '.*'),
      await run('wording', 'words', 'allow', '--store', store, '--', '-'),
      await words('name', 'x'.repeat(300)),
      await words('remove', 'never added'),
      await words('allow', 'will fix', '--customer', 'nobody'),
      await words('list', '--customer', 'nobody'),
    ];
    for (const { code, out, err } of refusals) deepEqual([code, out, err.length > 20], [2, '', true], err);
    deepEqual((await words('list')).out, '');
  });
  it('that cannot be read are named, and hide no other', async () => {
    await words('allow', 'will fix');
    const window = await openWindow(store, { home: homeAt(store) });
    await window.write({ c: 'wording/phrases', e: 'phrase', k: 'odd', f: { phrase: 7 } });
    deepEqual(await words('list'), {
      code: 0,
      out: 'allowed  will fix\n',
      err: 'Not looked for: phrase odd: its words cannot be read.\n',
    });
    deepEqual((await check('--store', store)).code, 0);
  });
  it('explain each of their verbs', async () => {
    for (const verb of ['add', 'allow', 'name', 'list', 'remove']) {
      const { code, out } = await run('wording', 'words', verb, '--help');
      deepEqual([code, out.startsWith(`Usage: listen-first wording words ${verb}`)], [0, true]);
    }
  });

  describe('count in a check', () => {
    it('of files and of lines', async () => {
      deepEqual([(await check()).code, (await check('--store', store)).code], [1, 1]);
      await words('allow', 'will fix the export');
      deepEqual([(await check()).code, (await check('--store', store)).code], [1, 0]);
      const input = `${JSON.stringify({ id: 'a', text: bad })}\n`;
      const lines = ['wording', 'check', '--jsonl', '--store', store];
      deepEqual(jsonLines(await command({ home, input }, lines))[0]?.['labels'], []);
      await words('add', '--label', 'blame', 'by Friday');
      deepEqual(jsonLines(await command({ home, input }, lines))[0]?.['labels'], ['blame']);
      match((await check('--store', store)).out, /blame {2}“by Friday” {2}Your team has put these words/);
    });
    it('beside those of the command', async () => {
      writeFileSync(join(home, 'mail.md'), 'zenith forgot the file. We will fix it by Friday.\n');
      await words('name', 'zenith');
      const fails = async (...more: string[]) => (await check('--store', store, ...more)).code;
      deepEqual(
        [await fails('--allow', 'will fix'), await fails('--allow', 'will fix', '--allow', 'zenith forgot')],
        [1, 0],
      );
    });
    it('only where they are plain words', async () => {
      for (const option of ['--allow', '--name']) {
        const { code, out, err } = await check(option, '(we|i).*');
        deepEqual([code, out, /no phrase of plain words/.test(err)], [2, '', true]);
      }
    });
    it('of the store that LISTEN_FIRST_STORE names, and of none where it is not there', async () => {
      await words('allow', 'will fix the export');
      const env = (name: string) => ({ home, env: { LISTEN_FIRST_STORE: join(home, name) } });
      const at = (name: string) => command(env(name), ['wording', 'check', 'mail.md']);
      deepEqual([(await at('store')).code, (await at('none')).code, (await at('none')).err], [0, 1, '']);
      deepEqual((await check('--store', join(home, 'none'))).code, 2);
      deepEqual(existsSync(join(home, 'none')), false);
    });
    it('of all stores of a person, or of the one a customer lives in', async () => {
      await run('customer', 'add', '--id', 'nordwind', '--name', 'Nordwind');
      await run('customer', 'add', '--id', 'acme', '--name', 'Acme');
      await run('init', '--name', 'team');
      await run('store', 'move', '--customer', 'acme', '--to', 'team');
      await run('wording', 'words', 'allow', 'will fix the export', '--customer', 'acme');
      deepEqual(
        [
          (await check()).code,
          (await check('--customer', 'acme')).code,
          (await check('--customer', 'nordwind')).code,
          (await check('--customer', 'nobody')).code,
        ],
        [0, 0, 1, 2],
      );
      await run('wording', 'words', 'name', 'Zenith');
      deepEqual(
        (await run('wording', 'words', 'list')).out,
        'name  Zenith  private\nallowed  will fix the export  team\n',
      );
    });
    it('where there is no store yet, of nobody, and none is made', async () => {
      const fresh = makeFolder();
      writeFileSync(join(fresh, 'mail.md'), bad);
      const ended = await command({ home: fresh }, ['wording', 'check', 'mail.md']);
      deepEqual([ended.code, ended.err, existsSync(join(fresh, '.local'))], [1, '', false]);
      deepEqual((await command({ home: fresh }, ['wording', 'words', 'list'])).out, '');
      deepEqual((await command({ home: fresh }, ['wording', 'words', 'allow', 'will fix'])).code, 0);
      deepEqual((await command({ home: fresh }, ['wording', 'check', 'mail.md'])).code, 0);
    });
  });
});
