import type { PaneKind } from '../../protocol/callKinds.ts';
import type { PaneWords } from '../../protocol/callWords.ts';
import { hasOwner, type Side, whoseOf } from './side.ts';
import type { Unsent } from './unsent.ts';

/** What the field stands for: the line being typed, or the entry that is changed in it. */
export interface ShownLine {
  /** Undefined of an entry whose kind this page does not know. */
  readonly as: PaneKind | undefined;
  readonly whose: Side;
}

export function shownLine(unsent: Unsent): ShownLine {
  const { target, as } = unsent;
  return target ? { as: target.kind, whose: target.whose ?? 'us' } : { as, whose: whoseOf(unsent) };
}

/** "Heard", "They promise"; empty where the kind is not known. */
export function lineWord({ as, whose }: ShownLine, words: PaneWords): string {
  if (!as) return '';
  return hasOwner(as) ? words.whose[as][whose] : words.kinds[as];
}
