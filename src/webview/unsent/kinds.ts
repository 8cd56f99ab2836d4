import type { PaneKind } from '../../protocol/callKinds.ts';
import { reachTurned, reachTurnedBack } from './reach.ts';
import { kindOf } from './side.ts';
import type { Unsent } from './unsent.ts';

const marks: Readonly<Record<string, PaneKind>> = {
  '?': 'question',
  '>': 'promise',
  '=': 'restatement',
  '!': 'decision',
};

/** The mark of no kind: it turns who may see the line. */
const reachMark = '~';

export function chosen(unsent: Unsent, as: PaneKind): Unsent {
  const side = as === 'told' ? 'us' : as === 'heard' ? 'them' : unsent.side;
  return { ...unsent, as, side, mark: '' };
}

/** The one key between the two that speak; from any other kind it leads back to who spoke last. */
export function switched(unsent: Unsent): Unsent {
  const isSpoken = unsent.as === kindOf[unsent.side];
  const side = isSpoken ? (unsent.side === 'them' ? 'us' : 'them') : unsent.side;
  return chosen(unsent, kindOf[side]);
}

/** A mark and a blank, typed as the first two signs of an entry: the line is of that kind, and the signs go. */
export function marked(unsent: Unsent, typed: string): Unsent | undefined {
  const sign = typed.length === 2 && typed[1] === ' ' ? (typed[0] ?? '') : '';
  const kind = marks[sign];
  if ((!kind && sign !== reachMark) || unsent.isLiteral || unsent.target) return undefined;
  const taken = { text: '', failure: undefined, mark: sign };
  return kind ? { ...unsent, ...taken, as: kind } : { ...reachTurned(unsent), ...taken };
}

/** Backspace in the field that a mark emptied: the sign comes back, and stays a sign. */
export function unmarked(unsent: Unsent): Unsent | undefined {
  if (unsent.mark === '' || unsent.text !== '') return undefined;
  const back = unsent.mark === reachMark ? reachTurnedBack(unsent) : { ...unsent, as: kindOf[unsent.side] };
  return { ...back, text: unsent.mark, mark: '', isLiteral: true };
}
