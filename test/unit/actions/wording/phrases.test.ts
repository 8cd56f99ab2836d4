import { deepEqual } from 'node:assert/strict';
import { addCustomer } from '../../../../src/actions/conversations/addCustomer.ts';
import { startConversation } from '../../../../src/actions/conversations/startConversation.ts';
import { moveCustomer } from '../../../../src/actions/store/moveCustomer.ts';
import { purge } from '../../../../src/actions/store/purge.ts';
import { addPhrase } from '../../../../src/actions/wording/addPhrase.ts';
import { listPhrases } from '../../../../src/actions/wording/listPhrases.ts';
import { removePhrase } from '../../../../src/actions/wording/removePhrase.ts';
import { requirePhrase } from '../../../../src/actions/wording/requirePhrase.ts';
import { teamWords } from '../../../../src/actions/wording/teamWords.ts';
import { creation } from '../../../../src/domain/log/changes.ts';
import type { StorePorts } from '../../../../src/domain/ports.ts';
import { Problem, type ProblemCode } from '../../../../src/domain/problem.ts';
import { phrasesContainer } from '../../../../src/domain/records/teamPhrase.ts';
import { createChecker } from '../../../../src/wording/checker.ts';
import { makeStores, openAll } from '../../../support/severalStores.ts';
import { fieldsInLog, startedTalk } from '../../../support/talk.ts';
import { openWindow, portsOf, problemOf, temporaryFolders } from '../../../support/temporaryStore.ts';

interface Started {
  readonly ports: StorePorts;
  readonly folder: string;
  lines(): number;
}

const allow = (ports: StorePorts, words: string, customer?: string) =>
  addPhrase(ports, { use: 'allowed', words, customer });
const find = (ports: StorePorts, words: string, customer?: string) =>
  addPhrase(ports, { use: 'found', label: 'promise', words, customer });

const listed = async (ports: StorePorts) =>
  (await listPhrases(ports)).phrases.map(one => `${one.label ?? one.use}: ${one.words}`);

