import type { EditTarget, PaneKind } from '../../protocol/callKinds.ts';
import { reachTurned, reachTurnedBack } from './reach.ts';
import { type ShownLine, shownLine } from './shownLine.ts';
import { hasOwner, kindOf, otherSide } from './side.ts';
import type { Unsent } from './unsent.ts';

const marks: Readonly<Record<string, PaneKind>> = {
  '?': 'question',
  '>': 'promise',
  '=': 'restatement',
  '!': 'decision',
};

/** The mark of no kind: it turns who may see the line. */
const reachMark = '~';

const sideOf = (as: PaneKind) => (as === 'told' ? 'us' : as === 'heard' ? 'them' : undefined);

/** What an entry is from now on that is changed in the field; the kind of the next line stays. */
function turned(unsent: Unsent, target: EditTarget, line: ShownLine): Unsent {
  const { as, whose } = line;
  // Words that set a restatement right are of no kind of their own.
  if (!as || target.act !== 'edit') return unsent;
  return { ...unsent, target: { ...target, kind: as, whose, isTurned: true } };
}

/** The kind of the line being typed or of the entry that is changed. */
export function chosen(unsent: Unsent, as: PaneKind): Unsent {
  const { target, side, whose } = unsent;
  const own = sideOf(as);
  if (target) return turned(unsent, target, { as, whose: own ?? target.whose ?? 'us' });
  return { ...unsent, as, side: own ?? side, whose: own ? null : whose, mark: '' };
}

/**
 * The one key that says whose words it is: in a question or a promise who asks or promises, else between the two that
 * speak; from any other kind it leads back to who spoke last.
 */
export function switched(unsent: Unsent): Unsent {
  const { target, side } = unsent;
  const { as, whose } = shownLine(unsent);
  const other = otherSide[whose];
  if (hasOwner(as))
    return target ? turned(unsent, target, { as, whose: other }) : { ...unsent, whose: other };
  const last = target ? whose : side;
  return chosen(unsent, kindOf[as === kindOf[last] ? otherSide[last] : last]);
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
