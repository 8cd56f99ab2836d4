import { type Instant, milliseconds, timeOf } from '../../domain/day.ts';
import type { Channel } from '../../domain/records/channel.ts';
import { sentence } from '../../domain/sentence.ts';
import type { Dated } from './dated.ts';
import type { ImportedConversation, ImportedEntry, Notice, Reading } from './imported.ts';
import { partsOf } from './longText.ts';
import { isOneOf, kindOf } from './speakers.ts';
import { WallClock } from './when/times.ts';

export interface Talk {
  readonly title: string;
  readonly channel: Channel;
  readonly tickets: readonly string[];
  /** In the order in which it stands in the source. */
  readonly dated: readonly Dated[];
  /** Who took part, besides those who spoke. */
  readonly others?: readonly string[];
  /** What tells it from the others; the beginning of what was said, unless given. */
  readonly key?: string;
  /** When it began, where that is told apart from what was said. */
  readonly at?: Instant | undefined;
}

type Us = Pick<Reading, 'us' | 'zone'>;

const noon = { hour: 12, minute: 0, second: 0 };

function entriesOf({ at, speaker, text }: Dated, { us }: Us): ImportedEntry[] {
  const kind = kindOf(speaker, us);
  return partsOf(text).map(part => ({ ...(at && { at }), ...(speaker && { speaker }), kind, text: part }));
}

const unique = (names: readonly string[]) => [...new Set(names)];

/** As much of the first message as tells one talk from another. */
const keyLength = 200;

function keyOf({ channel, dated }: Talk): string {
  const first = dated.find(one => one.text !== '');
  return [
    channel,
    first?.day,
    first?.at?.slice(11, 16),
    first?.speaker,
    first?.text.slice(0, keyLength),
  ].join('\n');
}

const isEmpty = ({ text }: Dated) => text.trim() === '';

/** @returns undefined where nothing was said */
export function conversationOf(talk: Talk, us: Us): ImportedConversation | undefined {
  const said = talk.dated.filter(one => !isEmpty(one));
  const [first] = said;
  if (!first) return undefined;
  const timed = talk.at ?? said.find(one => one.at)?.at;
  const at = timed?.startsWith(first.day) ? timed : undefined;
  return {
    title: talk.title,
    day: first.day,
    ...(at && { time: timeOf(at) }),
    started: at ?? new WallClock(us.zone).at(first.day, noon),
    channel: talk.channel,
    speakers: unique([...(talk.others ?? []), ...said.flatMap(one => one.speaker ?? [])]),
    tickets: unique(talk.tickets),
    entries: said.flatMap(one => entriesOf(one, us)),
    key: talk.key ?? keyOf(talk),
  };
}

/** Each day is a talk of its own. */
export function byDay(dated: readonly Dated[]): readonly (readonly Dated[])[] {
  const days = new Map<string, Dated[]>();
  for (const one of dated) {
    const day = days.get(one.day);
    if (day) day.push(one);
    else days.set(one.day, [one]);
  }
  return [...days.values()];
}

/** Oldest first; what has no time stays behind what it followed. */
export function byTime(dated: readonly Dated[]): readonly Dated[] {
  let last = Number.NEGATIVE_INFINITY;
  const timed = dated.map(one => {
    last = one.at ? milliseconds(one.at) : Math.max(last, Date.parse(`${one.day}T00:00:00Z`));
    return { one, last };
  });
  return timed.sort((left, right) => left.last - right.last).map(({ one }) => one);
}

/** A message without words may have been a picture. */
export function emptyNotices(dated: readonly Dated[]): Notice[] {
  const empty = dated.filter(one => isEmpty(one) && one.speaker !== undefined);
  const [first] = empty;
  if (!first) return [];
  const words =
    empty.length === 1
      ? sentence('A message of {0} holds no text and is left out.', first.speaker ?? '')
      : sentence(
          '{0} messages hold no text and are left out; the first is of {1}.',
          empty.length,
          first.speaker ?? '',
        );
  return [{ words, line: first.line }];
}

/** Names given as ours that nobody bears. */
export function strangerNotices(talks: readonly ImportedConversation[], { us }: Us): Notice[] {
  const speakers = unique(talks.flatMap(one => one.speakers));
  const strangers = us.filter(name => !speakers.some(one => isOneOf([name], one)));
  if (strangers.length === 0) return [];
  const words = sentence(
    'Nobody here is called {0}. The speakers are: {1}.',
    strangers.join(', '),
    speakers.join(', '),
  );
  return [{ words }];
}

/** Nobody spoke on a day to come; a plan may stand under it. */
export function futureNotices(
  talks: readonly ImportedConversation[],
  { today }: Pick<Reading, 'today'>,
): Notice[] {
  const days = unique(talks.map(one => one.day).filter(day => day > today));
  const [first] = days;
  return first === undefined ? [] : [{ words: sentence('{0} is still to come. Check the dates.', first) }];
}
