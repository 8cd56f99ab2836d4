import { deepEqual } from 'node:assert/strict';
import { checkStore, type Evidence } from '../../../src/actions/store/checkStore.ts';
import type { Operation } from '../../../src/domain/log/operation.ts';
import { spoken } from '../../../src/domain/sentence.ts';
import { operation, replacing, stampAt } from '../../support/operations.ts';

const started = '2026-11-21T10:00Z';
const now = Date.parse(started);
const talk = operation(1, { e: 'conversation', k: 'call', f: { started } });
const entry = (number: number, parts: Partial<Operation> = {}) =>
  operation(number, { k: `e${number}`, f: { conversation: 'call', text: 'hm', at: started }, ...parts });

const reportOf = (operations: readonly Operation[], findings: Evidence['findings'] = []) =>
  checkStore({ devices: ['laptop'], segments: 1, operations, findings }, now);

describe('checking a store', () => {
  function counts(operations: readonly Operation[], expected: object) {
    const { problems, ...found } = reportOf(operations);
    deepEqual([found, problems], [{ devices: 1, segments: 1, ...expected }, []]);
  }

  it('counts what is there', () =>
    counts([talk, entry(2), entry(3)], { operations: 3, conversations: 1, entries: 2 }));
  it('counts a line once that stands in two places', () =>
    counts([talk, entry(2), entry(2)], { operations: 2, conversations: 1, entries: 1 }));
  it('finds nothing wrong with an empty store', () =>
    counts([], { operations: 0, conversations: 0, entries: 0 }));
  it('finds nothing wrong with an entry that was filed elsewhere', () =>
    counts(
      [
        talk,
        operation(2, { c: 'conversation/inbox', e: 'conversation', k: 'inbox', f: { started } }),
        entry(3, { c: 'conversation/inbox' }),
      ],
      { operations: 3, conversations: 2, entries: 1 },
    ));
  it('names what is only somebody’s own in a shared store, and only there', () => {
    const mine = entry(2, { f: { conversation: 'call', text: 'hm', at: started, reach: 'me' } });
    const seen = { devices: ['laptop'], segments: 1, operations: [talk, mine, entry(3)], findings: [] };
    const problemsOf = (isShared: boolean) =>
      checkStore({ ...seen, isShared }, now).problems.map(one => [one.severity, one.file, spoken(one.what)]);
    deepEqual(problemsOf(false), []);
    deepEqual(problemsOf(true), [
      ['warning', 'log/laptop', "an entry that is only its author's stands in a shared store (e2)"],
    ]);
  });
  it('finds nothing wrong with a conversation that was deleted', () =>
    counts(
      [talk, entry(2), operation(3, { e: 'conversation', k: 'call', x: 1, b: replacing({ started: [1] }) })],
      { operations: 3, conversations: 0, entries: 0 },
    ));

  function finds(operations: readonly Operation[], expected: readonly string[]) {
    deepEqual(
      reportOf(operations).problems.map(one => spoken(one.what)),
      expected,
    );
  }

  it('lists several creates of one id, of which the first counts (rule 7)', () =>
    finds(
      [talk, entry(2), { ...entry(3), k: 'e2' }],
      ['the same id was made more than once (entry e2 in conversation/call)'],
    ));
  it('takes the same id in another conversation for another thing', () =>
    finds(
      [
        talk,
        entry(2),
        { ...talk, i: entry(4).i, c: 'conversation/other', k: 'other' },
        { ...entry(3), k: 'e2', c: 'conversation/other' },
      ],
      [],
    ));
  it('names a device whose clock is more than ten minutes ahead, once (rule 2)', () => {
    const ahead = (minutes: number, number: number) => entry(number, { h: stampAt(now + minutes * 60_000) });
    finds(
      [talk, { ...ahead(10, 2), d: 'desktop' }, ahead(11, 3), ahead(90, 4)],
      ['this device wrote with a clock 90 minutes ahead of ours'],
    );
  });
  it('names lines whose conversation is missing', () =>
    finds([entry(2)], ['lines belong to a conversation whose own line is missing (call)']));
  it('names a record that cannot be read', () =>
    deepEqual(
      reportOf([talk, entry(2, { f: { conversation: 'call', text: 7, at: started } })]).problems.map(
        one => one.severity,
      ),
      ['warning'],
    ));

  it('passes on what was found in the files, with the place and what to do next', () => {
    const [found] = reportOf(
      [],
      [{ kind: 'damaged line', file: 'log/laptop/00001.jsonl', line: 3, offset: 120 }],
    ).problems;
    deepEqual(
      [found?.file, found?.line, found?.offset, found?.severity, found?.next.words !== ''],
      ['log/laptop/00001.jsonl', 3, 120, 'error', true],
    );
  });
});
