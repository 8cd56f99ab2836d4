import { stampMilliseconds } from '../../domain/log/clock.ts';
import type { Standing } from '../../domain/log/folded.ts';
import type { Ports } from '../../domain/ports.ts';
import { customerDates } from '../../text/log/customerDates.ts';
import { outsideDates } from '../due/outsideDates.ts';
import type { ExportWish } from './exportWish.ts';

/** Whether it was put down in those days, in UTC. */
function isMadeIn({ made }: Standing, { from, to }: ExportWish): boolean {
  const day = made && new Date(stampMilliseconds(made.stamp)).toISOString().slice(0, 10);
  return day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to);
}

/** The Markdown of what was agreed outside any conversation, a text for each customer that is asked for. */
export async function exportDates({ store }: Pick<Ports, 'store'>, wish: ExportWish): Promise<string[]> {
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
