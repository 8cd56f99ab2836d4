import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../src/domain/day.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { damageOf, failureOf, Troubles, unbackedOf } from '../../../src/host/stores/troubles.ts';

const [monday, tuesday] = ['2026-11-23' as Day, '2026-11-24' as Day];
const full = new Problem('disk full', 'No room.');

describe('troubles in the background', () => {
  let troubles: Troubles;
  beforeEach(() => {
    troubles = new Troubles();
  });

  it('of one kind are news once', () => {
    const first = troubles.note(damageOf('/s/quarantine/0a1b2c3d-nordwind.json'));
    const second = troubles.note(damageOf('/s/quarantine/ffffffff-other.json'));
    deepEqual([first, second, troubles.all.length], [true, false, 1]);
  });

  it('are of the index only where the index itself is damaged', () => {
    const kinds = ['0a1b2c3d-index.json', '0a1b2c3d-my-index.json'].map(name => damageOf(`/s/${name}`).kind);
    deepEqual(kinds, ['damaged index', 'damaged view']);
  });

  it('with the room on the disk are news each day', () => {
    const notes = [monday, monday, tuesday].map(day => troubles.note(unbackedOf(full, day)));
    deepEqual(notes, [true, false, true]);
  });

  it('with a backup for other reasons are news once', () => {
    const other = new Problem('read-only', 'Not allowed.');
    const notes = [monday, tuesday].map(day => troubles.note(unbackedOf(other, day)));
    deepEqual([...notes, troubles.all[0]?.kind], [true, false, 'other']);
  });

  it('of two stores that cannot be opened are two', () => {
    const notes = ['a is damaged', 'b is damaged', 'a is damaged'].map(words =>
      troubles.note(failureOf('closed', new Error(words))),
    );
    deepEqual(notes, [true, true, false]);
  });
});
