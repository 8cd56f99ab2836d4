import { deepEqual } from 'node:assert/strict';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { changeReach } from '../../../src/actions/entries/changeReach.ts';
import { sendUpdate } from '../../../src/actions/texts/sendUpdate.ts';
import { withheldFromUpdate } from '../../../src/actions/texts/withheldFromUpdate.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import type { EntryKind, Reach } from '../../../src/domain/records/entry.ts';
import { startedTalk, type Talk } from '../../support/talk.ts';
import { temporaryFolders } from '../../support/temporaryStore.ts';

const today = parseDay('2026-11-21') as Day;

describe('what an update withholds', () => {
  const folder = temporaryFolders();
  const say = ({ ports }: Talk, kind: EntryKind, text: string, reach: Reach = 'team') =>
    addEntry(ports, { conversation: 'call', kind, text, reach });
  const withheld = async ({ ports }: Talk) =>
    (await withheldFromUpdate(ports, { customer: 'acme', today })).map(one => one.text);

  it('is what only the team may read and they could: decisions first, then what was said', async () => {
    const talk = await startedTalk(folder());
    await say(talk, 'heard', 'it stops');
    await say(talk, 'restatement', 'only big ones');
    await say(talk, 'decision', 'we roll back');
    deepEqual(await withheld(talk), ['we roll back', 'only big ones', 'it stops']);
  });
  it('is nothing of mine alone, of our own words, or of what they know already', async () => {
    const talk = await startedTalk(folder());
    await say(talk, 'heard', 'between us', 'me');
    await say(talk, 'heard', 'marked', 'customer');
    await say(talk, 'told', 'we look');
    await say(talk, 'note', 'a thought');
    await say(talk, 'question', 'when?');
    await say(talk, 'promise', 'a report');
    deepEqual(await withheld(talk), []);
  });
  it('is nothing any more once it is marked for them, or the next update has begun', async () => {
    const talk = await startedTalk(folder());
    const entry = await say(talk, 'decision', 'we roll back');
    await say(talk, 'heard', 'it stops');
    await changeReach({ ...talk.ports, stores: [] }, { conversation: 'call', entry, reach: 'customer' });
    deepEqual(await withheld(talk), ['it stops']);
    await sendUpdate(talk.ports, { customer: 'acme', day: today, text: 'Hello' });
    deepEqual(await withheld(talk), []);
  });
});
