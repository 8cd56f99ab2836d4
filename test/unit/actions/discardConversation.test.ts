import { deepEqual } from 'node:assert/strict';
import { discardConversation } from '../../../src/actions/conversations/discardConversation.ts';
import { addMilestone } from '../../../src/actions/due/addMilestone.ts';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { removeEntry } from '../../../src/actions/entries/removeEntry.ts';
import type { Day } from '../../../src/domain/day.ts';
import { startedTalk } from '../../support/talk.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

describe('discarding a conversation', () => {
  const folder = temporaryFolders();
  const name = { conversation: 'call' };

  it('takes it out of every list while nothing was written down', async () => {
    const { ports, store } = await startedTalk(folder());
    await discardConversation(ports, name);
    deepEqual(
      [(await store.listing()).conversations, await problemOf(discardConversation(ports, name))],
      [[], 'not found'],
    );
  });

  it('is refused once something was, even if that was deleted again', async () => {
    const { ports } = await startedTalk(folder());
    const entry = await addEntry(ports, { ...name, text: 'hm' });
    await removeEntry(ports, { ...name, entry });
    deepEqual(await problemOf(discardConversation(ports, name)), 'bad input');
  });

  it('is refused where a date was agreed', async () => {
    const { ports } = await startedTalk(folder());
    await addMilestone(ports, { ...name, title: 'Next update', day: '2026-12-01' as Day, words: '' });
    deepEqual(await problemOf(discardConversation(ports, name)), 'bad input');
  });
});
