import type { Reach } from '../../domain/records/entry.ts';
import {
  type EditTarget,
  editActs,
  type PaneKind,
  paneKinds,
  paneReaches,
  paneSides,
} from '../../protocol/callKinds.ts';
import { type Named, nobody } from './named.ts';
import type { Side } from './side.ts';
import { type Failure, nothingUnsent, type Pending, type Unsent } from './unsent.ts';

type Raw = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';

function readKind(raw: unknown): PaneKind {
  return paneKinds.find(kind => kind === raw) ?? 'note';
}

/** Where it does not say who, the kind does. */
const readSide = (raw: unknown, as: unknown): Side =>
  raw === 'us' || (raw !== 'them' && as === 'told') ? 'us' : 'them';

const readOwner = (raw: unknown): Side | null => paneSides.find(side => side === raw) ?? null;

/** A page that knew of no reach meant the team; what cannot be read is shown to nobody else. */
function readReach(raw: unknown): Reach {
  return raw === undefined ? 'team' : (paneReaches.find(one => one === raw) ?? 'me');
}

const readText = (raw: unknown) => (isText(raw) ? raw : '');

function readNamed(raw: unknown): Named {
  const { them, us, once } = Object(raw ?? nobody) as Raw;
  return { them: readText(them), us: readText(us), once: readText(once) };
}

function readTarget(raw: unknown): EditTarget | null {
  const { entry, act, kind, whose, isTurned } = Object(raw) as Raw;
  const known = editActs.find(one => one === act);
  if (!isText(entry) || !known) return null;
  const as = paneKinds.find(one => one === kind);
  const line = as && {
    kind: as,
    whose: readSide(whose, as),
    ...(isTurned === true && ({ isTurned } as const)),
  };
  return { entry, act: known, ...line };
}

function readPending(raw: unknown): readonly Pending[] {
  const { id, conversation, as, asks, owes, text, target, speaker, reach } = Object(raw) as Raw;
  if (!isText(id) || !isText(conversation) || !isText(text)) return [];
  const owner = { asks: readSide(asks, as), owes: readOwner(owes) ?? 'us' };
  const use = { as: readKind(as), ...owner, target: readTarget(target) };
  return [{ id, conversation, text, ...use, speaker: readText(speaker), reach: readReach(reach) }];
}

function readFailure(raw: unknown): Failure | undefined {
  const { id, text, why, tooLong, isJoined } = Object(raw) as Raw;
  if (!isText(id) || !isText(text) || !isText(why)) return undefined;
  return { id, text, why, tooLong: tooLong === true, isJoined: isJoined === true };
}

/** What an earlier page left behind, perhaps an older version's: what is unreadable counts as nothing. */
export function readUnsent(raw: unknown): Unsent {
  const left = Object(raw) as Raw;
  const { as, count, pending } = left;
  return {
    count: Number.isSafeInteger(count) ? (count as number) : 0,
    conversation: readText(left['conversation']),
    text: readText(left['text']),
    as: as === undefined ? nothingUnsent.as : readKind(as),
    // What an older page called the speaker is the side.
    side: readSide(left['side'] ?? left['speaker'], as),
    whose: readOwner(left['whose']),
    named: readNamed(left['named']),
    reach: readReach(left['reach']),
    target: readTarget(left['target']),
    mark: readText(left['mark']),
    isLiteral: left['isLiteral'] === true,
    pending: Array.isArray(pending) ? pending.flatMap(readPending) : [],
    failure: readFailure(left['failure']),
  };
}
