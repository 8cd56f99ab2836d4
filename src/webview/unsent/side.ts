import type { PaneKind } from '../../protocol/callKinds.ts';

/** Whose words are being typed: it stays while other kinds come and go, and says who asks a question. */
export type Side = 'them' | 'us';

export const kindOf: Readonly<Record<Side, PaneKind>> = { them: 'heard', us: 'told' };
export const otherSide: Readonly<Record<Side, Side>> = { them: 'us', us: 'them' };

/** Of a question and of a promise, somebody has to know whose it is. */
export const hasOwner = (kind: PaneKind | undefined): kind is 'question' | 'promise' =>
  kind === 'question' || kind === 'promise';

/** A line being typed. */
interface Line {
  readonly as: PaneKind;
  readonly side: Side;
  /** Whose the line is, where that was said of this very line. */
  readonly whose: Side | null;
}

/** Who asks or promises: who spoke last asks, and a promise is ours, unless something else was said. */
export function whoseOf({ as, side, whose }: Line): Side {
  if (as === 'question') return whose ?? side;
  return as === 'promise' ? (whose ?? 'us') : side;
}
