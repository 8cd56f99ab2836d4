import { deepEqual, rejects } from 'node:assert/strict';
import { addTemplate } from '../../../src/actions/checklists/addTemplate.ts';
import { chooseTemplate } from '../../../src/actions/checklists/chooseTemplate.ts';
import { findTemplate } from '../../../src/actions/checklists/findTemplate.ts';
import { listTemplates } from '../../../src/actions/checklists/listTemplates.ts';
import { removeTemplate } from '../../../src/actions/checklists/removeTemplate.ts';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { tickStep } from '../../../src/actions/conversations/tickStep.ts';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { moveCustomer } from '../../../src/actions/store/moveCustomer.ts';
import { creation } from '../../../src/domain/log/changes.ts';
import { newId } from '../../../src/domain/newId.ts';
import type { StorePorts } from '../../../src/domain/ports.ts';
import { templatesContainer } from '../../../src/domain/records/checklists/ownTemplate.ts';
import type { OwnTemplate } from '../../../src/domain/records/checklists/templates.ts';
import { makeStore } from '../../../src/storage/storeHeader.ts';
import { openStores } from '../../../src/storage/stores/openStores.ts';
import { namedPlace, privatePlace } from '../../../src/storage/stores/places.ts';
import { settledIn } from '../../support/checklist.ts';
import { fieldsInLog, startedTalk } from '../../support/talk.ts';
import {
  openWindow,
  portsOf,
  problemOf,
  temporaryFolders,
  tickingClock,
} from '../../support/temporaryStore.ts';

const visit: OwnTemplate = {
  id: 'visit',
  title: 'On-site visit',
  steps: [
    { id: 'greet', label: 'Greet them', hint: 'By name' },
    { id: 'next-date', label: 'Next visit' },
  ],
};
const shorter: OwnTemplate = { ...visit, title: 'Visit', steps: visit.steps.slice(0, 1) };

interface Started {
  readonly ports: StorePorts;
  readonly folder: string;
  lines(): number;
}

