import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { standingOf } from '../../../src/domain/log/folded.ts';
import { fold, standings } from '../../../src/domain/log/gathering.ts';
import type { Operation } from '../../../src/domain/log/operation.ts';
import type { Row } from '../../../src/domain/ports.ts';
import { type Conversation, type Entry, readConversation } from '../../../src/domain/records/conversation.ts';
import { type Due, moveForThem } from '../../../src/domain/records/due.ts';
import { spotLabel } from '../../../src/domain/records/place.ts';
import { rowOf } from '../../../src/domain/records/row.ts';
import { takeTime, tries } from '../../support/counts.ts';
import { idOf, operation } from '../../support/operations.ts';

const due = { day: '2026-12-01', words: 'Tuesday' };
const other = { day: '2026-12-24', words: '' };
const at = '2026-11-21T10:00:00Z';
const values: Readonly<Record<string, readonly unknown[]>> = {
  conversation: ['call', 'call', 'call', 'call', 'other', 'con', null],
  started: ['2026-11-21T10:00:00Z', '2026-11-21T09:00Z', 'soon'],
  ended: ['2026-11-21T11:00:00Z', null, 7],
  customer: ['acme', null, '../a'],
  channel: ['email', 'pigeon'],
  title: ['Patch', 'Patch', 7],
  text: ['hm', 'x'.repeat(300), '', 7],
  at: ['2026-11-21T10:05:00Z', '2026-11-21T11:05:00+01:00', '2026-11-21T05:04-05:00', '2026-02-30T10:00Z', 5],
  kind: ['promise', 'promise', 'question', 'question', 'heard', 'told', 'sketch'],
  asks: ['us', 'them', 'nobody'],
  outcome: ['kept', 'forgotten'],
  due: [due, due, { ...due, day: 'never' }],
  state: ['open', 'done', 'sung'],
  reach: ['me', 'world'],
  about: ['e1'],
  reason: ['retries', 7],
  until: [due, 'never'],
  spot: [{ folder: 'app', path: 'src/client.ts', start: 88, end: 90, quote: 'x' }, 7],
  told: [{ whom: 'Mina', at: '2026-11-21T10:00:00Z', words: '' }, 7],
  'move.a': [{ from: other, to: due, told: false, at }, { from: other, told: true, at }, 7],
  'move.b': [
    { from: due, at },
    { from: { ...due, day: 'never' }, at },
  ],
  gone: [{ how: 'removed', at: '2026-11-21T10:00:00Z' }, 7],
};
interface Shape {
  readonly needed: readonly string[];
  readonly more: readonly string[];
}
const moves = ['move.a', 'move.b'];
const dates: Shape = { needed: ['conversation', 'title', 'due'], more: ['state', 'about', ...moves] };
const shapes: Readonly<Record<string, Shape>> = {
  conversation: { needed: ['started'], more: ['ended', 'customer', 'channel', 'title'] },
  entry: {
    needed: ['conversation', 'text', 'at'],
    more: ['kind', 'asks', 'outcome', 'due', 'reach', ...moves],
  },
  milestone: dates,
  followUp: dates,
  temporary: { needed: ['conversation', 'reason', 'until', 'spot'], more: ['told', 'gone'] },
};
const kinds = ['entry', 'entry', 'entry', 'milestone', 'followUp', 'temporary', 'conversation'] as const;

const line = fc.record({
  kind: fc.constantFrom(...kinds),
  id: fc.nat({ max: 5 }),
  picks: fc.array(fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 })), { maxLength: 4 }),
  act: fc.constantFrom('create', 'create', 'create', 'edit', 'delete', 'restore'),
  over: fc.nat({ max: 20 }),
});
type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

const pick = (name: string, at: number) => values[name]?.[at % (values[name]?.length ?? 1)];

