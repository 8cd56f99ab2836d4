import type { Day } from '../../domain/day.ts';
import { containerOf, edit } from '../../domain/log/changes.ts';
import { noStamp } from '../../domain/log/clock.ts';
import { type Folded, standingOf } from '../../domain/log/folded.ts';
import type { Ports } from '../../domain/ports.ts';
import { isUntouched } from '../../domain/records/milestone.ts';
import { openConversation } from '../conversations/openConversation.ts';
import { lastUpdate } from '../texts/news.ts';
import { addMilestone, type MilestoneRequest, requireTitle } from './addMilestone.ts';
import { requireDueDay } from './moveDue.ts';

type Agreement = Extract<MilestoneRequest, { readonly conversation: string }>;

/** Whether an update that was sent may name it. */
async function mayBeTold({ store }: Ports, customer: string | undefined, date: Folded): Promise<boolean> {
  if (!customer) return false;
  const last = lastUpdate(await store.entities(containerOf.customer(customer)));
  return last !== undefined && last.stamp > (date.made?.stamp ?? noStamp);
}

/**
 * Keeps a date agreed on in a conversation. What was agreed on there in the same words and stands in no update yet gets
 * the new day, so that a customer never reads of two.
 * @returns the id of the milestone
 * @throws Problem 'not found', 'bad date' or 'empty'
 */
export async function agreeOnDate(ports: Ports, request: Agreement): Promise<string> {
  const { conversation, words } = request;
  const [title, day]: [string, Day] = [requireTitle(request.title), requireDueDay(request.day)];
  const { entities, conversation: talk } = await openConversation(ports.store, conversation);
  const before = entities.find(
    one => one.entity === 'milestone' && isUntouched(standingOf(one)) && one.fields['title']?.value === title,
  );
  if (!before || (await mayBeTold(ports, talk.customer, before))) return addMilestone(ports, request);
  await ports.store.write(edit(before, { due: { day, words } }));
  return before.id;
}
