import { containerOf } from '../../domain/log/changes.ts';
import { type Folded, type Standing, standingOf } from '../../domain/log/folded.ts';
import type { Store } from '../../domain/ports.ts';
import { customerMilestones, type Milestone } from '../../domain/records/milestone.ts';

export interface OutsideDates {
  /** The earliest first. */
  readonly milestones: readonly Milestone[];
  /** Every record of the customer. */
  readonly entities: readonly Folded[];
}

/** What was agreed with a customer outside any conversation. @param counts which records do; all, unless given */
export async function outsideDates(
  store: Pick<Store, 'entities'>,
  customer: string,
  counts: (one: Standing) => boolean = () => true,
): Promise<OutsideDates> {
  const entities = await store.entities(containerOf.customer(customer));
  return { milestones: customerMilestones(entities.map(standingOf).filter(counts)), entities };
}
