import { deepEqual } from 'node:assert/strict';
import {
  addCustomer,
  type CustomerRequest,
  requireCustomer,
} from '../../../src/actions/conversations/addCustomer.ts';
import { isIdentifier } from '../../../src/domain/identifier.ts';
import { removal } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import { emptyStore, startedTalk } from '../../support/talk.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

describe('adding a customer', () => {
  const folder = temporaryFolders();

  async function check(
    requests: readonly CustomerRequest[],
    expected: { ids: readonly string[]; lines: number },
  ) {
    const { ports, lines } = await emptyStore(folder());
    const ids: string[] = [];
    for (const request of requests) ids.push((await addCustomer(ports, request)).id);
    deepEqual({ ids, lines: lines() }, expected);
  }

  it('makes a readable id of the name', () =>
    check([{ name: '  Nordwind GmbH ' }], { ids: ['nordwind-gmbh'], lines: 1 }));
  it('takes the one of that name where there is one, however it is spelled', () =>
    check([{ name: 'Café' }, { name: 'Cafe\u0301' }, { name: ' CAFÉ ' }], {
      ids: ['cafe', 'cafe', 'cafe'],
      lines: 1,
    }));
  it('takes the one of that id, whatever name comes with a retry', () =>
    check(
      [
        { id: 'acme', name: 'Acme' },
        { id: 'acme', name: 'Acme Inc' },
      ],
      { ids: ['acme', 'acme'], lines: 1 },
    ));
  it('tells two of one name apart by the ids that were given', () =>
    check(
      [
        { id: 'a', name: 'Same' },
        { id: 'b', name: 'Same' },
      ],
      { ids: ['a', 'b'], lines: 2 },
    ));

  it('gives another id where another name has taken the readable one', async () => {
    const { ports } = await emptyStore(folder());
    await addCustomer(ports, { name: 'Acme' });
    const { id } = await addCustomer(ports, { name: 'Acme!' });
    deepEqual([id === 'acme', isIdentifier(id)], [false, true]);
  });

  for (const name of ['株式会社', 'Con', '🙂']) {
    it(`gives a generated id to "${name}"`, async () => {
      const { ports, store } = await emptyStore(folder());
      const { id } = await addCustomer(ports, { name });
      deepEqual([isIdentifier(id), (await store.listing()).customers], [true, [{ id, name }]]);
    });
  }

  it('makes one that can be seen where another of that id was deleted', async () => {
    const { ports, store } = await startedTalk(folder());
    await store.write(removal((await store.entity('customer/acme', 'customer', 'acme')) as Folded));
    deepEqual((await store.listing()).customers, []);
    const again = await addCustomer(ports, { name: 'Acme' });
    deepEqual((await store.listing()).customers, [again]);
  });

  async function refuses(request: CustomerRequest, expected: string) {
    const { ports, lines } = await emptyStore(folder());
    deepEqual([await problemOf(addCustomer(ports, request)), lines()], [expected, 0]);
  }

  it('refuses a name of nothing but spaces', () => refuses({ name: ' \n ' }, 'bad input'));
  it('refuses a name of more than 200 characters', () => refuses({ name: 'x'.repeat(201) }, 'bad input'));
  it('takes a name of 200 characters', () =>
    check([{ name: 'x'.repeat(200) }], { ids: ['x'.repeat(32)], lines: 1 }));
  it('refuses ids outside the grammar', async () => {
    for (const id of ['', 'Acme', '../up', 'con', 'a b', 'x'.repeat(41)])
      await refuses({ name: 'Acme', id }, 'bad id');
  });
});

describe('asking for a customer', () => {
  const folder = temporaryFolders();

  it('finds the one of that id', async () => {
    const { ports } = await startedTalk(folder());
    deepEqual(await requireCustomer(ports, 'acme'), { id: 'acme', name: 'Acme' });
  });
  it('says that there is none', async () => {
    const { ports } = await startedTalk(folder());
    for (const id of ['other', '', '../up', 'constructor'])
      deepEqual(await problemOf(requireCustomer(ports, id)), 'not found');
  });
});
