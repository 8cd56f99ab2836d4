import type { Entry } from '../domain/records/conversation.ts';
import type { Audience } from './audience.ts';
import { literal, point } from './markdown.ts';
import { standingWords } from './standingWords.ts';

/** They told us, or they answered to what we said back. */
function isTheirs({ kind, asks, answer }: Entry): boolean {
  if (kind === 'question') return asks !== 'us';
  return kind === 'heard' || (kind === 'restatement' && answer !== undefined);
}

/** What it does to them: what was written under the label, or else the words of the entry that stand. */
export const impactWords = (entry: Entry): string => entry.impact?.words.trim() || standingWords(entry);

/** The entries that say what it does to them, in their words. */
export const impactsOf = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(one => one.impact !== undefined && isTheirs(one) && impactWords(one).trim() !== '');

/** Until somebody writes that it is solved. */
export const hurtsStill = ({ outcome }: Entry): boolean => outcome !== 'solved';

/** For the top of a log: what it does to them still, once each. */
export function impactPoints(entries: readonly Entry[], audience: Audience): string[] {
  const before = audience === 'customer' ? 'What it means for you' : 'What it means for them';
  const words = impactsOf(entries).filter(hurtsStill).map(impactWords);
  return [...new Set(words)].map(one => `- ${before}: ${literal(one)}`);
}

/** The same for an update, where what was solved is said once more. */
export const impactPoint = (entry: Entry): string =>
  point(impactWords(entry), {
    before: 'What it means for you: ',
    after: hurtsStill(entry) ? '' : ' (solved)',
  });
