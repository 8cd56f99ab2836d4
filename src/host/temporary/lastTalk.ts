import type { App } from '../app.ts';

const key = 'listenFirst.lastTalk';

/** The talk this window was in last, or in which code was tagged last; it may be gone by now. */
export const lastTalk = ({ sample }: App): string | undefined => sample.memory.get<string>(key);

export async function rememberTalk({ sample: { memory } }: App, id: string | undefined): Promise<void> {
  if (id !== undefined && memory.get<string>(key) !== id) await memory.update(key, id);
}
