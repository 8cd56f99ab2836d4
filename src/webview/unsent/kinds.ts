import type { PaneKind } from '../../protocol/callKinds.ts';
import { kindOf } from './speaker.ts';
import type { Unsent } from './unsent.ts';

const marks: Readonly<Record<string, PaneKind>> = {
  '?': 'question',
  '>': 'promise',
  '=': 'restatement',
  '!': 'decision',
};

export function chosen(unsent: Unsent, as: PaneKind): Unsent {
  const speaker = as === 'told' ? 'us' : as === 'heard' ? 'them' : unsent.speaker;
  return { ...unsent, as, speaker, mark: '' };
}

/** The one key between the two that speak; from any other kind it leads back to who spoke last. */
export function switched(unsent: Unsent): Unsent {
  const isSpoken = unsent.as === kindOf[unsent.speaker];
  const speaker = isSpoken ? (unsent.speaker === 'them' ? 'us' : 'them') : unsent.speaker;
  return chosen(unsent, kindOf[speaker]);
}

/** A mark and a blank, typed as the first two signs of an entry: the line is of that kind, and the signs go. */
export function marked(unsent: Unsent, typed: string): Unsent | undefined {
  const kind = typed.length === 2 && typed[1] === ' ' ? marks[typed[0] ?? ''] : undefined;
  if (!kind || unsent.isLiteral || unsent.target) return undefined;
  return { ...unsent, as: kind, text: '', failure: undefined, mark: typed[0] ?? '' };
}

/** Backspace in the field that a mark emptied: the sign comes back, and stays a sign. */
export function unmarked(unsent: Unsent): Unsent | undefined {
  if (unsent.mark === '' || unsent.text !== '') return undefined;
  return { ...unsent, as: kindOf[unsent.speaker], text: unsent.mark, mark: '', isLiteral: true };
}
