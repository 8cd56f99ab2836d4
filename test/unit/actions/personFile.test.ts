import { deepEqual, equal } from 'node:assert/strict';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { editConversation } from '../../../src/actions/conversations/editConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { type LabelParts, labelEntry } from '../../../src/actions/entries/labelEntry.ts';
import { removeEntry } from '../../../src/actions/entries/removeEntry.ts';
import { moveCustomer } from '../../../src/actions/store/moveCustomer.ts';
import { purge } from '../../../src/actions/store/purge.ts';
import { collectPerson } from '../../../src/actions/texts/personFile.ts';
import type { Day } from '../../../src/domain/day.ts';
import { creation } from '../../../src/domain/log/changes.ts';
import { newId } from '../../../src/domain/newId.ts';
import type { StorePorts } from '../../../src/domain/ports.ts';
import type { Label } from '../../../src/domain/records/labels.ts';
import { makeStore } from '../../../src/storage/storeHeader.ts';
import { type OpenStores, openStores } from '../../../src/storage/stores/openStores.ts';
import { namedPlace, privatePlace } from '../../../src/storage/stores/places.ts';
import { problemOf, temporaryFolders, tickingClock } from '../../support/temporaryStore.ts';
import { spot } from '../text/talk.ts';

describe('everything on one person', () => {
  const makeFolder = temporaryFolders();
  let ports: StorePorts;

  const wish = { person: 'Maria López', today: '2026-11-23' as Day, withMine: false };
  const collect = (parts: Partial<typeof wish> = {}) => collectPerson(ports, { ...wish, ...parts });
  const file = async (parts: Partial<typeof wish> = {}) => (await collect(parts)).file;
  const add = (id: string, text: string, parts: Partial<Parameters<typeof addEntry>[1]> = {}) =>
    addEntry(ports, { conversation: 'call', id, text, ...parts });
  const ids = (all: readonly { readonly id: string }[]) => all.map(one => one.id);

  async function opened(names: readonly string[]): Promise<OpenStores> {
    const data = makeFolder();
    const places = [privatePlace(data), ...names.map(name => namedPlace(data, name))];
    for (const { home } of places) await makeStore({ home, newId });
    const silent = () => {};
    return openStores({
      places,
      author: 'ada',
      now: tickingClock(),
      newId,
      onDamage: silent,
      onTrouble: silent,
    });
  }

  async function begin(...names: string[]): Promise<void> {
    const { store, stores } = await opened(names);
    ports = { store, stores, now: tickingClock(), newId };
    await addCustomer(ports, { id: 'acme', name: 'Acme GmbH' });
    await startConversation(ports, { customer: 'acme', id: 'call', title: 'Time-outs' });
  }

  beforeEach(() => begin());

  it('holds what they said, with day, customer and kind', async () => {
    await add('one', 'it stops', { kind: 'heard', speaker: 'MARIA LO\u0301PEZ' });
    await add('two', 'it works', { kind: 'heard', speaker: 'Tom' });
    const { said, mentions, person, made } = await file();
    const [{ at = '', ...only } = {}] = said;
    deepEqual(only, {
      record: 'entry',
      id: 'one',
      conversation: 'call',
      customer: 'Acme GmbH',
      kind: 'heard',
      text: 'it stops',
    });
    deepEqual([at.slice(0, 10), mentions, person, made], ['2026-11-21', [], wish.person, '2026-11-23']);
  });

  it('holds where others mention them, and no other note', async () => {
    await add('one', 'as maria lópez said', { speaker: 'Tom' });
    await add('two', 'as Maria Lópezova said');
    await add('three', 'Maria is away');
    const { said, mentions } = await file();
    deepEqual([said, ids(mentions)], [[], ['one']]);
    equal(JSON.stringify(mentions).includes('Tom'), false);
  });

  it('holds where they took part', async () => {
    const speakers = ['Tom', 'Maria López'];
    await editConversation(ports, { conversation: 'call', fields: { speakers } });
    const { tookPart, mentions } = await file();
    const [{ at, ...only } = { at: '' }] = tookPart;
    deepEqual(
      [only, mentions, at.slice(0, 10)],
      [
        { id: 'call', conversation: 'call', customer: 'Acme GmbH', channel: 'call', title: 'Time-outs' },
        [],
        '2026-11-21',
      ],
    );
  });

  it('names a customer nobody has a record of by the id', async () => {
    const fields = { customer: 'ghost', started: '2026-11-20T10:00:00Z', speakers: ['Maria López'] };
    await ports.store.write(creation('conversation/old', 'conversation', 'old')(fields));
    deepEqual(
      (await file()).tookPart.map(one => one.customer),
      ['ghost'],
    );
  });

  it('holds the temporary code they were told of, and the updates that name them', async () => {
    const temporary = creation('conversation/call', 'temporary', 'lf-7k2m4');
    const fields = { conversation: 'call', reason: 'retry cap', until: { day: '2026-12-03' }, spot };
    const told = { whom: 'Tom and Maria López', at: '2026-11-22T10:00:00+01:00', words: 'We plan it' };
    await ports.store.write(temporary({ ...fields, told }));
    await ports.store.write(creation('conversation/call', 'temporary', 'lf-other')(fields));
    const update = creation('customer/acme', 'update', 'u1');
    const sent = '2026-11-22T11:00:00+01:00';
    await ports.store.write(update({ day: '2026-11-22', sent, text: 'Dear Maria López' }));
    const { told: toldOf, updates, mentions } = await file();
    deepEqual(toldOf, [
      {
        id: 'lf-7k2m4',
        conversation: 'call',
        customer: 'Acme GmbH',
        at: told.at,
        reason: 'retry cap',
        until: '2026-12-03',
        words: 'We plan it',
      },
    ]);
    deepEqual(updates, [{ id: 'u1', customer: 'Acme GmbH', sent, text: 'Dear Maria López' }]);
    deepEqual(mentions, []);
  });

  it('holds what was deleted or said differently before, because the history keeps it', async () => {
    const speaker = 'Maria López';
    await add('one', 'it stops', { speaker });
    await editEntry(ports, { conversation: 'call', entry: 'one', fields: { text: 'it stalls' } });
    await add('two', 'gone', { speaker });
    await removeEntry(ports, { conversation: 'call', entry: 'two' });
    await add('three', 'Maria López is angry');
    await editEntry(ports, { conversation: 'call', entry: 'three', fields: { text: 'they are angry' } });
    const { said, mentions } = await file();
    const short = (all: typeof said) => all.map(({ id, text, earlier, state }) => [id, text, earlier, state]);
    deepEqual(short(said), [
      ['one', 'it stalls', ['it stops'], undefined],
      ['two', 'gone', undefined, 'deleted'],
    ]);
    deepEqual(short(mentions), [['three', 'Maria López is angry', undefined, 'replaced']]);
  });

  it('holds what was noted about their words, as it is and as it was', async () => {
    const label = (label: Label, parts: LabelParts | null) =>
      labelEntry(ports, { conversation: 'call', entry: 'one', label, parts });
    await add('one', 'CSV please', { speaker: 'Maria López' });
    await label('request', { asked: 'a CSV' });
    await label('request', { need: 'pay on time' });
    await label('mood', { mood: 'angry' });
    await label('mood', null);
    await editEntry(ports, {
      conversation: 'call',
      entry: 'one',
      fields: { decision: { who: 'Tom', alternatives: '' } },
    });
    const [{ text, labels, earlier } = {}] = (await file()).said;
    deepEqual(
      [text, labels, earlier],
      [
        'CSV please',
        ['Decision: decided by Tom', 'Asked for: a CSV; real need: pay on time'],
        ['Asked for: a CSV; real need not known yet', 'Mood: angry'],
      ],
    );
  });

  it('holds where a label or a decision names them', async () => {
    await add('one', 'they wait');
    const impact = { words: 'Maria López cannot invoice' };
    await labelEntry(ports, { conversation: 'call', entry: 'one', label: 'impact', parts: impact });
    const decision = { who: 'maria lópez', alternatives: 'none' };
    await add('two', 'we wait', { kind: 'decision', decision });
    await add('three', 'we go', { kind: 'decision', decision: { who: 'Tom', alternatives: 'López' } });
    deepEqual(
      (await file()).mentions.map(({ id, text }) => [id, text]),
      [
        ['one', 'Maria López cannot invoice'],
        ['two', 'maria lópez'],
      ],
    );
  });

  it('takes no mood and no state under a label for a name', async () => {
    await add('one', 'they wait');
    await labelEntry(ports, { conversation: 'call', entry: 'one', label: 'mood', parts: { mood: 'calm' } });
    await labelEntry(ports, { conversation: 'call', entry: 'one', label: 'option', parts: {} });
    for (const person of ['Calm', 'open']) equal(await problemOf(collect({ person })), 'not found', person);
  });

  it('leaves out what is only mine and says how much, unless it is asked for', async () => {
    await add('mine', 'Maria López sounds tired', { reach: 'me' });
    await add('also', 'hm', { reach: 'me', speaker: 'Maria López' });
    await add('other', 'hm', { reach: 'me' });
    const { file: without, leftOut } = await collect();
    deepEqual([without.said, without.mentions, leftOut], [[], [], 2]);
    const { file: all, leftOut: none } = await collect({ withMine: true });
    deepEqual([ids(all.said), ids(all.mentions), none], [['also'], ['mine'], 0]);
  });

  it('takes no id, kind, other word of ours or code for a name', async () => {
    await add('one', 'hm', { kind: 'note', reach: 'team' });
    const quoted = { entry: 'one', spot: { ...spot, quote: '// ask Quentin' } };
    await ports.store.write(creation('conversation/call', 'place', 'p1')(quoted));
    for (const person of ['call', 'note', 'team', 'entry', 'Quentin'])
      equal(await problemOf(collect({ person })), 'not found', person);
  });

  it('holds a customer who bears the name', async () => {
    await addCustomer(ports, { id: 'maria', name: 'Maria López' });
    const { mentions } = await file();
    deepEqual(
      mentions.map(({ record, id, text, customer }) => [record, id, text, customer]),
      [['customer', 'maria', 'Maria López', 'Maria López']],
    );
  });

  it('reads all stores, and what moved only once', async () => {
    await begin('team');
    await add('one', 'it stops', { speaker: 'Maria López' });
    await moveCustomer(ports, { customer: 'acme', to: 'team' });
    await add('two', 'it stalls', { speaker: 'Maria López' });
    const { said } = await file();
    deepEqual(
      said.map(({ id, customer }) => [id, customer]),
      [
        ['one', 'Acme GmbH'],
        ['two', 'Acme GmbH'],
      ],
    );
  });

  it('holds nothing of what was purged, and says when nothing is left', async () => {
    await add('one', 'it stops', { speaker: 'Maria López' });
    await add('two', 'Maria López again');
    await purge(ports, { person: 'Maria López' });
    const { said, mentions } = await file();
    deepEqual([said, ids(mentions)], [[], ['two']]);
    await purge(ports, { person: 'Maria López', withMentions: true });
    equal(await problemOf(collect()), 'not found');
  });

  it('says when nothing is kept about anybody of that name', async () => {
    await ports.store.write(
      creation('conversation/call', 'entry', 'one')({ conversation: 'call', text: '', at: 'x', speaker: '' }),
    );
    for (const person of ['Nobody', '', ' ']) equal(await problemOf(collect({ person })), 'not found');
  });
});
