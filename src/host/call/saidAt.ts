import type { Instant } from '../../domain/day.ts';
import type { App } from '../app.ts';

/** When a line of this conversation was said: in a talk that is written down afterwards, at its time; else now. */
export async function saidAt(
  { call, desk }: App,
  conversation: string | undefined,
): Promise<Instant | undefined> {
  if (conversation === undefined || call.id !== conversation || !call.wasPast) return undefined;
  return (await (await desk()).conversation(conversation))?.started;
}
