import { addCustomer } from '../../src/actions/conversations/addCustomer.ts';
import { startConversation } from '../../src/actions/conversations/startConversation.ts';
import { editCustomer } from '../../src/actions/customers/editCustomer.ts';
import { addFollowUp } from '../../src/actions/due/addFollowUp.ts';
import { addMilestone } from '../../src/actions/due/addMilestone.ts';
import { moveDue } from '../../src/actions/due/moveDue.ts';
import { addEntry } from '../../src/actions/entries/addEntry.ts';
import { editEntry } from '../../src/actions/entries/editEntry.ts';
import { tagTemporary } from '../../src/actions/temporary/tagTemporary.ts';
import { tellTemporary } from '../../src/actions/temporary/tellTemporary.ts';
import { draftUpdate } from '../../src/actions/texts/draftUpdate.ts';
import { sendUpdate } from '../../src/actions/texts/sendUpdate.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Ports } from '../../src/domain/ports.ts';
import { by, type RichTalk, richTalks } from './richTalks.ts';
import { emptyStore, spot, type Talk } from './talk.ts';

/** The day on which sheets are made of it. */
export const richToday = '2026-11-22' as Day;

async function hold(
  ports: Ports,
  { id, day, channel, title, speakers, tickets, lines }: RichTalk,
): Promise<void> {
  const at = (time: string) => `${day}T${time}:00.000+01:00`;
  const end = at('16:00');
  await startConversation(ports, {
    customer: 'northwind',
    id,
    title,
    speakers,
    tickets,
    channel,
    at: at('09:00'),
    end,
  });
  for (const { time, later, ...line } of lines) {
    const entry = await addEntry(ports, {
      ...line,
      conversation: id,
      at: at(time),
      id: `${id}-${time.replace(':', '-')}`,
    });
    if (later) await editEntry(ports, { conversation: id, entry, fields: later });
  }
}

/** How they work, as a person notes it down. */
async function noteProfile(ports: Ports): Promise<void> {
  const customer = 'northwind';
  await editCustomer(ports, {
    customer,
    fields: {
      timeZone: 'Europe/Helsinki',
      language: 'en',
      kind: 'recurring',
      workingDays: [1, 2, 3, 4],
      holidays: [
        { day: '2026-12-06' as Day, name: 'Independence Day' },
        { day: '2026-12-08' as Day, name: 'Stock-taking' },
      ],
      cadence: { days: 7 },
      notes: 'Call before ten, the warehouse is loud later. Jan decides, Maria knows.',
    },
  });
  await editCustomer(ports, { customer, fields: { term: { term: 'SA', meaning: 'an order of a shop' } } });
  const wave = { term: 'wave', meaning: 'all orders that are picked in one hour' };
  await editCustomer(ports, { customer, fields: { term: wave } });
}

async function keepWhatFollows(ports: Ports): Promise<void> {
  const conversation = 'retry-call';
  const milestone = await addMilestone(ports, {
    conversation,
    title: 'Cause explained to you',
    day: '2026-11-24' as Day,
    words: '',
  });
  await moveDue(ports, {
    conversation,
    kind: 'milestone',
    id: milestone,
    day: '2026-11-26' as Day,
    words: 'Thursday',
    today: richToday,
    reason: 'Dana is ill',
    wordsForThem: 'we want to measure with your October orders first',
  });
  await addMilestone(ports, {
    conversation: 'mail',
    title: 'Next update',
    day: '2026-11-27' as Day,
    words: 'Friday',
  });
  await addFollowUp(ports, {
    conversation: 'mail',
    title: 'Ask the importer team about Mondays',
    day: '2026-11-20' as Day,
  });
}

async function tagCode(ports: Ports): Promise<void> {
  const conversation = 'retry-call';
  const code = { conversation, owner: 'dana', spot };
  await tagTemporary(ports, {
    ...code,
    id: 'lf-7k2m4',
    reason: 'retry cap raised to ten',
    until: by('2026-12-03'),
    at: '2026-11-17T15:20:00.000+01:00',
  });
  await tellTemporary(ports, {
    conversation,
    id: 'lf-7k2m4',
    whom: 'Maria Lopez',
    words: 'Ten retries until 3 December.',
  });
  const other = { ...spot, path: 'src/import.ts', start: 7, end: 7 };
  await tagTemporary(ports, {
    ...code,
    id: 'lf-8k2m4',
    reason: 'Monday import switched off',
    until: by('2026-11-20'),
    spot: other,
    at: '2026-11-17T15:25:00.000+01:00',
  });
}

/** A customer with everything that is kept of one: two months, four talks, and what came of them. */
export async function richCustomer(folder: string): Promise<Talk> {
  const talk = await emptyStore(folder);
  const at = (now: string): Ports => ({ ...talk.ports, now: () => now });
  await addCustomer(talk.ports, { name: 'Northwind' });
  await noteProfile(talk.ports);
  const [first, second, third, last] = richTalks as [RichTalk, RichTalk, RichTalk, RichTalk];
  for (const one of [first, second]) await hold(at(`${one.day}T12:00:00.000+01:00`), one);
  const friday = at('2026-11-13T16:00:00.000+01:00');
  const draft = await draftUpdate(friday, { customer: 'northwind', today: '2026-11-13' as Day });
  const text = draft.text.replace(
    /(## Next update\n\n)[\s\S]*$/,
    '$1You hear from us on Friday 20 November 2026, even if nothing has changed.\n',
  );
  await sendUpdate(friday, { customer: 'northwind', day: '2026-11-13' as Day, text });
  for (const one of [third, last]) await hold(at(`${one.day}T12:00:00.000+01:00`), one);
  const thursday = at('2026-11-19T12:00:00.000+01:00');
  await keepWhatFollows(thursday);
  await tagCode(thursday);
  return talk;
}
