import { writeSync } from 'node:fs';
import type { Day } from '../../../src/domain/day.ts';
import { backUp } from '../../../src/storage/backup/backUp.ts';
import { dropOldDays } from '../../../src/storage/backup/dropOldDays.ts';

/** What another process does with the backups of a store, once it is told to go. */
export interface BackupTask {
  readonly act: 'back up' | 'drop';
  readonly store: string;
  readonly today: Day;
  readonly reserve?: number;
  /** Goes on as this user. */
  readonly user?: number;
}

export interface BackupResult {
  readonly made?: boolean;
  readonly reason?: string;
}

const task = JSON.parse(process.argv[2] as string) as BackupTask;

async function act(): Promise<BackupResult> {
  if (task.act === 'drop') {
    await dropOldDays(task.store, task.today);
    return {};
  }
  const { made, reason } = await backUp(task);
  return { made, ...(reason && { reason: reason.code }) };
}

if (task.user !== undefined) process.setuid?.(task.user);
writeSync(1, 'ready\n');
await new Promise(resolve => process.stdin.once('data', resolve));
writeSync(1, `${JSON.stringify(await act())}\n`);
process.stdin.destroy();