describe('words of a team', () => {
  const makeFolder = temporaryFolders();

  async function started(): Promise<Started> {
    const { ports, store, folder, lines } = await startedTalk(makeFolder());
    return { ports: { ...ports, stores: [store] }, folder, lines };
  }

  describe('that are added', () => {
    it('stand in the log as they were written, and are there for another window', async () => {
      const { ports, folder } = await started();
      const { did, replaced } = await find(ports, '  rock\n solid ');
      deepEqual([did, replaced], ['added', []]);
      deepEqual(fieldsInLog(folder).at(-1), {
        phrase: { use: 'found', words: 'rock solid', label: 'promise' },
      });
      const other = await openWindow(folder);
      deepEqual(await listed({ ...portsOf(other), stores: [other] }), ['promise: rock solid']);
    });
    it('are written once, also where their short forms and capitals differ', async () => {
      const { ports, lines } = await started();
      const first = await allow(ports, 'we’ll see');
      const before = lines();
      const again = await allow(ports, 'We will see');
      deepEqual([again.did, again.id, again.words, lines()], ['nothing', first.id, 'we’ll see', before]);
    });
    it('count as they were said last: nothing is both allowed and found', async () => {
      const { ports } = await started();
      await allow(ports, 'rock solid');
      deepEqual(
        (await find(ports, 'Rock solid')).replaced.map(one => [one.use, one.words]),
        [['allowed', 'rock solid']],
      );
      deepEqual(await listed(ports), ['promise: Rock solid']);
      await addPhrase(ports, { use: 'found', label: 'blame', words: 'rock solid' });
      deepEqual((await allow(ports, 'rock solid')).replaced.length, 2);
      deepEqual(await listed(ports), ['allowed: rock solid']);
    });
    it('may be a name beside that', async () => {
      const { ports } = await started();
      await allow(ports, 'Zenith');
      deepEqual((await addPhrase(ports, { use: 'name', words: 'Zenith' })).replaced, []);
      deepEqual(await listed(ports), ['allowed: Zenith', 'name: Zenith']);
    });
    it('are taken back by whoever tries again after a failure between two writes', async () => {
      const { ports } = await started();
      await allow(ports, 'rock solid');
      const phrase = { use: 'found', words: 'rock solid', label: 'promise' };
      await ports.store.write(creation(phrasesContainer, 'phrase', ports.newId())({ phrase }));
      deepEqual((await find(ports, 'rock solid')).did, 'nothing');
      deepEqual(await listed(ports), ['promise: rock solid']);
    });
    it('are no more than are looked for', async () => {
      const { ports, lines } = await started();
      for (let at = 0; at < 500; at += 1) {
        const phrase = { use: 'name', words: `Team ${at}` };
        await ports.store.write(creation(phrasesContainer, 'phrase', ports.newId())({ phrase }));
      }
      const before = lines();
      deepEqual(await problemOf(addPhrase(ports, { use: 'name', words: 'One more' })), 'bad input');
      deepEqual((await addPhrase(ports, { use: 'name', words: 'team 7' })).did, 'nothing');
      deepEqual(lines(), before);
      deepEqual((await allow(ports, 'One more')).did, 'added');
    });
  });

  describe('that are taken away', () => {
    it('leave every list they were on, and can be added again', async () => {
      const { ports } = await started();
      await allow(ports, 'Zenith');
      await addPhrase(ports, { use: 'name', words: 'Zenith' });
      deepEqual(
        (await removePhrase(ports, { words: ' zenith' })).map(one => one.use),
        ['allowed', 'name'],
      );
      deepEqual(await listed(ports), []);
      deepEqual((await allow(ports, 'Zenith')).did, 'added');
    });
    it('leave only the list that was meant', async () => {
      const { ports } = await started();
      await allow(ports, 'Zenith');
      await addPhrase(ports, { use: 'name', words: 'Zenith' });
      await removePhrase(ports, { words: 'Zenith', use: 'allowed' });
      deepEqual(await listed(ports), ['name: Zenith']);
    });
    it('have to be there', async () => {
      const { ports, lines } = await started();
      await allow(ports, 'rock solid');
      const before = lines();
      for (const words of ['rock', '', 'solid rock', '__proto__'])
        deepEqual(await problemOf(removePhrase(ports, { words })), 'not found');
      deepEqual(lines(), before);
    });
  });

  describe('that cannot be read', () => {
    it('are named, and hide no others; what a newer version finds is looked for by that', async () => {
      const { ports } = await started();
      await allow(ports, 'rock solid');
      for (const phrase of [{ use: 7 }, { use: 'found', words: 'x', label: 'sarcasm' }])
        await ports.store.write(creation(phrasesContainer, 'phrase', ports.newId())({ phrase }));
      const { phrases, faults } = await listPhrases(ports);
      deepEqual(
        [phrases.map(one => one.words), faults.map(one => one.slice(one.indexOf(':')))],
        [
          ['rock solid', 'x'],
          [': its words cannot be read', ': made by a newer version'],
        ],
      );
      deepEqual(await teamWords(ports, {}), { allowed: ['rock solid'] });
    });
    it('because they are too long are each taken away by their own words', async () => {
      const { ports } = await started();
      const [one = '', other = ''] = ['one ', 'other '].map(word => word.repeat(100).trim());
      for (const words of [one, other])
        await ports.store.write(
          creation(phrasesContainer, 'phrase', ports.newId())({ phrase: { use: 'allowed', words } }),
        );
      await removePhrase(ports, { words: one });
      deepEqual(await listed(ports), [`allowed: ${other}`]);
    });
    it('were added twice by people who had not read each other', async () => {
      const { ports } = await started();
      for (const words of ['rock solid', 'Rock solid'])
        await ports.store.write(
          creation(phrasesContainer, 'phrase', ports.newId())({ phrase: { use: 'allowed', words } }),
        );
      deepEqual((await listPhrases(ports)).phrases.length, 1);
      deepEqual((await removePhrase(ports, { words: 'rock solid' })).length, 2);
      deepEqual(await listed(ports), []);
    });
  });

  it('change what is found, and nothing else', async () => {
    const { ports } = await started();
    const rulesIn = async (text: string) =>
      createChecker({ team: await teamWords(ports, { conversation: 'call' }) })
        .check(text)
        .findings.filter(one => one.source === 'rule')
        .map(one => one.rule);
    const promise = 'We will fix it by Friday.';
    const rules = await rulesIn(promise);
    await allow(ports, 'fix it');
    deepEqual([rules.length > 0, await rulesIn(promise)], [true, []]);
    await find(ports, 'showstopper');
    deepEqual(await rulesIn('This is a showstopper for us.'), ['team/promise']);
    await addPhrase(ports, { use: 'name', words: 'zenith' });
    deepEqual(await rulesIn('zenith forgot the file.'), ['blame/party']);
    await removePhrase(ports, { words: 'fix it' });
    deepEqual(await rulesIn(promise), rules);
  });

  it('go with the person they name', async () => {
    const data = makeFolder();
    await makeStores(data, 'team');
    const { ports } = await openAll(data);
    await addPhrase(ports, { use: 'name', words: 'Jane Doe' });
    await addPhrase(ports, { use: 'name', words: 'Zenith' });
    await purge(ports, { person: 'Jane Doe' });
    deepEqual([await listed(ports), (await listPhrases(ports)).faults], [['name: Zenith'], []]);
  });
});

