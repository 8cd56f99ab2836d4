import type { App } from '../app.ts';

/** What is noted after the end of a call, or without one, belongs to none. */
export const conversationFor = ({ call }: App): string | undefined =>
  call.phase === 'closing' ? undefined : call.id;
