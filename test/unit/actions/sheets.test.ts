import { deepEqual, equal, ok } from 'node:assert/strict';
import { archiveConversation } from '../../../src/actions/conversations/archiveConversation.ts';
import { addMilestone } from '../../../src/actions/due/addMilestone.ts';
import { clocksOf } from '../../../src/actions/texts/customerHistory.ts';
import { handover } from '../../../src/actions/texts/handover.ts';
import { prepare } from '../../../src/actions/texts/prepare.ts';
import type { Day } from '../../../src/domain/day.ts';
import type { NamedStore } from '../../../src/domain/ports.ts';
import { richCustomer, richToday } from '../../support/richCustomer.ts';
import { emptyStore } from '../../support/talk.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const wish = { customer: 'northwind', today: richToday };
const now = () => '2026-11-22T09:10:00.000+01:00';

describe('what is known of a customer', () => {
  const folder = temporaryFolders();

  it('stands on one sheet before the call, as of that day', async () => {
    const { ports } = await richCustomer(folder());
    const sheet = await prepare({ ...ports, now }, wish);
    const facts = [
      '- Their time: Europe/Helsinki, 1 hour ahead of us, 10:10 there now; not there on Tuesday 8 December 2026 (Stock-taking)',
      '- Last update: sent on Friday 13 November 2026; it says: “You hear from us on Friday 20 November 2026, even if nothing has changed”',
      '- **4 days late** (18 November 2026): Investigate the time-out, report on the cause (promised on 12 November 2026)',
      '- 26 November 2026 (in 4 days): Cause explained to you, moved from 24 November 2026 to 26 November 2026: Dana is ill (not told yet)',
      '- **2 days over** (20 November 2026): Monday import switched off (`src/import.ts:7`; by dana; not told yet)',
      '- They owe us: One failing order file, please (asked on 12 November 2026; was needed by 19 November 2026)',
    ];
    deepEqual(
      facts.filter(one => !sheet.includes(one)),
      [],
    );
    ok(!sheet.includes('supplier'));
    ok(sheet.split('\n').length <= 60);
  });

  it('tells no hour on the sheet of another day, nor in a zone that nobody knows', async () => {
    const { ports } = await richCustomer(folder());
    const other = await prepare({ ...ports, now }, { ...wish, today: '2026-11-25' as Day });
    ok(other.includes('- Their time: Europe/Helsinki; not there'));
    equal(clocksOf('Mars/Base', now(), richToday), undefined);
  });

  it('leaves out what was put away and what came after that day, and takes in what was agreed outside', async () => {
    const { ports } = await richCustomer(folder());
    await archiveConversation(ports, { conversation: 'first-report' });
    await addMilestone(ports, {
      customer: 'northwind',
      title: 'Steering group',
      day: '2026-11-30' as Day,
      words: '',
    });
    const sheet = await prepare({ ...ports, now }, { ...wish, today: '2026-11-18' as Day });
    deepEqual(
      ['Re: test system', 'Investigate the time-out', 'Steering group', 'Tom Reed (12 November 2026)'].map(
        words => sheet.includes(words),
      ),
      [false, false, true, true],
    );
  });

  it('is handed over with what stands where', async () => {
    const { store } = await richCustomer(folder());
    const named = (name: string, isShared: boolean, holds: boolean) =>
      ({ name, isShared, holds: () => Promise.resolve(holds) }) as unknown as NamedStore;
    const stores = [named('private', false, false), named('team', true, true), named('other', true, false)];
    const { name, text } = await handover({ store, stores }, wish);
    equal(name, 'northwind-2026-11-22-handover');
    const facts = [
      '- 12 November 2026, call: Export stops at night. What it means for them: “Two evenings were lost, 14 people waited for pick lists”',
      '- 13 November 2026, update sent',
      '- Retries raised by Wednesday morning (promised on 17 November 2026, kept)',
      '- Cause explained to you: moved from 24 November 2026 to 26 November 2026; meant for them: “we want to measure with your October orders first”',
      '- Working days: Monday to Thursday',
      'Everything stands in the shared store team. ',
    ];
    deepEqual(
      facts.filter(one => !text.includes(one)),
      [],
    );
    ok(!text.includes('supplier'));
  });

  it('is not made up for somebody who is unknown', async () => {
    const { ports, store } = await emptyStore(folder());
    equal(await problemOf(prepare(ports, wish)), 'not found');
    equal(await problemOf(handover({ store, stores: [] }, wish)), 'not found');
  });
});
