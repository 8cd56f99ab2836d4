import { exactPlaces, type Likeness, likenesses } from './approximate.ts';
import type { Peer, Remembered } from './peer.ts';

const weights = { quote: 50, prefix: 20, suffix: 20, place: 2 };
const all = weights.quote + weights.prefix + weights.suffix + weights.place;

/** How much of the context stands in a stretch, from 0 to 1; no context agrees with anything. */
function contextScore(text: string, context: string): number {
  if (!context || !text) return context ? 0 : 1;
  const [best] = text.includes(context) ? [{ errors: 0 }] : likenesses(text, context, context.length);
  return best ? 1 - best.errors / context.length : 0;
}

function scoreOf(text: string, { prefix, suffix, offset }: Remembered, likeness: Likeness, length: number) {
  const { start, end, errors } = likeness;
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  const far = Math.abs(start - offset) / text.length;
  return (
    (weights.quote * (1 - errors / length) +
      weights.prefix * contextScore(before, prefix) +
      weights.suffix * contextScore(after, suffix) +
      weights.place * (1 - far)) /
    all
  );
}

const lineAt = (text: string, place: number): number => text.slice(0, place).split('\n').length;

/** Quote, 32 letters of context and position weighed as annotations on the web are. */
export const quoteScore =
  (least: number): Peer =>
  (place, tree) => {
    const lines = tree.lines(place.path);
    if (!lines) return undefined;
    const [text, quote] = [lines.join('\n'), place.quote.join('\n')];
    const exact = exactPlaces(text, quote);
    const found = exact.length ? exact : likenesses(text, quote, Math.min(256, quote.length / 2));
    const rated = found.map(each => ({ each, score: scoreOf(text, place, each, quote.length) }));
    const [best] = rated.sort((left, right) => right.score - left.score);
    if (!best || best.score < least) return undefined;
    const { start, end } = best.each;
    return { path: place.path, start: lineAt(text, start), end: lineAt(text, Math.max(start, end - 1)) };
  };
