import type { Day } from '../domain/day.ts';
import type { NamedStore } from '../domain/ports.ts';

/** Why there is none is told by `listen-first backup`: what was said is saved with or without it. */
export async function backUpOnceADay(stores: readonly NamedStore[], today: Day): Promise<void> {
  const { backUpWhenDue } = await import('../storage/backup/backUp.ts');
  for (const { folder } of stores) await backUpWhenDue(folder, today).catch(() => {});
}
