import type { Reach } from '../../domain/records/entry.ts';
import type { Refusal } from '../../protocol/call.ts';
import type { EditTarget, FieldUse, PaneKind } from '../../protocol/callKinds.ts';
import { type Named, nobody, speakerOf, voiceOf } from './named.ts';
import { narrowest } from './reach.ts';
import { hasOwner, kindOf, type Side, whoseOf } from './side.ts';

/** Sent, and neither shown nor refused yet. */
export interface Pending extends FieldUse {
  readonly id: string;
  readonly conversation: string;
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
  readonly side: Side;
  /** Whose the question or promise being typed is, where that was said of this very line. */
  readonly whose: Side | null;
  readonly named: Named;
  /** Who may see the next line; then it is the team again. */
  readonly reach: Reach;
  /** What the text stands for when it is no new entry. */
  readonly target: EditTarget | null;
  /** The mark that was typed last, which Backspace brings back. */
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
  side: 'them',
  whose: null,
  named: nobody,
  reach: 'team',
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
  const goesOn = unsent.as === 'note' || unsent.as === kindOf[unsent.side];
  const named = { ...unsent.named, once: '' };
  return { ...unsent, named, as: goesOn ? unsent.as : kindOf[unsent.side] };
}

const emptied = {
  text: '',
  failure: undefined,
  target: null,
  mark: '',
  isLiteral: false,
  whose: null,
  reach: 'team',
} as const;

/** What the text of the field will become. */
export function useOf(unsent: Unsent): FieldUse {
  const { as, side, target, reach } = unsent;
  const whose = whoseOf(unsent);
  const owner = { asks: as === 'question' ? whose : side, owes: as === 'promise' ? whose : 'us' } as const;
  return { as, ...owner, target, reach, speaker: speakerOf(unsent) };
}

/** Moves the text of the field to the entries on their way. */
export function sent(unsent: Unsent, id: string): Unsent {
  const { text, pending, conversation, target } = unsent;
  const next = { id, conversation, text, ...useOf(unsent) };
  const spoken = target ? unsent : afterwards(unsent);
  return { ...spoken, ...emptied, pending: [...pending, next] };
}

export function withLineBreak(before: string, after: string): string {
  return before && after && !after.startsWith('\n') ? `${before}\n${after}` : before + after;
}

/** Who asks or promises what was sent. */
export const ownerOf = ({ as, asks, owes }: FieldUse): Side => (as === 'promise' ? owes : asks);

/** Who is named for a line that came back; a name that was chosen meanwhile is for what was typed meanwhile. */
function namedAgain({ named, text }: Unsent, was: Pending | undefined): Named {
  return was && text === '' ? { ...named, [voiceOf(was.as, ownerOf(was))]: was.speaker } : named;
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
    whose: text === '' && was && hasOwner(was.as) ? ownerOf(was) : unsent.whose,
    named: namedAgain(unsent, was),
    reach: text === '' ? (was?.reach ?? unsent.reach) : narrowest(unsent.reach, was?.reach ?? unsent.reach),
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
