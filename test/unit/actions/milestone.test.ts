import { deepEqual } from 'node:assert/strict';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { addMilestone } from '../../../src/actions/due/addMilestone.ts';
import { addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import { fieldsInLog, startedTalk } from '../../support/talk.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const day = (text: string) => parseDay(text) as Day;
const request = { conversation: 'call', title: 'Patch', day: day('2026-12-01'), words: 'by Tuesday' };

describe('agreeing on a date', () => {
  const folder = temporaryFolders();

  it('keeps day and words as one value, with conversation and customer (rule 9)', async () => {
    const { folder: at, ports } = await startedTalk(folder());
    await addMilestone(ports, request);
    deepEqual(fieldsInLog(at).at(-1), {
      customer: 'acme',
      conversation: 'call',
      title: 'Patch',
      state: 'open',
      due: { day: '2026-12-01', words: 'by Tuesday' },
    });
  });
  it('is shown in its conversation, the earliest first', async () => {
    const { ports, store } = await startedTalk(folder());
    const later = await addMilestone(ports, { ...request, title: 'Later', day: day('2027-01-01') });
    const first = await addMilestone(ports, request);
    const { milestones } = (await openConversation(store, 'call')).conversation;
    deepEqual(
      milestones.map(one => one.id),
      [first, later],
    );
  });
  it('works without a customer', async () => {
    const { ports, store } = await startedTalk(folder());
    await addToInbox(ports, { text: 'hm' });
    await addMilestone(ports, { ...request, conversation: 'inbox' });
    deepEqual((await openConversation(store, 'inbox')).conversation.milestones.length, 1);
  });
  it('needs a conversation that is there', async () => {
    const { ports, lines } = await startedTalk(folder());
    const before = lines();
    deepEqual(
      [await problemOf(addMilestone(ports, { ...request, conversation: 'other' })), lines()],
      ['not found', before],
    );
  });
});
