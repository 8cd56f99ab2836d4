import type { PaneKind } from '../../protocol/call.ts';
import { paneKinds } from '../../protocol/call.ts';
import { type Failure, nothingUnsent, type Pending, type Unsent } from './unsent.ts';

type Raw = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';

function readKind(raw: unknown): PaneKind {
  return paneKinds.find(kind => kind === raw) ?? 'note';
}

function readPending(raw: unknown): readonly Pending[] {
  const { id, conversation, as, text } = Object(raw) as Raw;
  return isText(id) && isText(conversation) && isText(text)
    ? [{ id, conversation, as: readKind(as), text }]
    : [];
}

function readFailure(raw: unknown): Failure | undefined {
  const { id, text, why, tooLong, isJoined } = Object(raw) as Raw;
  if (!isText(id) || !isText(text) || !isText(why)) return undefined;
  return { id, text, why, tooLong: tooLong === true, isJoined: isJoined === true };
}

/** What an earlier page left behind, perhaps an older version's: what is unreadable counts as nothing. */
export function readUnsent(raw: unknown): Unsent {
  const { text, as, pending, failure, count, conversation } = Object(raw) as Raw;
  return {
    count: Number.isSafeInteger(count) ? (count as number) : 0,
    conversation: isText(conversation) ? conversation : '',
    text: isText(text) ? text : nothingUnsent.text,
    as: as === undefined ? nothingUnsent.as : readKind(as),
    pending: Array.isArray(pending) ? pending.flatMap(readPending) : [],
    failure: readFailure(failure),
  };
}
