import { deepEqual } from 'node:assert/strict';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { type Renaming, renameCustomer } from '../../../src/actions/conversations/renameCustomer.ts';
import { removal } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import { startedTalk } from '../../support/talk.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const renaming: Renaming = { customer: 'acme', name: 'Nordwind' };

describe('renaming a customer', () => {
  const folder = temporaryFolders();

  async function check(names: readonly string[], expected: { name: string; written: number }) {
    const { ports, store, lines } = await startedTalk(folder());
    const before = lines();
    for (const name of names) await renameCustomer(ports, { customer: 'acme', name });
    deepEqual(
      [(await store.listing()).customers, lines() - before],
      [[{ id: 'acme', name: expected.name }], expected.written],
    );
  }

  it('gives the name and keeps the id', () => check(['Nordwind'], { name: 'Nordwind', written: 1 }));
  it('takes the name without the blanks around it', () =>
    check(['  Nordwind\n'], { name: 'Nordwind', written: 1 }));
  it('takes another spelling of the same name', () => check(['ACME'], { name: 'ACME', written: 1 }));
  it('writes nothing where it is called so already', () =>
    check(['Acme', ' Acme ', 'Nordwind', 'Nordwind'], { name: 'Nordwind', written: 1 }));
  it('can be taken back', () => check(['Nordwind', 'Acme'], { name: 'Acme', written: 2 }));
  it('keeps foreign signs as they are', async () => {
    for (const name of ['<b>Acme</b>', '株式会社', "=1+1'", 'x'.repeat(200)]) {
      await check([name], { name, written: 1 });
    }
  });

  it('leaves its conversations with it', async () => {
    const { ports, store } = await startedTalk(folder());
    await renameCustomer(ports, renaming);
    const { conversations, customers } = await store.listing();
    deepEqual(customers.find(one => one.id === conversations[0]?.customer)?.name, 'Nordwind');
  });
  it('makes it found by the new name, and the old name free', async () => {
    const { ports } = await startedTalk(folder());
    await renameCustomer(ports, renaming);
    deepEqual((await addCustomer(ports, { name: 'nordwind' })).id, 'acme');
    deepEqual((await addCustomer(ports, { name: 'Acme' })).id === 'acme', false);
  });

  async function refuses(parts: Partial<Renaming>, expected: string) {
    const { ports, lines } = await startedTalk(folder());
    const before = lines();
    deepEqual(
      [await problemOf(renameCustomer(ports, { ...renaming, ...parts })), lines()],
      [expected, before],
    );
  }

  it('refuses a name of nothing but blanks, and one of more than 200 characters', async () => {
    for (const name of ['', ' \n', 'x'.repeat(201)]) await refuses({ name }, 'bad input');
  });
  it('needs a customer who is known', async () => {
    for (const customer of ['other', '', '../up', 'constructor']) await refuses({ customer }, 'not found');
  });
  it('does not rename one that was deleted', async () => {
    const { ports, store, lines } = await startedTalk(folder());
    await store.write(removal((await store.entity('customer/acme', 'customer', 'acme')) as Folded));
    const before = lines();
    deepEqual([await problemOf(renameCustomer(ports, renaming)), lines()], ['not found', before]);
  });
});
