import type { Advice, Hint } from '../../protocol/call.ts';
import { speakerOf } from '../unsent/named.ts';
import type { Unsent } from '../unsent/unsent.ts';

/** The advice that stands under the field: keys and buttons take what is seen and nothing else. */
export const openAdvice = ({ advice, isRefusal }: Hint): Advice | undefined =>
  isRefusal || advice?.isQuiet ? undefined : advice;

/** What a key means in the entry field; each leaves it as an event of its name. */
export type KeyName =
  | 'send'
  | 'sendAndDetail'
  | 'switchSide'
  | 'turnReach'
  | 'takeBack'
  | 'editLast'
  | 'leave'
  | 'propose'
  | 'sayInstead'
  | 'keepAsPromise'
  | 'nextName'
  | 'previousName'
  | 'takeName'
  | 'leaveNames';

export interface FieldNow {
  /** What stands in the text area, which may be ahead of what the page knows. */
  readonly text: string;
  readonly unsent: Unsent;
  /** The list of names is open. */
  readonly isNaming: boolean;
  /** A promise could be made in its usual shape. */
  readonly hasShape: boolean;
  /** A better sentence stands under the field. */
  readonly hasAdvice: boolean;
}

/** What of a keyboard event matters here. */
interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

const whileNaming: Readonly<Record<string, KeyName>> = {
  ArrowDown: 'nextName',
  ArrowUp: 'previousName',
  Enter: 'takeName',
  Tab: 'takeName',
  Escape: 'leaveNames',
};

function withControl({ key, code, shiftKey }: Key): KeyName | undefined {
  // Where the full stop is written with Shift, its key is another one.
  if (code === 'Period' && shiftKey) return 'turnReach';
  if (key === '.') return 'switchSide';
  return key === 'Enter' && !shiftKey ? 'sendAndDetail' : undefined;
}

/** A key that is held down empties the field and stops there. */
function taking({ repeat }: Key, { unsent }: FieldNow): KeyName | undefined {
  const isNamed = speakerOf(unsent) !== '' && !repeat;
  return unsent.mark !== '' || isNamed ? 'takeBack' : undefined;
}

function inEmpty(event: Key, now: FieldNow): KeyName | undefined {
  if (event.key === 'ArrowUp') return 'editLast';
  if (event.key === 'Backspace') return taking(event, now);
  return event.key === 'Tab' && now.hasShape ? 'propose' : undefined;
}

/** With Alt other keys write letters on many keyboards. */
function withAlt({ key, shiftKey }: Key, { hasAdvice }: FieldNow): KeyName | undefined {
  if (key !== 'Enter' || !hasAdvice) return undefined;
  return shiftKey ? 'keepAsPromise' : 'sayInstead';
}

/** Undefined where the key is the text area's own, or leads on. */
export function meaning(event: Key, now: FieldNow): KeyName | undefined {
  if (event.altKey) return event.ctrlKey || event.metaKey ? undefined : withAlt(event, now);
  if (event.ctrlKey || event.metaKey) return withControl(event);
  if (event.shiftKey) return undefined;
  const ofList = now.isNaming ? whileNaming[event.key] : undefined;
  if (ofList) return ofList;
  if (event.key === 'Enter') return 'send';
  if (event.key === 'Escape') return 'leave';
  return now.text === '' ? inEmpty(event, now) : undefined;
}
