import { deepEqual, equal } from 'node:assert/strict';
import type { TemporaryCode } from '../../../../src/domain/records/temporary.ts';
import type { Audience } from '../../../../src/text/audience.ts';
import { conversationLog } from '../../../../src/text/log/conversationLog.ts';
import { below, conversation, day, temporary } from '../talk.ts';

const told = { whom: 'Maria Lopez', at: '2026-11-20T10:00:00+01:00', words: 'until 3 Dec' };
const gone = { how: 'the export of 400 000 rows ran.', at: '2026-11-30T16:00:00+01:00' };
const moved = (isTold: boolean) => ({
  earlier: [
    {
      ...{ id: 'm', day: day('2026-12-03'), words: '3 Dec', to: day('2026-12-10'), reason: 'ERP down' },
      ...{ wordsForThem: '', told: isTold, at: '2026-11-22T10:00:00+01:00' },
    },
  ],
});

const log = (audience: Audience, parts: Partial<TemporaryCode>) =>
  conversationLog({
    conversation: conversation({ temporary: [temporary('2026-12-10', parts)] }),
    ...{ customer: 'Nordwind', audience, today: day('2026-12-01') },
  });
const inPlace = (parts: Partial<TemporaryCode>) =>
  below('In place for now (temporary)', log('customer', parts));
const removed = (parts: Partial<TemporaryCode>) => below('No longer in place', log('customer', parts));
const forUs = (parts: Partial<TemporaryCode>) => below('Temporary code', log('lead', parts));

const code = 'code: `src/client.ts:88-90`';

describe('temporary code whose end moved', () => {
  it('stands in the log of the customer with the end they know', () => {
    equal(inPlace({ told, ...moved(false) }), '- Until Thursday 3 December 2026: retry cap raised to ten');
    equal(inPlace({ told, ...moved(true) }), '- Until Thursday 10 December 2026: retry cap raised to ten');
    equal(inPlace({ told }), '- Until Thursday 10 December 2026: retry cap raised to ten');
  });
  it('says to the team of which end they were told', () => {
    const until = '- Until Thursday 10 December 2026: retry cap raised to ten';
    const telling = 'told Maria Lopez on Friday 20 November 2026';
    equal(
      forUs({ told, ...moved(false) }),
      `${until} (${code}; ${telling} of 3 December 2026; not told of 10 December 2026 yet)`,
    );
    equal(forUs({ told, ...moved(true) }), `${until} (${code}; ${telling})`);
    equal(forUs(moved(false)), `${until} (${code}; not told yet)`);
  });
});

describe('temporary code that is gone', () => {
  it('is in place no longer in the log of the customer, who reads how that was verified where it was put for them', () => {
    const parts = { told, gone, ...moved(false) };
    const line = '- Removed on Monday 30 November 2026: retry cap raised to ten';
    deepEqual([inPlace(parts), removed(parts)], [undefined, line]);
    equal(
      removed({ ...parts, gone: { ...gone, isForThem: true } }),
      `${line} (verified: the export of 400 000 rows ran)`,
    );
    equal(removed({ ...parts, gone: { ...gone, how: ' ', isForThem: true } }), line);
  });
  it('of which they never knew stands in no log for them', () =>
    deepEqual([inPlace({ gone }), removed({ gone })], [undefined, undefined]));
  it('that is in place still is not among what is gone', () => equal(removed({ told }), undefined));
  it('says to the team since when, what verified it and whether they knew', () => {
    const line = '- Removed on Monday 30 November 2026: retry cap raised to ten';
    const verified = 'verified: the export of 400 000 rows ran';
    equal(
      forUs({ told, gone, ...moved(false) }),
      `${line} (${verified}; told Maria Lopez on Friday 20 November 2026)`,
    );
    equal(forUs({ gone: { ...gone, how: '' } }), `${line} (not told yet)`);
  });
});
