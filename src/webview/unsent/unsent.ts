import type { Refusal } from '../../protocol/call.ts';
import type { EditTarget, PaneKind } from '../../protocol/callKinds.ts';
import { kindOf, type Speaker } from './speaker.ts';

/** Sent, and neither shown nor refused yet. */
export interface Pending {
  readonly id: string;
  readonly conversation: string;
  readonly as: PaneKind;
  readonly asks: Speaker;
  readonly text: string;
  /** The entry it changes; a new entry has none. */
  readonly target: EditTarget | null;
}

export interface Failure extends Refusal {
  /** Several refused texts stand in the field as one. */
  readonly isJoined: boolean;
}

/** Everything a person typed that the host has not acknowledged: the page keeps it over a reload. */
export interface Unsent {
  readonly text: string;
  readonly as: PaneKind;
  readonly speaker: Speaker;
  /** What the text stands for when it is no new entry. */
  readonly target: EditTarget | null;
  /** The mark that was typed for this kind, which Backspace brings back. */
  readonly mark: string;
  /** A mark was taken back: what begins like one is text until the field is empty. */
  readonly isLiteral: boolean;
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
  speaker: 'them',
  target: null,
  mark: '',
  isLiteral: false,
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
  const isEmpty = text === '';
  return {
    ...unsent,
    text,
    failure: isEmpty ? undefined : unsent.failure,
    isLiteral: !isEmpty && unsent.isLiteral,
    // An emptied field is for the next entry: what is typed then must not overwrite the one that stood in it.
    target: isEmpty && unsent.target?.act === 'edit' ? null : unsent.target,
  };
}

/** The same text is tried again under the same id; a changed one would be taken for the entry it is not. */
export function reusableId({ text, failure }: Unsent): string | undefined {
  return failure && !failure.isJoined && text === failure.text ? failure.id : undefined;
}

/** A question or a promise is one line; what is heard or told goes on. */
function afterwards(unsent: Unsent): Unsent {
  const goesOn = unsent.as === 'note' || unsent.as === kindOf[unsent.speaker];
  return goesOn ? unsent : { ...unsent, as: kindOf[unsent.speaker] };
}

const emptied = { text: '', failure: undefined, target: null, mark: '', isLiteral: false } as const;

/** Moves the text of the field to the entries on their way. */
export function sent(unsent: Unsent, id: string): Unsent {
  const { as, text, pending, conversation, target, speaker: asks } = unsent;
  const next = { id, conversation, as, asks, text, target };
  const spoken = target ? unsent : afterwards(unsent);
  return { ...spoken, ...emptied, pending: [...pending, next] };
}

export function withLineBreak(before: string, after: string): string {
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
    // Two texts in one field are for a new entry: neither may overwrite what stands there.
    target: text === '' ? (was?.target ?? null) : null,
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
  return { ...unsent, text: rest, failure: undefined, target: rest === '' ? null : unsent.target };
}

/** The field turns to an entry that stands there already; nothing may stand in it before. */
export function turnedToEntry(unsent: Unsent, target: EditTarget, text: string): Unsent {
  return { ...unsent, ...emptied, target, text };
}

/** The field is for new entries again, and empty. */
export function leftAlone(unsent: Unsent): Unsent {
  return { ...unsent, ...emptied };
}
