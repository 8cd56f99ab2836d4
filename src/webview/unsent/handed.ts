import type { HandedText } from '../../protocol/call.ts';

/**
 * Texts from elsewhere that reach the page while it is loading. The host's copy of the field, which the page gets
 * once, may hold them already: none may stand there twice, and none may be lost.
 */
export interface Arrivals {
  /** The host was asked for its copy and has not answered yet. */
  readonly isWaiting: boolean;
  readonly held: readonly HandedText[];
  /** Texts up to this count stand in the copy that the field was filled from. */
  readonly known: number;
}

export const waiting: Arrivals = { isWaiting: true, held: [], known: -1 };

interface Arrived {
  readonly arrivals: Arrivals;
  /** What goes into the field now, in this order. */
  readonly texts: readonly string[];
}

const news = (known: number, all: readonly HandedText[]) =>
  all.filter(one => one.count > known).map(one => one.text);

export function handed(arrivals: Arrivals, text: HandedText): Arrived {
  if (arrivals.isWaiting) return { arrivals: { ...arrivals, held: [...arrivals.held, text] }, texts: [] };
  return { arrivals, texts: news(arrivals.known, [text]) };
}

/** @param copy whether the field took the host's copy; one that is older than the page's own memory it leaves alone */
export function answered(
  { held }: Arrivals,
  copy: { readonly count: number; readonly isTaken: boolean },
): Arrived {
  const known = copy.isTaken ? copy.count : -1;
  return { arrivals: { isWaiting: false, held: [], known }, texts: news(known, held) };
}
