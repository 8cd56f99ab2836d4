import { deepEqual } from 'node:assert/strict';
import { type Desk, openDesk } from '../../../src/host/lazy/desk.ts';
import { privateHome } from '../../../src/storage/location.ts';
import { temporaryFolder } from '../../support/ending.mjs';

describe('a clock that is set back in the middle of a call', () => {
  const rightNow = Date.now;
  let desk: Desk;

  beforeEach(() => {
    desk = openDesk({ home: privateHome(temporaryFolder('desk')), onChange: () => {}, onTrouble: () => {} });
  });

  afterEach(async () => {
    Date.now = rightNow;
    await desk.close();
  });

  it('leaves the entries in the order they were said, and the call with an end', async () => {
    await desk.prepare();
    const { id } = await desk.change.addCustomer({ name: 'Nordwind' });
    const conversation = await desk.change.startConversation({ customer: id });
    await desk.change.addEntry({ conversation, text: 'first' });
    Date.now = () => rightNow() - 3_600_000;
    await desk.change.addEntry({ conversation, text: 'second' });
    await desk.change.endConversation({ conversation });
    const read = await desk.conversation(conversation);
    deepEqual(
      read?.entries.map(one => one.text),
      ['first', 'second'],
    );
    deepEqual(Date.parse(read?.ended ?? '') >= Date.parse(read?.started ?? ''), true);
  });
});
