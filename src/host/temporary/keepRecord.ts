import type { Instant } from '../../domain/day.ts';
import type { Listing } from '../../domain/ports.ts';
import type { DueDay } from '../../domain/records/due.ts';
import type { Spot } from '../../domain/records/place.ts';
import { newHandle } from '../../domain/records/temporary.ts';
import { userName } from '../../storage/userName.ts';
import type { Desk } from '../lazy/desk.ts';

/** A handle that no record in the store has. */
function freeHandle({ conversations }: Pick<Listing, 'conversations'>): string {
  const taken = new Set(conversations.flatMap(row => row.temporary.map(one => one.id)));
  const handle = newHandle(Array.from({ length: 5 }, () => Math.random()));
  return taken.has(handle) ? freeHandle({ conversations }) : handle;
}

export interface NewRecord {
  /** Without one the record waits in the Inbox. */
  readonly conversation: string | undefined;
  readonly reason: string;
  readonly until: DueDay;
  readonly spot: Spot;
  /** When it was said; now, unless given. */
  readonly at: Instant | undefined;
  /** The handle that its tag carries already; a new one, unless given. */
  readonly id?: string | undefined;
}

/** @returns the handle, once the record is on disk */
export async function keepRecord(desk: Desk, record: NewRecord): Promise<string> {
  if (record.conversation === undefined) await desk.prepare();
  const id = record.id ?? freeHandle(await desk.listing());
  await desk.change.tagTemporary({ ...record, id, owner: userName() });
  return id;
}
