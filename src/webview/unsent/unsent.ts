import type { PaneKind, Refusal } from '../../protocol/call.ts';

/** Sent, and neither shown nor refused yet. */
export interface Pending {
  readonly id: string;
  readonly conversation: string;
  readonly as: PaneKind;
  readonly text: string;
}

export interface Failure extends Refusal {
  /** Several refused texts stand in the field as one. */
  readonly isJoined: boolean;
}

/** Everything a person typed that the host has not acknowledged: the page keeps it over a reload. */
export interface Unsent {
  readonly text: string;
  readonly as: PaneKind;
  readonly pending: readonly Pending[];
  /** Why the beginning of the text came back. */
  readonly failure: Failure | undefined;
  /** How often the text changed. */
  readonly count: number;
  /** Whose field this is: words for one customer never stand in the call with another. */
  readonly conversation: string;
}

export const nothingUnsent: Unsent = {
  text: '',
  as: 'heard',
  pending: [],
  failure: undefined,
  count: 0,
  conversation: '',
};

/** The field of another conversation: empty, while what was sent before is still on its way. */
export function turnedTo(conversation: string, { pending }: Unsent): Unsent {
  return { ...nothingUnsent, conversation, pending };
}

export function typed(unsent: Unsent, text: string): Unsent {
  return { ...unsent, text, failure: text === '' ? undefined : unsent.failure };
}

export function chosen(unsent: Unsent, as: PaneKind): Unsent {
  return { ...unsent, as };
}

/** The same text is tried again under the same id; a changed one would be taken for the entry it is not. */
export function reusableId({ text, failure }: Unsent): string | undefined {
  return failure && !failure.isJoined && text === failure.text ? failure.id : undefined;
}

/** Moves the text of the field to the entries on their way. */
export function sent(unsent: Unsent, id: string): Unsent {
  const { as, text, pending, conversation } = unsent;
  return { ...unsent, text: '', pending: [...pending, { id, conversation, as, text }], failure: undefined };
}

function withLineBreak(before: string, after: string): string {
  return before && after && !after.startsWith('\n') ? `${before}\n${after}` : before + after;
}

/** A refused text goes before what was typed meanwhile, and after one that came back earlier. */
export function givenBack(unsent: Unsent, refusal: Refusal): Unsent {
  const { text, failure, pending } = unsent;
  if (failure?.id === refusal.id) return unsent;
  const earlier = failure && text.startsWith(failure.text) ? failure.text : '';
  const returned = withLineBreak(earlier, refusal.text);
  const was = pending.find(one => one.id === refusal.id);
  return {
    ...unsent,
    text: withLineBreak(returned, text.slice(earlier.length)),
    as: text === '' && was ? was.as : unsent.as,
    pending: pending.filter(one => one !== was),
    failure: { ...refusal, text: returned, isJoined: earlier !== '' },
  };
}

/** What stands in the list of entries is safe. */
export function settled(unsent: Unsent, shown: ReadonlySet<string>): Unsent {
  const pending = unsent.pending.filter(one => !shown.has(one.id));
  return pending.length === unsent.pending.length ? unsent : { ...unsent, pending };
}

/** The host has this text on disk, as an entry or as a file. */
export function acknowledged(unsent: Unsent, id: string): Unsent {
  const { text, failure } = unsent;
  if (failure?.id !== id) return settled(unsent, new Set([id]));
  const rest = text.startsWith(failure.text) ? text.slice(failure.text.length).replace(/^\n/, '') : text;
  return { ...unsent, text: rest, failure: undefined };
}

export interface Copy {
  readonly text: string;
  readonly count: number;
}

/**
 * The page's memory of itself may be old: then the host's copy counts, what was sent from that memory is long with
 * the host, and only what was typed since the page came back is added.
 */
export function restored(unsent: Unsent, recalled: Unsent, copy: Copy): Unsent {
  if (recalled.count >= copy.count) return unsent;
  const old = new Set(recalled.pending.map(one => one.id));
  const since = unsent.text.startsWith(recalled.text) ? unsent.text.slice(recalled.text.length) : unsent.text;
  return {
    ...unsent,
    text: withLineBreak(copy.text, since),
    pending: unsent.pending.filter(one => !old.has(one.id)),
    failure: undefined,
    count: Math.max(copy.count, unsent.count),
  };
}
