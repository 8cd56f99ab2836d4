import { deepEqual } from 'node:assert/strict';
import { edit, removal, restoration } from '../../../src/domain/log/changes.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import { valuesOf } from '../../../src/domain/log/folded.ts';
import { fold } from '../../../src/domain/log/gathering.ts';
import type { Draft, Operation } from '../../../src/domain/log/operation.ts';
import { operation, replacing, stampAt } from '../../support/operations.ts';

const create = (number: number, text: string, parts: Partial<Operation> = {}) =>
  operation(number, { f: { text }, ...parts });
const change = (number: number, text: string, over: readonly number[], parts: Partial<Operation> = {}) =>
  operation(number, { f: { text }, b: replacing({ text: over }), ...parts });
const remove = (number: number, fields: Readonly<Record<string, readonly number[]>>) =>
  operation(number, { x: 1, b: replacing(fields) });
const restore = (number: number, deletes: readonly number[]) =>
  operation(number, { b: replacing({ x: deletes }) });

const only = (operations: readonly Operation[]): Folded => {
  const all = fold(operations);
  deepEqual(all.length, 1);
  return all[0] as Folded;
};

describe('one value of a field (rules 7 and 8)', () => {
  function check(operations: readonly Operation[], expected: { value: unknown; heads: readonly number[] }) {
    const { text } = only(operations).fields;
    deepEqual({ value: text?.value, heads: text?.heads.map(head => Number(head.operation)) }, expected);
  }

  it('comes from the create, the only line that replaces nothing', () =>
    check([create(1, 'a')], { value: 'a', heads: [1] }));
  it('is the edit that names it', () =>
    check([create(1, 'a'), change(2, 'b', [1])], { value: 'b', heads: [2] }));
  it('is the one head even where its clock says it is older', () =>
    check([create(5, 'a'), change(6, 'b', [5], { h: stampAt(1) })], { value: 'b', heads: [6] }));
  it('is the latest of several heads, and the others stay as alternatives', () =>
    check([create(1, 'a'), change(2, 'b', [1]), change(3, 'c', [1])], { value: 'c', heads: [2, 3] }));
  it('is the latest by clock, not by id', () =>
    check([create(1, 'a'), change(2, 'b', [1], { h: stampAt(9) }), change(3, 'c', [1])], {
      value: 'b',
      heads: [3, 2],
    }));
  it('is one again after somebody who saw both gave one', () =>
    check([create(1, 'a'), change(2, 'b', [1]), change(3, 'c', [1]), change(4, 'd', [2, 3])], {
      value: 'd',
      heads: [4],
    }));
  it('does not disappear for a name that nobody knows yet', () =>
    check([create(1, 'a'), change(3, 'c', [2])], { value: 'c', heads: [1, 3] }));
  it('is not replaced by an edit of another field', () => {
    const other = operation(2, { f: { speaker: 'Mina' }, b: replacing({ text: [1] }) });
    check([create(1, 'a'), other], { value: 'a', heads: [1] });
  });
  it('is not replaced by an edit of another entity', () => {
    const other = change(2, 'b', [1], { k: 'second' });
    deepEqual(
      fold([create(1, 'a'), other]).map(one => one.fields['text']?.heads.length),
      [1, 1],
    );
  });

  it('comes from the create of the smallest clock and id where there are several', () =>
    check([create(3, 'c'), create(1, 'a'), create(2, 'b')], { value: 'a', heads: [1] }));
  it('keeps the author and time of that create', () => {
    const { made } = only([create(2, 'b', { a: 'bob' }), create(1, 'a', { h: stampAt(7), a: 'eve' })]);
    deepEqual(made, { author: 'bob', stamp: stampAt(2) });
  });
  it('is shown before the create has arrived, without a maker', () => {
    const folded = only([change(2, 'b', [1])]);
    deepEqual([folded.made, valuesOf(folded)], [undefined, { text: 'b' }]);
  });
  it('keeps a later create out even where nothing else names it', () =>
    check([create(1, 'a'), create(2, 'b'), change(3, 'c', [2])], { value: 'c', heads: [1, 3] }));
});

describe('lines with equal ids (rule 2)', () => {
  it('are one operation, whatever their device', () => {
    const [line, copy] = [create(1, 'a'), create(1, 'a', { d: 'desktop' })];
    deepEqual(fold([line, copy]), fold([copy]));
    deepEqual(only([line, copy, line]).versions, 1);
  });
  it('are the same one for every reader, even where they differ', () => {
    const [left, right] = [create(1, 'a'), create(1, 'b')];
    deepEqual(fold([left, right]), fold([right, left]));
  });
});

describe('names that go in a circle (rule 8)', () => {
  function check(links: Readonly<Record<number, readonly number[]>>, heads: readonly number[]) {
    const lines = Object.entries(links).map(([number, over]) => change(Number(number), `v${number}`, over));
    deepEqual(
      only(lines).fields['text']?.heads.map(head => Number(head.operation)),
      heads,
    );
  }

  it('leave the greatest id as the value', () => check({ 1: [2], 2: [1] }, [2]));
  it('leave the greatest id of a long circle', () => check({ 1: [3], 2: [1], 3: [2] }, [3]));
  it('let nobody replace itself', () => check({ 1: [1] }, [1]));
  it('leave one value for each of two circles', () => check({ 1: [2], 2: [1], 3: [4], 4: [3] }, [2, 4]));
  it('leave a line outside the circle its right to replace', () => check({ 1: [2], 2: [1], 5: [2] }, [5]));
  it('leave a circle replaced whose greatest id is named from outside', () =>
    check({ 1: [9], 9: [1], 5: [9] }, [5]));
  it('are no circle where a wrong clock only names a greater id', () => check({ 9: [], 1: [9] }, [1]));
  it('are opened again and again until none is left', () => check({ 1: [2, 3], 2: [1, 3], 3: [1, 2] }, [3]));
});

