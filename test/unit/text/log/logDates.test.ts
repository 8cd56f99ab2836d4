import { deepEqual, equal } from 'node:assert/strict';
import type { Entry } from '../../../../src/domain/records/conversation.ts';
import type { Audience } from '../../../../src/text/audience.ts';
import { conversationLog } from '../../../../src/text/log/conversationLog.ts';
import { below, conversation, day, entry, milestone } from '../talk.ts';

const due = { day: day('2026-11-25'), words: '25 Nov' };
const promise: Partial<Entry> = { kind: 'promise', text: 'send you the October file', due };
const earlier = [
  {
    ...{ id: 'm', day: day('2026-11-23'), words: 'Monday', to: day('2026-11-25'), reason: 'secret' },
    ...{ wordsForThem: 'the export still runs', told: false, at: '2026-11-22T10:00:00+01:00' },
  },
];

const log = (audience: Audience, ...entries: readonly Partial<Entry>[]) =>
  conversationLog({
    conversation: conversation({
      entries: entries.map((one, at) => entry(`10:${30 + at}`, one)),
      milestones: [milestone('2026-11-24'), milestone('2026-11-27', { title: 'Cause' })],
    }),
    ...{ customer: 'Nordwind', audience, today: day('2026-11-22') },
  });
const dates = (audience: Audience, ...entries: readonly Partial<Entry>[]) =>
  below('Next dates', log(audience, ...entries))?.split('\n');

const [first, last] = ['- Tuesday 24 November 2026: Next update', '- Friday 27 November 2026: Cause'];

describe('the next dates in a log', () => {
  it('hold for the customer what we promised them by a day, among the others', () =>
    deepEqual(dates('customer', promise), [
      first,
      '- Wednesday 25 November 2026: send you the October file',
      last,
    ]));
  it('say that it moved, in words for them alone', () =>
    deepEqual(dates('customer', { ...promise, text: 'send you the file by tomorrow', earlier }), [
      first,
      '- Wednesday 25 November 2026: send you the file (moved from 23 November 2026: the export still runs)',
      last,
    ]));
  it('hold no promise that stands in that log already, has ended, has no day, or of which they cannot know', () => {
    const others: readonly Partial<Entry>[] = [
      { ...promise, reach: 'customer' },
      { ...promise, reach: 'me' },
      { ...promise, outcome: 'kept' },
      { ...promise, due: undefined },
      { ...promise, owes: 'them' },
      { ...promise, compensation: { value: 'a month', state: 'offered' } },
      { ...promise, kind: 'question' },
    ];
    for (const one of others) deepEqual(dates('customer', one), [first, last], JSON.stringify(one));
  });
  it('hold none for the team, where each stands in what was said', () =>
    deepEqual(dates('lead', promise), [first, last]));
});

describe('a promise that moved, in a log', () => {
  const line = (parts: Partial<Entry>) => below('What was said', log('lead', parts));
  const moved = 'moved from 23 November 2026 to 25 November 2026: secret (not told yet)';

  it('does not name the day it had, whatever words its date was given in', () =>
    equal(
      line({ ...promise, text: 'send you the October file by tomorrow', earlier }),
      `- **10:30 We promise**: send you the October file (by Wednesday 25 November 2026, open; ${moved})`,
    ));
  it('keeps its lines where it has several', () =>
    equal(
      line({ ...promise, text: 'send it\nby tomorrow', earlier })?.split('\n\n')[1],
      'send it\\\nby tomorrow',
    ));
});
