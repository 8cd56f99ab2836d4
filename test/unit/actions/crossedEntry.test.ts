import { deepEqual } from 'node:assert/strict';
import { addCustomer } from '../../../src/actions/conversations/addCustomer.ts';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { changeReach } from '../../../src/actions/entries/changeReach.ts';
import { removeEntry } from '../../../src/actions/entries/removeEntry.ts';
import { openWindow, portsOf, temporaryFolders } from '../../support/temporaryStore.ts';

describe('an entry that goes on as another', () => {
  const newFolder = temporaryFolders();

  async function talk() {
    const store = await openWindow(newFolder());
    const ports = { ...portsOf(store), stores: [] };
    const { id: customer } = await addCustomer(ports, { name: 'Acme' });
    const conversation = await startConversation(ports, { customer });
    await addEntry(ports, { id: 'said', conversation, text: 'secret' });
    const removed = async () => (await openConversation(store, conversation)).conversation.removed;
    return { ports, conversation, removed };
  }

  it('leaves no place in the list from which it could be brought back', async () => {
    const { ports, conversation, removed } = await talk();
    await changeReach(ports, { conversation, entry: 'said', reach: 'me', id: 'mine' });
    deepEqual(await removed(), []);
  });

  it('is itself the one that can be brought back, once it is removed', async () => {
    const { ports, conversation, removed } = await talk();
    await changeReach(ports, { conversation, entry: 'said', reach: 'me', id: 'mine' });
    await removeEntry(ports, { conversation, entry: 'mine' });
    deepEqual(
      (await removed()).map(one => one.id),
      ['mine'],
    );
  });
});
