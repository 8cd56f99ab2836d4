import { deepEqual } from 'node:assert/strict';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { agreeOnDate } from '../../../src/actions/due/agreeOnDate.ts';
import { finishDue } from '../../../src/actions/due/finishDue.ts';
import { moveDue } from '../../../src/actions/due/moveDue.ts';
import { sendUpdate } from '../../../src/actions/texts/sendUpdate.ts';
import { type Day, parseDay } from '../../../src/domain/day.ts';
import { startedTalk } from '../../support/talk.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const day = (text: string) => parseDay(text) as Day;
const today = day('2026-11-21');
const tuesday = { conversation: 'call', title: 'Next update', day: day('2026-11-24'), words: 'Tuesday' };
const monday = { ...tuesday, day: day('2026-11-23'), words: 'Monday' };

describe('a date agreed on in a talk', () => {
  const folder = temporaryFolders();

  async function agreed() {
    const talk = await startedTalk(folder());
    const id = await agreeOnDate(talk.ports, tuesday);
    const dates = async () => {
      const { conversation } = await openConversation(talk.store, 'call');
      return conversation.milestones.map(one => [one.due.words, one.earlier?.length ?? 0]);
    };
    return { ...talk, name: { conversation: 'call', kind: 'milestone', id } as const, dates };
  }

  it('gives way to another day in the same words, as if it had never been', async () => {
    const { ports, dates, name } = await agreed();
    deepEqual(await agreeOnDate(ports, monday), name.id);
    deepEqual(await dates(), [['Monday', 0]]);
  });
  it('stands beside one in other words', async () => {
    const { ports, dates } = await agreed();
    await agreeOnDate(ports, { ...monday, title: 'Patch' });
    deepEqual(await dates(), [
      ['Monday', 0],
      ['Tuesday', 0],
    ]);
  });

  async function staysAfter(change: (talk: Awaited<ReturnType<typeof agreed>>) => Promise<unknown>) {
    const talk = await agreed();
    await change(talk);
    const before = await talk.dates();
    await agreeOnDate(talk.ports, monday);
    deepEqual((await talk.dates()).length, before.length + 1);
  }
  it('stays once they may have read of it', () =>
    staysAfter(({ ports }) =>
      sendUpdate(ports, { customer: 'acme', day: today, made: ports.now(), text: 'We write on Tuesday.' }),
    ));
  it('stays once it was moved', () =>
    staysAfter(({ ports, name }) =>
      moveDue(ports, { ...name, day: day('2026-11-25'), words: 'Wednesday', today, reason: 'ill' }),
    ));
  it('stays once it was reached', () => staysAfter(({ ports, name }) => finishDue(ports, name)));
  it('needs words and a day', async () => {
    const { ports, lines } = await agreed();
    const before = lines();
    deepEqual(
      [
        await problemOf(agreeOnDate(ports, { ...monday, title: ' ' })),
        await problemOf(agreeOnDate(ports, { ...monday, day: '31 February' as Day })),
        lines(),
      ],
      ['empty', 'bad date', before],
    );
  });
});
