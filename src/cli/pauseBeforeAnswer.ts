import { setTimeout as pause } from 'node:timers/promises';
import type { Io } from './io.ts';

/** Lets a test stop the process between the disk and the answer, where a crash is least convenient. */
export async function pauseBeforeAnswer({ machine }: Io): Promise<void> {
  const wish = Number(machine.env['LISTEN_FIRST_TEST_ACK_DELAY_MS'] ?? 0);
  if (wish > 0 && wish <= 60_000) await pause(wish);
}
