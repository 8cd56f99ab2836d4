import type { Day } from '../../domain/day.ts';
import { stampMilliseconds } from '../../domain/log/clock.ts';
import type { Standing } from '../../domain/log/folded.ts';
import type { Ports } from '../../domain/ports.ts';
import type { Audience } from '../../text/audience.ts';
import { customerDates } from '../../text/customerDates.ts';
import { outsideDates } from '../due/outsideDates.ts';

export interface DatesWish {
  readonly audience: Audience;
  readonly today: Day;
  /** With one, nothing outside it is asked for. */
  readonly conversation?: string | undefined;
  readonly customer?: string | undefined;
  /** First and last day, both included. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** Whether it was put down in those days, in UTC. */
function isMadeIn({ made }: Standing, { from, to }: DatesWish): boolean {
  const day = made && new Date(stampMilliseconds(made.stamp)).toISOString().slice(0, 10);
  return day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to);
}

/** The Markdown of what was agreed outside any conversation, a text for each customer that is asked for. */
export async function exportDates({ store }: Pick<Ports, 'store'>, wish: DatesWish): Promise<string[]> {
  const { conversation, customer: wanted, audience, today } = wish;
  if (conversation !== undefined) return [];
  const { customers } = await store.listing();
  const texts: string[] = [];
  for (const { id, name } of customers) {
    if (wanted !== undefined && wanted !== id) continue;
    const { milestones } = await outsideDates(store, id, one => isMadeIn(one, wish));
    if (milestones.length > 0) texts.push(customerDates({ customer: name, milestones, audience, today }));
  }
  return texts;
}
