import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { addMilestone } from '../../../src/actions/due/addMilestone.ts';
import type { DueName } from '../../../src/actions/due/dueRecord.ts';
import { moveDue } from '../../../src/actions/due/moveDue.ts';
import { tellMoves } from '../../../src/actions/due/tellMoves.ts';
import { unmoveDue } from '../../../src/actions/due/unmoveDue.ts';
import { addEntry } from '../../../src/actions/entries/addEntry.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import { startedTalk, type Talk } from '../../support/talk.ts';
import { temporaryFolders } from '../../support/temporaryStore.ts';

const day = (text: string) => parseDay(text) as Day;
const first = { day: day('2026-12-01'), words: 'in ten days' };

describe('taking the move of a date back', () => {
  const folder = temporaryFolders();
  const move = async ({ ports }: Talk, name: DueName, to: string) =>
    (await moveDue(ports, {
      ...name,
      day: day(to),
      words: '',
      today: day('2026-11-21'),
      reason: 'a test failed',
    })) as string;
  async function dueOf({ store }: Talk, { id }: DueName) {
    const { conversation } = await openConversation(store, 'call');
    const found = [...conversation.milestones, ...conversation.entries].find(one => one.id === id);
    return { due: found?.due, earlier: (found?.earlier ?? []).map(one => one.day) };
  }
  async function milestone(talk: Talk): Promise<DueName> {
    const id = await addMilestone(talk.ports, { conversation: 'call', title: 'Lasting fix', ...first });
    return { conversation: 'call', kind: 'milestone', id };
  }

  it('leaves it as it was agreed, and nothing of the move', async () => {
    const talk = await startedTalk(folder());
    const name = await milestone(talk);
    const before = await dueOf(talk, name);
    const moved = await move(talk, name, '2026-12-03');
    notEqual(await unmoveDue(talk.ports, { ...name, move: moved }), undefined);
    deepEqual(await dueOf(talk, name), before);
  });
  it('leaves the moves before it', async () => {
    const talk = await startedTalk(folder());
    const name = await milestone(talk);
    await move(talk, name, '2026-12-03');
    const moved = await move(talk, name, '2026-12-04');
    await unmoveDue(talk.ports, { ...name, move: moved });
    deepEqual(await dueOf(talk, name), {
      due: { day: day('2026-12-03'), words: '' },
      earlier: [day('2026-12-01')],
    });
  });
  it('takes a first day away', async () => {
    const talk = await startedTalk(folder());
    const id = await addEntry(talk.ports, { conversation: 'call', kind: 'promise', text: 'We send the log' });
    const name: DueName = { conversation: 'call', kind: 'promise', id };
    const moved = await move(talk, name, '2026-12-03');
    await unmoveDue(talk.ports, { ...name, move: moved });
    deepEqual(await dueOf(talk, name), { due: undefined, earlier: [] });
  });
  it('changes nothing once they were told', async () => {
    const talk = await startedTalk(folder());
    const name = await milestone(talk);
    const moved = await move(talk, name, '2026-12-03');
    await tellMoves(talk.ports, name);
    equal(await unmoveDue(talk.ports, { ...name, move: moved }), undefined);
    equal((await dueOf(talk, name)).due?.day, day('2026-12-03'));
  });
  it('changes nothing once it was moved again, or twice', async () => {
    const talk = await startedTalk(folder());
    const name = await milestone(talk);
    const moved = await move(talk, name, '2026-12-03');
    const again = await move(talk, name, '2026-12-04');
    equal(await unmoveDue(talk.ports, { ...name, move: moved }), undefined);
    await unmoveDue(talk.ports, { ...name, move: again });
    equal(await unmoveDue(talk.ports, { ...name, move: again }), undefined);
    equal((await dueOf(talk, name)).due?.day, day('2026-12-03'));
  });
});
