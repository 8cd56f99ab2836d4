import { addDays } from '../../domain/calendar.ts';
import { type Day, dayOf, milliseconds } from '../../domain/day.ts';
import { noStamp, type Stamp, stampOf } from '../../domain/log/clock.ts';
import type { Folded } from '../../domain/log/folded.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import { moveForThem } from '../../domain/records/due.ts';
import type { Milestone } from '../../domain/records/milestone.ts';
import type { TemporaryCode } from '../../domain/records/temporary.ts';
import { readUpdates, type Update } from '../../domain/records/update.ts';
import type { Opened } from '../conversations/openConversation.ts';

/** What an update can tell of. */
export type Tellable = Entry | Milestone | TemporaryCode;

/** The records of which a customer has not been told as they stand now. */
export type News = ReadonlySet<Tellable>;

/** The update a customer got last, with where it stands in the log. */
export interface LastUpdate extends Update {
  readonly stamp: Stamp;
}

/** @param entities those of the customer */
export function lastUpdate(entities: readonly Folded[]): LastUpdate | undefined {
  const [update] = readUpdates(entities);
  const record = entities.find(one => one.entity === 'update' && one.id === update?.id);
  return update && { ...update, stamp: record?.made?.stamp ?? noStamp };
}

/** The fields of a record that a customer would read. */
const shownFields = [
  'answer',
  'asks',
  'conversation',
  'decision',
  'due',
  'gone',
  'impact',
  'kind',
  'option',
  'outcome',
  'owes',
  'reach',
  'reason',
  'request',
  'risk',
  'state',
  'text',
  'title',
  'until',
];

function isChangedAfter(stamp: Stamp, record: Folded | undefined): boolean {
  const heads = shownFields.flatMap(name => record?.fields[name]?.heads ?? []);
  return heads.some(head => head.stamp > stamp);
}

const isSaidAfter = (time: number, one: Tellable) => 'at' in one && milliseconds(one.at) > time;

/** However long ago it moved: nobody told them yet. */
function isUntold(one: Tellable): boolean {
  const move = 'until' in one ? moveForThem({ due: one.until, earlier: one.earlier }) : moveForThem(one);
  return move?.isTold === false;
}

/** What was said in one place, with the records it was read from. */
export interface Place extends Pick<Opened, 'entities'> {
  readonly conversation: Pick<Conversation, 'entries' | 'milestones' | 'temporary'>;
}

const tellable = ({ entries, milestones, temporary }: Place['conversation']) =>
  [
    ['entry', entries],
    ['milestone', milestones],
    ['temporary', temporary],
  ] as const;

/** What was said in a conversation that was given to this customer since then is all new to them. */
function isOthersBefore(
  stamp: Stamp,
  records: ReadonlyMap<string, Folded>,
  record: Folded | undefined,
): boolean {
  const talk = records.get(`conversation/${String(record?.fields['conversation']?.value)}`);
  return (talk?.fields['customer']?.heads ?? []).some(head => head.stamp > stamp);
}

/** Said since then, or put down or changed since then however long ago it was said. */
export function newsSince({ sent, made, stamp: kept }: LastUpdate, all: readonly Place[]): News {
  const time = milliseconds(made ?? sent);
  const stamp = made ? stampOf(time, 0) : kept;
  const news = all.flatMap(({ conversation, entities }) => {
    const records = new Map(entities.map(one => [`${one.entity}/${one.id}`, one]));
    const isNews = (kind: string, one: Tellable) => {
      const record = records.get(`${kind}/${one.id}`);
      const isFresh = isSaidAfter(time, one) || isUntold(one) || isChangedAfter(stamp, record);
      return isFresh || isOthersBefore(stamp, records, record);
    };
    return tellable(conversation).flatMap(([kind, some]) => some.filter(one => isNews(kind, one)));
  });
  return new Set(news);
}

const recentDays = 14;

/** The conversations after that day; where there is none, the last one. @param all newest first */
function recent(all: readonly Conversation[], after: Day): readonly Conversation[] {
  const fresh = all.filter(one => dayOf(one.started) > after);
  return fresh.length > 0 ? fresh : all.slice(0, 1);
}

const mayBeDue = ({ milestones, entries }: Place['conversation']) => [
  ...milestones,
  ...entries.filter(one => one.kind === 'promise'),
];

export interface Lately {
  /** Newest first. */
  readonly conversations: readonly Conversation[];
  /** What was agreed outside any of them. */
  readonly milestones: readonly Milestone[];
}

/** For a customer who never got an update: the last two weeks, and what was due in them. */
export function newsLately({ conversations: all, milestones }: Lately, today: Day): News {
  const after = addDays(today, -recentDays);
  return new Set<Tellable>([
    ...recent(all, after).flatMap(one => [...one.entries, ...one.milestones, ...one.temporary]),
    ...[...all.flatMap(mayBeDue), ...milestones].filter(({ due }) => due && due.day > after),
  ]);
}
