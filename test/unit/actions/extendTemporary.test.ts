import { deepEqual } from 'node:assert/strict';
import { openConversation } from '../../../src/actions/conversations/openConversation.ts';
import { endTemporary } from '../../../src/actions/temporary/endTemporary.ts';
import { type ExtensionRequest, extendTemporary } from '../../../src/actions/temporary/extendTemporary.ts';
import { tagTemporary } from '../../../src/actions/temporary/tagTemporary.ts';
import { tellTemporary } from '../../../src/actions/temporary/tellTemporary.ts';
import { draftUpdate } from '../../../src/actions/texts/draftUpdate.ts';
import { exportLog } from '../../../src/actions/texts/exportLog.ts';
import { sendUpdate } from '../../../src/actions/texts/sendUpdate.ts';
import type { Day } from '../../../src/domain/day.ts';
import type { Ports } from '../../../src/domain/ports.ts';
import { spot, startedTalk } from '../../support/talk.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';
import { below } from '../text/talk.ts';

const day = (text: string) => text as Day;
/** The windows of these tests live on 21 November 2026. */
const today = day('2026-11-21');
const request: ExtensionRequest = {
  conversation: 'call',
  id: 'lf-7k2m4',
  day: day('2026-12-10'),
  words: '10 Dec',
  reason: 'their ERP stays down',
  today,
};

describe('extending temporary code', () => {
  const folder = temporaryFolders();

  async function tagged() {
    const talk = await startedTalk(folder());
    await tagTemporary(talk.ports, {
      conversation: 'call',
      id: request.id,
      reason: 'retry cap raised',
      until: { day: day('2026-12-03'), words: '3 Dec' },
      owner: 'dana',
      spot,
    });
    return talk;
  }

  const codeIn = async ({ store }: Ports) =>
    (await openConversation(store, 'call')).conversation.temporary[0];
  const rowIn = async ({ store }: Ports) => (await store.listing()).conversations[0]?.temporary[0];
  const draft = async (ports: Ports, on = today) =>
    (await draftUpdate(ports, { customer: 'acme', today: on })).text;
  const inPlace = async (ports: Ports) => below('In place for now (temporary)', await draft(ports));
  const tell = (ports: Ports) =>
    tellTemporary(ports, { conversation: 'call', id: request.id, whom: 'Maria', words: 'until 3 Dec' });

  it('keeps the end it had, and why it moved', async () => {
    const { ports } = await tagged();
    await extendTemporary(ports, request);
    const code = await codeIn(ports);
    deepEqual(
      [code?.until, code?.earlier?.map(one => [one.day, one.words, one.to, one.reason, one.told])],
      [
        { day: '2026-12-10', words: '10 Dec' },
        [['2026-12-03', '3 Dec', '2026-12-10', 'their ERP stays down', false]],
      ],
    );
  });

  it('asks for a reason and a day to come, and writes nothing without', async () => {
    const { ports, lines } = await tagged();
    const before = lines();
    const answers = [
      await problemOf(extendTemporary(ports, { ...request, reason: ' ' })),
      await problemOf(extendTemporary(ports, { ...request, day: day('2026-11-20') })),
      await problemOf(extendTemporary(ports, { ...request, id: 'lf-00000' })),
      await extendTemporary(ports, { ...request, day: day('2026-12-03') }),
    ];
    deepEqual([answers, lines()], [['empty', 'bad date', 'not found', undefined], before]);
  });

  it('is refused for code that is gone', async () => {
    const { ports } = await tagged();
    await endTemporary(ports, { conversation: 'call', id: request.id, how: '' });
    deepEqual(await problemOf(extendTemporary(ports, request)), 'bad input');
  });

  it('makes it untold again, until they were told of the new end', async () => {
    const { ports } = await tagged();
    await tell(ports);
    const before = await rowIn(ports);
    await extendTemporary(ports, request);
    const after = await rowIn(ports);
    await tell(ports);
    deepEqual(
      [
        before?.isTold,
        after?.isTold,
        (await rowIn(ports))?.isTold,
        (await codeIn(ports))?.earlier?.[0]?.told,
      ],
      [true, false, true, true],
    );
  });

  it('stands in the next update with the end they knew, in words for them alone', async () => {
    const { ports } = await tagged();
    await tell(ports);
    await extendTemporary(ports, { ...request, wordsForThem: 'your ERP is down longer' });
    deepEqual(
      await inPlace(ports),
      '- Retry cap raised. It buys time; it is not the fix. We plan to remove it by 10 December 2026 ' +
        '(moved from 3 December 2026: your ERP is down longer).',
    );
  });

  it('stands in no log as told before it was, nor as in place once it is gone', async () => {
    const { ports } = await tagged();
    await tell(ports);
    await extendTemporary(ports, request);
    const log = (audience: 'customer' | 'lead') =>
      exportLog(ports, { conversation: 'call', audience, today });
    const heading = 'In place for now (temporary)';
    deepEqual(below(heading, await log('customer')), '- Until Thursday 3 December 2026: retry cap raised');
    await endTemporary(ports, { conversation: 'call', id: request.id, how: '12 000 lines exported' });
    const text = await log('customer');
    deepEqual(
      [below(heading, text), below('No longer in place', text)?.startsWith('- Removed on ')],
      [undefined, true],
    );
    deepEqual((await log('lead')).includes(': retry cap raised (verified: 12 000 lines exported; '), true);
  });

  it('is told once that update was sent', async () => {
    const { ports } = await tagged();
    await extendTemporary(ports, request);
    await sendUpdate(ports, { customer: 'acme', day: today, text: await draft(ports) });
    const code = await codeIn(ports);
    deepEqual([code?.told?.whom, code?.earlier?.map(one => one.told)], ['Acme', [true]]);
    deepEqual((await rowIn(ports))?.isTold, true);
  });

  it('is news when it is gone, in one sentence, once', async () => {
    const { ports } = await tagged();
    await sendUpdate(ports, { customer: 'acme', day: today, text: await draft(ports) });
    await endTemporary(ports, {
      conversation: 'call',
      id: request.id,
      how: '12 000 lines exported',
      isForThem: true,
    });
    const text = await draft(ports);
    const { at = '' } = (await codeIn(ports))?.gone ?? {};
    const on = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(at.slice(0, 10)));
    deepEqual(
      [below('In place for now (temporary)', text), below('No longer in place', text)],
      [
        undefined,
        `- Retry cap raised. This was temporary; we removed it on ${on} (verified: 12 000 lines exported).`,
      ],
    );
    await sendUpdate(ports, { customer: 'acme', day: today, text });
    deepEqual(below('No longer in place', await draft(ports)), undefined);
  });

  it('says how it was verified only where that was put for them', async () => {
    const { ports } = await tagged();
    await endTemporary(ports, { conversation: 'call', id: request.id, how: 'Tom swears it works' });
    deepEqual((await draft(ports)).includes('swears'), false);
    deepEqual((await draft(ports)).includes('This was temporary; we removed it on'), true);
  });
});
