import { type EditTarget, editActs, type PaneKind, paneKinds } from '../../protocol/callKinds.ts';
import type { Speaker } from './speaker.ts';
import { type Failure, nothingUnsent, type Pending, type Unsent } from './unsent.ts';

type Raw = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';

function readKind(raw: unknown): PaneKind {
  return paneKinds.find(kind => kind === raw) ?? 'note';
}

/** Where it does not say who, the kind does. */
const readSpeaker = (raw: unknown, as: unknown): Speaker =>
  raw === 'us' || (raw !== 'them' && as === 'told') ? 'us' : 'them';

function readTarget(raw: unknown): EditTarget | null {
  const { entry, act } = Object(raw) as Raw;
  const known = editActs.find(one => one === act);
  return isText(entry) && known ? { entry, act: known } : null;
}

function readPending(raw: unknown): readonly Pending[] {
  const { id, conversation, as, asks, text, target } = Object(raw) as Raw;
  if (!isText(id) || !isText(conversation) || !isText(text)) return [];
  return [
    { id, conversation, as: readKind(as), asks: readSpeaker(asks, as), text, target: readTarget(target) },
  ];
}

function readFailure(raw: unknown): Failure | undefined {
  const { id, text, why, tooLong, isJoined } = Object(raw) as Raw;
  if (!isText(id) || !isText(text) || !isText(why)) return undefined;
  return { id, text, why, tooLong: tooLong === true, isJoined: isJoined === true };
}

/** What an earlier page left behind, perhaps an older version's: what is unreadable counts as nothing. */
export function readUnsent(raw: unknown): Unsent {
  const { text, as, speaker, target, mark, isLiteral, pending, failure, count, conversation } = Object(
    raw,
  ) as Raw;
  return {
    count: Number.isSafeInteger(count) ? (count as number) : 0,
    conversation: isText(conversation) ? conversation : '',
    text: isText(text) ? text : nothingUnsent.text,
    as: as === undefined ? nothingUnsent.as : readKind(as),
    speaker: readSpeaker(speaker, as),
    target: readTarget(target),
    mark: isText(mark) ? mark : '',
    isLiteral: isLiteral === true,
    pending: Array.isArray(pending) ? pending.flatMap(readPending) : [],
    failure: readFailure(failure),
  };
}