describe('a delete (rule 10)', () => {
  function check(
    operations: readonly Operation[],
    expected: { hidden: boolean; deletes?: readonly number[] },
  ) {
    const { hidden, deletes } = only(operations);
    deepEqual({ hidden, deletes: deletes.map(Number) }, { deletes: [], ...expected });
  }

  it('hides what its author saw', () =>
    check([create(1, 'a'), remove(2, { text: [1] })], { hidden: true, deletes: [2] }));
  it('gives no value of its own', () => {
    const folded = only([create(1, 'a'), remove(2, { text: [1] })]);
    deepEqual(valuesOf(folded), { text: 'a' });
  });
  it('does not hide an edit made at the same time', () =>
    check([create(1, 'a'), remove(3, { text: [1] }), change(2, 'b', [1])], { hidden: false, deletes: [3] }));
  it('does not hide one new field among many', () => {
    const other = operation(2, { f: { speaker: 'Mina' }, b: { speaker: [] } });
    check([create(1, 'a'), other, remove(3, { text: [1] })], { hidden: false, deletes: [3] });
  });
  it('hides together with another what neither hides alone', () => {
    const two = [create(1, 'a'), operation(2, { f: { speaker: 'Mina' }, b: { speaker: [] } })];
    check([...two, remove(3, { text: [1] }), remove(4, { speaker: [2] })], { hidden: true, deletes: [3, 4] });
  });
  it('is taken back by a restore that names it', () =>
    check([create(1, 'a'), remove(2, { text: [1] }), restore(3, [2])], { hidden: false }));
  it('is taken back by an edit of somebody who saw it', () => {
    const seen = operation(3, { f: { text: 'b' }, b: replacing({ text: [1], x: [2] }) });
    check([create(1, 'a'), remove(2, { text: [1] }), seen], { hidden: false });
  });
  it('stays where only another delete was taken back', () =>
    check([create(1, 'a'), remove(2, { text: [1] }), remove(3, { text: [1] }), restore(4, [2])], {
      hidden: true,
      deletes: [3],
    }));
  it('hides again after a restore', () =>
    check([create(1, 'a'), remove(2, { text: [1] }), restore(3, [2]), remove(4, { text: [1] })], {
      hidden: true,
      deletes: [4],
    }));
  it('hides what has not arrived yet', () =>
    check([remove(2, { text: [1] })], { hidden: true, deletes: [2] }));
});

describe('a change of a record (rules 3, 7 and 10)', () => {
  const base = [create(1, 'a', { c: 'conversation/inbox' })];

  function check(draft: Draft, expected: Partial<Draft>) {
    deepEqual(draft, { c: 'conversation/inbox', e: 'entry', k: 'first', ...expected });
  }

  it('names the heads its author saw', () =>
    check(edit(only([...base, change(2, 'b', [1]), change(3, 'c', [1])]), { text: 'd' }), {
      f: { text: 'd' },
      b: replacing({ text: [2, 3] }),
    }));
  it('names nothing for a field that is new', () =>
    check(edit(only(base), { speaker: 'Mina' }), { f: { speaker: 'Mina' }, b: { speaker: [] } }));
  it('keeps the container it was made in for life, wherever it is moved to', () =>
    check(edit(only(base), { conversation: 'call' }), {
      f: { conversation: 'call' },
      b: { conversation: [] },
    }));
  it('takes back the deletes its author saw', () =>
    check(edit(only([...base, remove(2, { text: [1] })]), { text: 'b' }), {
      f: { text: 'b' },
      b: replacing({ text: [1], x: [2] }),
    }));
  it('deletes with the heads of every field and no values', () => {
    const two = [...base, operation(2, { f: { speaker: 'Mina' }, b: { speaker: [] } })];
    check(removal(only(two)), { x: 1, b: replacing({ text: [1], speaker: [2] }) });
  });
  it('restores by naming the deletes alone', () =>
    check(restoration(only([...base, remove(2, { text: [1] })])), { b: replacing({ x: [2] }) }));
});

describe('what a newer version wrote (rule 12)', () => {
  it('is kept word for word, whatever the entity and the field', () => {
    const f = { shape: { nested: [1, null, 'ü'] }, 'step.sing': 7 };
    deepEqual(valuesOf(only([operation(1, { e: 'sketch', f })])), { ...f });
  });

  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'x', '']) {
    it(`is kept and can be edited and deleted where a field is called "${name}"`, () => {
      const f = (value: number): Record<string, unknown> =>
        JSON.parse(`{"${name}":${value}}`) as Record<string, unknown>;
      const lines = [
        operation(1, { f: f(1) }),
        operation(2, { f: f(2), b: {} }),
        operation(3, { x: 1, b: {} }),
      ];
      const { fields, hidden } = only(lines);
      deepEqual([Object.keys(fields), fields[name]?.value, hidden], [[name], 2, false]);
    });
  }

  it('is left alone where names are no list', () => {
    const b = JSON.parse('{"__proto__":5}') as Record<string, string[]>;
    const f = JSON.parse('{"__proto__":1}') as Record<string, unknown>;
    deepEqual(only([operation(1, { f, b })]).hidden, false);
  });
});
