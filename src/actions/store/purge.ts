import type { StorePorts } from '../../domain/ports.ts';
import { type PurgePlan, type PurgeWish, planPurge } from './planPurge.ts';

/**
 * Takes something out of every store for good. What others hold of a shared store goes when they next read it;
 * exported files and what was sent are not reached.
 * @throws Problem 'not found'
 */
export async function purge(ports: StorePorts, wish: PurgeWish): Promise<PurgePlan> {
  const plan = await planPurge(ports, wish);
  for (const { store, entities, operations, rewritten } of plan.parts) {
    for (const draft of rewritten) await store.write(draft);
    await store.purge({ entities, operations });
  }
  return plan;
}