describe('a checklist of a store', () => {
  const makeFolder = temporaryFolders();

  async function started(): Promise<Started> {
    const { ports, store, folder, lines } = await startedTalk(makeFolder());
    return { ports: { ...ports, stores: [store] }, folder, lines };
  }
  const listed = async (ports: StorePorts) => (await listTemplates(ports)).templates.map(one => one.title);
  const talkOf = async ({ store }: StorePorts, id = 'call') =>
    (await openConversation(store, id)).conversation;

  describe('that is added', () => {
    it('is found and listed with all that it says', async () => {
      const { ports } = await started();
      const added = await addTemplate(ports, { template: visit });
      const [store] = ports.stores;
      deepEqual(added, { id: 'visit', did: 'added', store: store?.name });
      deepEqual(await findTemplate(ports, 'visit'), visit);
      deepEqual(await listTemplates(ports), { templates: [{ ...visit, store: store?.name }], faults: [] });
    });
    it('is there for another window', async () => {
      const { ports, folder } = await started();
      await addTemplate(ports, { template: visit });
      const other = await openWindow(folder);
      deepEqual(await listed({ ...portsOf(other), stores: [other] }), ['On-site visit']);
    });
    it('is one value in the log (rule 9)', async () => {
      const { ports, folder } = await started();
      await addTemplate(ports, { template: visit });
      deepEqual(fieldsInLog(folder).at(-1), { definition: { title: visit.title, steps: visit.steps } });
    });
    it('is changed by adding it anew, and left alone where it says the same', async () => {
      const { ports, lines } = await started();
      await addTemplate(ports, { template: visit });
      const before = lines();
      deepEqual((await addTemplate(ports, { template: visit })).did, 'nothing');
      deepEqual(lines(), before);
      deepEqual((await addTemplate(ports, { template: shorter })).did, 'changed');
      deepEqual([await listed(ports), lines()], [['Visit'], before + 1]);
    });
  });

  describe('that is taken away', () => {
    it('is listed no more, and can be added again', async () => {
      const { ports } = await started();
      await addTemplate(ports, { template: visit });
      await removeTemplate(ports, { id: 'visit' });
      deepEqual(await listed(ports), []);
      deepEqual((await addTemplate(ports, { template: visit })).did, 'added');
      deepEqual(await listed(ports), ['On-site visit']);
    });
    it('has to be there, and never to be built in', async () => {
      const { ports, lines } = await started();
      const before = lines();
      deepEqual(await problemOf(removeTemplate(ports, { id: 'visit' })), 'not found');
      deepEqual(await problemOf(removeTemplate(ports, { id: 'angry' })), 'bad input');
      await addTemplate(ports, { template: visit });
      await removeTemplate(ports, { id: 'visit' });
      deepEqual(await problemOf(removeTemplate(ports, { id: 'visit' })), 'not found');
      deepEqual(lines(), before + 2);
    });
    it('stays with the talks that are held by it, and can be chosen no more', async () => {
      const { ports } = await started();
      await addTemplate(ports, { template: visit });
      await chooseTemplate(ports, { conversation: 'call', template: 'visit' });
      await removeTemplate(ports, { id: 'visit' });
      const talk = await talkOf(ports);
      deepEqual(
        [talk.templateTitle, talk.checklist.map(one => one.label), talk.faults],
        ['On-site visit', ['Greet them', 'Next visit'], []],
      );
      deepEqual(
        await problemOf(chooseTemplate(ports, { conversation: 'call', template: 'visit' })),
        'not found',
      );
    });
  });

  describe('that is damaged or of a newer version', () => {
    it('is named, and hides neither its neighbours nor a talk', async () => {
      const { ports } = await started();
      await addTemplate(ports, { template: visit });
      await chooseTemplate(ports, { conversation: 'call', template: 'visit' });
      const broken = creation(templatesContainer, 'template', 'odd')({ definition: { rows: [] } });
      await ports.store.write(broken);
      const { templates, faults } = await listTemplates(ports);
      deepEqual([templates.map(one => one.id), faults.length], [['visit'], 1]);
      deepEqual((await talkOf(ports)).checklist.length, 2);
    });
  });

  describe('of a conversation', () => {
    it('is the one of a support call, unless another is named', async () => {
      const { ports, folder } = await started();
      deepEqual(
        [(await talkOf(ports)).template, 'template' in (fieldsInLog(folder).at(-1) ?? {})],
        ['support', false],
      );
      const template = await findTemplate(ports, 'angry');
      await startConversation(ports, { customer: 'acme', id: 'heated', template });
      deepEqual(fieldsInLog(folder).at(-1)?.['template'], 'angry');
      const usual = await findTemplate(ports, 'support');
      await startConversation(ports, { customer: 'acme', id: 'usual', template: usual });
      deepEqual('template' in (fieldsInLog(folder).at(-1) ?? {}), false);
      deepEqual((await talkOf(ports, 'heated')).template, 'angry');
    });
    it('can be one of its own from the start', async () => {
      const { ports } = await started();
      await startConversation(ports, { customer: 'acme', id: 'visit', template: visit });
      const { template, templateTitle, checklist } = await talkOf(ports, 'visit');
      deepEqual([template, templateTitle, checklist.length], ['visit', 'On-site visit', 2]);
    });
    it('can be another one, and what was ticked of both stays ticked', async () => {
      const { ports } = await started();
      const choose = (template: string) => chooseTemplate(ports, { conversation: 'call', template });
      await addTemplate(ports, { template: visit });
      await tickStep(ports, { conversation: 'call', step: 'next-date', state: 'done' });
      await tickStep(ports, { conversation: 'call', step: 'said-back', state: 'done' });
      const settled = [];
      for (const one of ['angry', 'visit', 'decision', 'support']) {
        await choose(one);
        settled.push(Object.keys(settledIn(await talkOf(ports))));
      }
      deepEqual(settled, [
        ['said-back', 'next-date'],
        ['next-date'],
        ['next-date'],
        ['said-back', 'next-date'],
      ]);
    });
    it('is written once, and not where it stands so already', async () => {
      const { ports, folder, lines } = await started();
      await addTemplate(ports, { template: visit });
      const before = lines();
      await chooseTemplate(ports, { conversation: 'call', template: 'support' });
      deepEqual(lines(), before);
      for (const template of ['visit', 'visit', 'angry', 'angry']) {
        await chooseTemplate(ports, { conversation: 'call', template });
      }
      deepEqual([lines(), (await talkOf(ports)).template], [before + 2, 'angry']);
      deepEqual(fieldsInLog(folder).at(-1), { template: 'angry', checklist: null });
    });
    it('stays as it was when its template is changed, until it is chosen anew', async () => {
      const { ports } = await started();
      await addTemplate(ports, { template: visit });
      await chooseTemplate(ports, { conversation: 'call', template: 'visit' });
      await addTemplate(ports, { template: shorter });
      const before = (await talkOf(ports)).checklist.length;
      await chooseTemplate(ports, { conversation: 'call', template: 'visit' });
      deepEqual([before, (await talkOf(ports)).checklist.length], [2, 1]);
    });
    it('has to be one that is there', async () => {
      const { ports, lines } = await started();
      await addTemplate(ports, { template: visit });
      const before = lines();
      for (const template of ['hologram', '', '__proto__', '../x']) {
        deepEqual(await problemOf(chooseTemplate(ports, { conversation: 'call', template })), 'not found');
      }
      deepEqual(
        await problemOf(chooseTemplate(ports, { conversation: 'other', template: 'angry' })),
        'not found',
      );
      deepEqual(lines(), before);
      await rejects(findTemplate(ports, 'hologram'), {
        message:
          'There is no checklist "hologram" here. These are: support, feature, angry, discovery, decision, retrospective, visit.',
      });
    });
    it('asks for the real need once they ask for something', async () => {
      const { ports } = await started();
      const entry = await addEntry(ports, { conversation: 'call', text: 'We want a button' });
      const request = { asked: 'A button', need: '', today: '' };
      const steps = async () => (await talkOf(ports)).checklist.map(one => one.id);
      deepEqual((await steps()).includes('real-need'), false);
      await editEntry(ports, { conversation: 'call', entry, fields: { request } });
      deepEqual((await steps()).slice(1, 3), ['said-back', 'real-need']);
      await tickStep(ports, { conversation: 'call', step: 'real-need', state: 'done' });
      deepEqual(settledIn(await talkOf(ports)), { 'real-need': 'done' });
    });
  });
});

