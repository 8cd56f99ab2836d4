import type { Entry } from '../domain/records/conversation.ts';

/**
 * Where they confirmed or corrected what we understood, that sums their talk up: of the rest only what is marked for
 * them stands beside it. Small talk and pasted traces are not what a customer wants to read back.
 */
export function summedUp(entries: readonly Entry[]): readonly Entry[] {
  const settled = new Set(entries.filter(one => one.answer).map(one => one.conversation));
  return entries.filter(
    ({ kind, reach, conversation }) => kind !== 'heard' || reach === 'customer' || !settled.has(conversation),
  );
}