describe('words of teams among several stores', () => {
  const makeFolder = temporaryFolders();

  /** A private store, and one that is shared, in which Acme lives. */
  async function several(): Promise<StorePorts> {
    const data = makeFolder();
    await makeStores(data, 'team');
    const { ports } = await openAll(data);
    await addCustomer(ports, { name: 'Acme' });
    await addCustomer(ports, { name: 'Nordwind' });
    await startConversation(ports, { customer: 'acme', id: 'call' });
    await moveCustomer(ports, { customer: 'acme', to: 'team' });
    return ports;
  }

  it('are kept where the customer lives, else in the private one', async () => {
    const ports = await several();
    deepEqual((await allow(ports, 'rock solid', 'acme')).store, 'team');
    deepEqual((await allow(ports, 'rock solid', 'nordwind')).store, 'private');
    deepEqual((await allow(ports, 'at once')).store, 'private');
    deepEqual((await addPhrase(ports, { use: 'name', words: 'Zenith', conversation: 'call' })).store, 'team');
  });
  it('count for the customers of their store alone', async () => {
    const ports = await several();
    await allow(ports, 'rock solid', 'acme');
    await allow(ports, 'at once', 'nordwind');
    deepEqual(await teamWords(ports, { customer: 'acme' }), { allowed: ['rock solid'] });
    deepEqual(await teamWords(ports, { conversation: 'call' }), { allowed: ['rock solid'] });
    deepEqual(await teamWords(ports, { customer: 'nordwind' }), { allowed: ['at once'] });
    deepEqual(await teamWords(ports, { conversation: 'inbox' }), { allowed: ['at once'] });
    deepEqual(await teamWords(ports, {}), { allowed: ['at once', 'rock solid'] });
  });
  it('are taken away in every store, or in the one that was meant', async () => {
    const ports = await several();
    const store = async () => (await listPhrases(ports)).phrases.map(one => one.store);
    await allow(ports, 'rock solid', 'acme');
    await allow(ports, 'rock solid');
    await removePhrase(ports, { words: 'rock solid', customer: 'acme' });
    deepEqual(await store(), ['private']);
    await allow(ports, 'rock solid', 'acme');
    await removePhrase(ports, { words: 'rock solid' });
    deepEqual(await store(), []);
  });
});

describe('a phrase', () => {
  const codeOf = (text: string): ProblemCode | 'none' => {
    try {
      requirePhrase(text);
      return 'none';
    } catch (error) {
      return error instanceof Problem ? error.code : 'none';
    }
  };

  it('is kept on one line, with nothing in it that cannot be seen', () => {
    deepEqual(requirePhrase('\t rock\r\n  solid\u200b\u202e '), 'rock solid');
    deepEqual(requirePhrase("it's AT&T, 24/7 (really)"), "it's AT&T, 24/7 (really)");
  });
  it('is no pattern', () => {
    for (const text of ['.*', '(a+)+$ [x]', 'a\\b', 'fix|mend', '^we', '<us>', 'we\u0000', '{2}'])
      deepEqual(codeOf(text), 'bad input', text);
  });
  it('has at least one word, and not too many', () => {
    for (const text of ['', ' \n', ', ;', '✅', '\u200b']) deepEqual(codeOf(text), 'bad input', text);
    deepEqual(codeOf('word '.repeat(12)), 'none');
    for (const text of ['word '.repeat(13), 'x'.repeat(201)]) deepEqual(codeOf(text), 'too long');
  });
});
