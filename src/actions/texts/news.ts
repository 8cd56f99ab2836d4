import { addDays } from '../../domain/calendar.ts';
import { type Day, dayOf, milliseconds } from '../../domain/day.ts';
import { noStamp, type Stamp, stampOf } from '../../domain/log/clock.ts';
import type { Folded } from '../../domain/log/folded.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
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
  'due',
  'kind',
  'outcome',
  'reach',
  'reason',
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

const tellable = ({ entries, milestones, temporary }: Conversation) =>
  [
    ['entry', entries],
    ['milestone', milestones],
    ['temporary', temporary],
  ] as const;

/** Said since then, or put down or changed since then however long ago it was said. */
export function newsSince({ sent, made, stamp: kept }: LastUpdate, all: readonly Opened[]): News {
  const time = milliseconds(made ?? sent);
  const stamp = made ? stampOf(time, 0) : kept;
  const news = all.flatMap(({ conversation, entities }) => {
    const records = new Map(entities.map(one => [`${one.entity}/${one.id}`, one]));
    const isNews = (kind: string, one: Tellable) =>
      isSaidAfter(time, one) || isChangedAfter(stamp, records.get(`${kind}/${one.id}`));
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

const mayBeDue = ({ milestones, entries }: Conversation) => [
  ...milestones,
  ...entries.filter(one => one.kind === 'promise'),
];

/** For a customer who never got an update: the last two weeks, and what was due in them. @param all newest first */
export function newsLately(all: readonly Conversation[], today: Day): News {
  const after = addDays(today, -recentDays);
  return new Set<Tellable>([
    ...recent(all, after).flatMap(one => [...one.entries, ...one.milestones, ...one.temporary]),
    ...all.flatMap(mayBeDue).filter(({ due }) => due && due.day > after),
  ]);
}