describe('a checklist among several stores', () => {
  const makeFolder = temporaryFolders();

  /** A private store and one that is shared, in which Acme lives. */
  async function several(): Promise<StorePorts> {
    const data = makeFolder();
    const places = [privatePlace(data), namedPlace(data, 'team')];
    const now = tickingClock();
    for (const { home } of places) await makeStore({ home, newId });
    const { store, stores } = await openStores({ places, author: 'ada', now, newId, onTrouble: () => {} });
    const ports = { store, stores, now, newId };
    await addCustomer(ports, { name: 'Acme' });
    await addCustomer(ports, { name: 'Nordwind' });
    await startConversation(ports, { customer: 'acme', id: 'call' });
    await startConversation(ports, { customer: 'nordwind', id: 'mine' });
    await moveCustomer(ports, { customer: 'acme', to: 'team' });
    return ports;
  }

  const storeOf = async (ports: StorePorts) => (await listTemplates(ports)).templates.map(one => one.store);

  it('is kept in the private one, unless it is for a talk that lives elsewhere', async () => {
    const ports = await several();
    deepEqual((await addTemplate(ports, { template: visit })).store, 'private');
    const theirs = { ...visit, id: 'theirs' };
    deepEqual((await addTemplate(ports, { template: theirs, conversation: 'call' })).store, 'team');
    const own = { ...visit, id: 'own' };
    deepEqual((await addTemplate(ports, { template: own, conversation: 'mine' })).store, 'private');
    deepEqual(await storeOf(ports), ['private', 'private', 'team']);
  });
  it('stays where it is when it is changed for another talk', async () => {
    const ports = await several();
    await addTemplate(ports, { template: visit, conversation: 'call' });
    deepEqual(await addTemplate(ports, { template: shorter, conversation: 'mine' }), {
      id: 'visit',
      did: 'changed',
      store: 'team',
    });
  });
  it('counts once, in the first of them that has it, and is taken away everywhere', async () => {
    const ports = await several();
    await addTemplate({ ...ports, stores: ports.stores.slice(1) }, { template: shorter });
    await addTemplate({ ...ports, stores: ports.stores.slice(0, 1) }, { template: visit });
    deepEqual(await storeOf(ports), ['private']);
    deepEqual(
      (await listTemplates(ports, { store: 'team' })).templates.map(one => one.title),
      ['Visit'],
    );
    await removeTemplate(ports, { id: 'visit' });
    deepEqual(await storeOf(ports), []);
  });
  it('goes with a talk into a store that does not have it', async () => {
    const ports = await several();
    await addTemplate(ports, { template: visit });
    await chooseTemplate(ports, { conversation: 'call', template: 'visit' });
    const team = ports.stores.find(one => one.name === 'team');
    if (!team) throw new TypeError('the store is missing');
    const { checklist, faults } = (await openConversation(team, 'call')).conversation;
    deepEqual([checklist.map(one => one.label), faults], [['Greet them', 'Next visit'], []]);
  });
});