function written({ kind, id, picks, act, over }: Line, number: number): Operation {
  const own = { e: kind, k: kind === 'conversation' ? 'call' : `e${id}` };
  const { needed, more } = shapes[kind] as Shape;
  const names = [...more, ...more, ...needed];
  const some = Object.fromEntries(
    picks.map(([at, value]) => {
      const name = names[at % names.length] as string;
      return [name, pick(name, value)];
    }),
  );
  const given = Object.fromEntries(needed.map(name => [name, pick(name, 0)]));
  const b = Object.fromEntries(Object.keys({ ...given, ...some }).map(name => [name, [idOf(over)]]));
  if (act === 'create') return operation(number, { ...own, f: { ...given, ...some } });
  if (act === 'edit') return operation(number, { ...own, f: some, b });
  return operation(number, {
    ...own,
    ...(act === 'delete' ? { x: 1, b } : { b: { x: [idOf(over)] } }),
  });
}

const history = fc.array(line, { maxLength: 20 }).map(lines => {
  const talk = operation(0, { e: 'conversation', k: 'call', f: { started: '2026-11-21T10:00:00Z' } });
  return [talk, ...lines.map((one, at) => written(one, at + 1))];
});

function moved(one: Pick<Entry, 'due' | 'earlier'>, isOurs: boolean): Pick<Due, 'moved'> {
  const move = moveForThem(one);
  return move ? { moved: { from: move.from, isTold: isOurs || move.isTold } } : {};
}

const openDates = (kind: Due['kind'], dates: Conversation['milestones']) =>
  dates
    .filter(one => one.state === 'open')
    .map(({ id, title, due: day, earlier = [] }) => {
      return { kind, id, title, due: day, ...moved({ due: day, earlier }, kind === 'followUp') };
    });

function owed(entry: Entry): Due[] {
  const { id, kind, text, asks, due: day, outcome, reach } = entry;
  const isOwed = kind === 'promise' || (kind === 'question' && asks !== 'us');
  if (!isOwed || outcome) return [];
  return [{ kind, id, title: text.slice(0, 200), ...(day && { due: day }), ...moved(entry, reach === 'me') }];
}

/** The row by way of the whole conversation: what a list has to agree with. */
function slowRowOf(lines: readonly Operation[]): Row | undefined {
  const read = readConversation('call', fold(lines));
  return (
    read && {
      id: 'call',
      ...(read.customer && { customer: read.customer }),
      title: read.title,
      channel: read.channel,
      started: read.started,
      ...(read.ended && { ended: read.ended }),
      entries: read.entries.length,
      latest: read.entries.at(-1)?.at ?? read.started,
      due: [
        ...openDates('milestone', read.milestones),
        ...read.entries.flatMap(owed),
        ...openDates('followUp', read.followUps),
      ],
      temporary: read.temporary
        .filter(one => !one.gone)
        .map(({ id, reason, until, owner, spot, told }) => {
          return { id, reason, until, owner, where: spotLabel(spot), isTold: told !== undefined };
        }),
    }
  );
}

describe('what a list shows of any history', () => {
  takeTime();

  it('is what the whole conversation says', () => {
    fc.assert(
      fc.property(history, lines => deepEqual(rowOf('call', standings(lines)), slowRowOf(lines))),
      { numRuns: tries(500, 20_000) },
    );
  });

  it('is taken from where the fold stands, copies and all', () => {
    const byName = (left: { entity: string; id: string }, right: { entity: string; id: string }) =>
      `${left.entity}/${left.id}` < `${right.entity}/${right.id}` ? -1 : 1;
    fc.assert(
      fc.property(history, fc.nat({ max: 3 }), (lines, copies) => {
        const arriving = [...lines, ...lines.slice(0, copies).map(one => ({ ...one, d: 'moved' }))];
        deepEqual([...standings(arriving)].sort(byName), fold(arriving).map(standingOf).sort(byName));
      }),
      { numRuns: tries(300, 10_000) },
    );
  });
});
