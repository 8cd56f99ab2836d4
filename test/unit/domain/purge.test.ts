import { deepEqual } from 'node:assert/strict';
import { isPurged, purgeDraft, purgedBy, refuses } from '../../../src/domain/log/purge.ts';
import { idOf, operation } from '../../support/operations.ts';

const purge = (number: number, f: Record<string, unknown>) =>
  operation(number, { c: `purge/p${number}`, e: 'purge', k: `p${number}`, f });

describe('a purge', () => {
  const purged = purgedBy([
    purge(7, { entities: ['entry/first'], operations: [] }),
    operation(1),
    purge(8, { entities: ['conversation/call'], operations: [idOf(3)] }),
  ]);
  const check = (number: number, parts: Parameters<typeof operation>[1], expected: boolean) =>
    deepEqual(isPurged(purged, operation(number, parts)), expected);

  it('drops every line of an entity it names', () => check(1, {}, true));
  it('drops a single line it names', () => check(3, { k: 'second' }, true));
  it('leaves a record of another kind with the same id', () => check(1, { e: 'place' }, false));
  it('leaves what it does not name', () => check(2, { k: 'second' }, false));
  it('stays itself, whatever another purge says', () =>
    deepEqual(isPurged(purgedBy([purge(9, { entities: ['purge/p9'] })]), purge(9, {})), false));

  it('refuses what is added to an entity it names', () =>
    deepEqual(refuses(purged, { c: 'conversation/other', e: 'entry', k: 'first' }), true));
  it('refuses what is added in a conversation it names', () =>
    deepEqual(refuses(purged, { c: 'conversation/call', e: 'entry', k: 'new' }), true));
  it('refuses nothing else, and no further purge', () =>
    deepEqual(
      [
        refuses(purged, { c: 'conversation/other', e: 'entry', k: 'new' }),
        refuses(purged, { c: 'purge/p', e: 'purge', k: 'p' }),
      ],
      [false, false],
    ));

  it('is a line with ids alone', () => {
    const names = { entities: ['entry/a'], operations: [idOf(1)] };
    deepEqual(purgeDraft('p1', names), { c: 'purge/p1', e: 'purge', k: 'p1', f: names });
  });
  it('of a foreign shape names nothing', () => {
    for (const f of [{}, { entities: 'entry/first' }, { entities: [7, null] }, { operations: {} }]) {
      const { entities, operations } = purgedBy([purge(7, f)]);
      deepEqual([...entities, ...operations], []);
    }
  });
});
