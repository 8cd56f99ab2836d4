import { deepEqual, equal } from 'node:assert/strict';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { startConversation } from '../../../src/actions/conversations/startConversation.ts';
import { entryAtLine } from '../../../src/actions/texts/entryAtLine.ts';
import { exportLog } from '../../../src/actions/texts/exportLog.ts';
import { containerOf, edit } from '../../../src/domain/log/changes.ts';
import { richCustomer, richToday } from '../../support/richCustomer.ts';
import { startedTalk } from '../../support/talk.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

describe('the tickets of a conversation', () => {
  const folder = temporaryFolders();

  it('stand in the list', async () => {
    const { ports, store } = await startedTalk(folder());
    await startConversation(ports, {
      customer: 'acme',
      id: 'other',
      tickets: ['NW-411', 'https://x.example/1'],
    });
    const { conversations } = await store.listing();
    deepEqual(
      conversations.map(one => one.tickets),
      [['NW-411', 'https://x.example/1'], undefined],
    );
  });

  it('are shown without the passwords in their addresses, whoever kept them', async () => {
    const { store } = await startedTalk(folder());
    const record = await store.entity(containerOf.conversation('call'), 'conversation', 'call');
    if (record)
      await store.write(edit(record, { tickets: ['https://maria:secret@x.example/1', ' any words '] }));
    deepEqual((await openConversation(store, 'call')).conversation.tickets, [
      'https://x.example/1',
      'any words',
    ]);
  });
});

describe('a line of a log', () => {
  const folder = temporaryFolders();

  it('leads back to its entry, as the log is shown', async () => {
    const { ports } = await richCustomer(folder());
    const place = { conversation: 'first-report', today: richToday };
    const text = await exportLog(ports, { ...place, audience: 'lead' });
    const lineOf = (words: string) => text.split('\n').findIndex(one => one.includes(words)) + 1;
    const at = async (words: string) =>
      (await entryAtLine(ports, { ...place, text, line: lineOf(words) }))?.id;
    equal(text.includes('- On our side: ada'), true);
    deepEqual(
      [await at('Mood: angry'), await at('Mondays'), await at('- On our side')],
      ['first-report-10-29', 'first-report-10-35', undefined],
    );
    equal(
      await problemOf(entryAtLine(ports, { ...place, conversation: 'nowhere', text, line: 1 })),
      'not found',
    );
  });
});
