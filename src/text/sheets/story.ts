import { type Day, dayOf, milliseconds, plainDay } from '../../domain/day.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import { owedBy } from '../../domain/records/entry.ts';
import { mayRead } from '../audience.ts';
import { impactsOf, impactWords } from '../impacts.ts';
import { standingWords } from '../standingWords.ts';
import { channelWords } from '../words.ts';
import { allTalks, type CustomerHistory } from './history.ts';
import { brief, quoted } from './sheetWords.ts';

/** What one line tells of. */
interface Event {
  readonly at: number;
  readonly day: Day;
  readonly words: string;
  /** What is dropped last. */
  readonly weight: number;
}

const longest = 10;

/** The one thing a talk is remembered for, the weightiest kind first. */
function gist(entries: readonly Entry[]): { readonly words: string; readonly weight: number } {
  const decision = entries.findLast(one => one.kind === 'decision');
  if (decision) return { words: `Decided: ${brief(decision.text)}`, weight: 5 };
  const broken = entries.find(one => one.outcome === 'broken');
  if (broken) {
    const who = owedBy(broken) === 'them' ? 'They promised and did not keep it' : 'Promised and not kept';
    return { words: `${who}: ${brief(broken.text)}`, weight: 5 };
  }
  const [impact] = impactsOf(entries);
  if (impact) return { words: `What it means for them: ${quoted(impactWords(impact))}`, weight: 4 };
  const restated = entries.findLast(
    one => one.kind === 'restatement' && one.answer && standingWords(one).trim() !== '',
  );
  if (restated) {
    const who = restated.answer?.state === 'corrected' ? 'They told us' : 'They confirmed';
    return { words: `${who}: ${quoted(standingWords(restated))}`, weight: 3 };
  }
  const promise = entries.findLast(one => one.kind === 'promise');
  if (promise) {
    const who = owedBy(promise) === 'them' ? 'They promised' : 'We promised';
    return { words: `${who}: ${brief(promise.text)}`, weight: 3 };
  }
  const heard = entries.find(one => one.kind === 'heard');
  return heard ? { words: `They told us: ${quoted(heard.text)}`, weight: 2 } : { words: '', weight: 1 };
}

function talkEvent({ started, channel, title, entries }: Conversation): Event {
  const { words, weight } = gist(entries.filter(one => mayRead('lead', one.reach)));
  const about = [brief(title), words].filter(Boolean).join('. ');
  const what = channelWords[channel];
  return {
    at: milliseconds(started),
    day: dayOf(started),
    words: about ? `${what}: ${about}` : what,
    weight,
  };
}

/** The first and the last are always told; of the others, the weightiest. */
function chosen(all: readonly Event[]): ReadonlySet<Event> {
  const kept = new Set([...all.slice(0, 1), ...all.slice(-3)]);
  const others = all
    .filter(one => !kept.has(one))
    .sort((left, right) => right.weight - left.weight || right.at - left.at);
  for (const one of others) if (kept.size < longest) kept.add(one);
  return kept;
}

/** Ten dated lines at most, the oldest first. */
export function storyLines(history: CustomerHistory): string[] {
  const sent = history.updates.map(one => ({
    at: milliseconds(one.sent),
    day: dayOf(one.sent),
    words: 'update sent',
    weight: 1,
  }));
  const all = [...allTalks(history).map(talkEvent), ...sent].sort((left, right) => left.at - right.at);
  const kept = chosen(all);
  const lines = all.filter(one => kept.has(one)).map(({ day, words }) => `${plainDay(day)}, ${words}`);
  const left = all.length - kept.size;
  return left > 0 ? [...lines, `and ${left} more in between`] : lines;
}
