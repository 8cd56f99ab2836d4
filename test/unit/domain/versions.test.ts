import { deepEqual } from 'node:assert/strict';
import { foldEntity } from '../../../src/domain/log/fold.ts';
import type { Operation } from '../../../src/domain/log/operation.ts';
import { sameValue } from '../../../src/domain/log/sameValue.ts';
import { alternativesOf, versionsOf } from '../../../src/domain/log/versions.ts';
import { idOf, operation, replacing, stampAt } from '../../support/operations.ts';

type Parts = Partial<Operation>;

const create = (number: number, text: string, parts: Parts = {}) =>
  operation(number, { f: { text }, ...parts });
const change = (number: number, text: string, parts: Parts = {}) =>
  operation(number, { f: { text }, b: replacing({ text: [] }), ...parts });
const removal = (number: number) => operation(number, { x: 1, b: replacing({ text: [1] }) });
const restoration = (number: number, deletes: readonly number[]) =>
  operation(number, { b: replacing({ x: deletes }) });

describe('the versions of an entity', () => {
  it('are its lines, oldest first, whatever order they come in', () => {
    const operations = [create(1, 'a'), change(2, 'b', { a: 'bob' }), removal(3), restoration(4, [3])];
    const expected = [
      { operation: idOf(1), at: 1, author: 'ada', did: 'made', fields: { text: 'a' }, values: { text: 'a' } },
      {
        operation: idOf(2),
        at: 2,
        author: 'bob',
        did: 'changed',
        fields: { text: 'b' },
        values: { text: 'b' },
      },
      { operation: idOf(3), at: 3, author: 'ada', did: 'deleted', fields: {}, values: { text: 'b' } },
      { operation: idOf(4), at: 4, author: 'ada', did: 'restored', fields: {}, values: { text: 'b' } },
    ];
    deepEqual(versionsOf(operations), expected);
    deepEqual(versionsOf([...operations].reverse()), expected);
  });

  const dids = (...operations: readonly Operation[]) => versionsOf(operations).map(one => one.did);

  it('have the time of the clock of the log, not of the counter in it', () =>
    deepEqual(
      versionsOf([create(1, 'a', { h: stampAt(1_700_000_000_000).replace(/.{4}$/, '00ff') })])[0]?.at,
      1_700_000_000_000,
    ));
  it('are ordered by the clock, then by id', () =>
    deepEqual(
      versionsOf([create(3, 'a', { h: stampAt(1) }), change(2, 'b', { h: stampAt(1) })]).map(
        one => one.operation,
      ),
      [idOf(2), idOf(3)],
    ));
  it('collect the values, each line on those before it', () => {
    const speaker = operation(2, { f: { speaker: 'Mina' }, b: replacing({ speaker: [] }) });
    const taken = operation(3, { f: { speaker: null }, b: replacing({ speaker: [2] }) });
    deepEqual(
      versionsOf([create(1, 'a'), speaker, taken]).map(one => one.values),
      [{ text: 'a' }, { text: 'a', speaker: 'Mina' }, { text: 'a', speaker: null }],
    );
  });
  it('leave out a second create, whose values count for nothing', () =>
    deepEqual(
      versionsOf([create(1, 'a'), create(2, 'b')]).map(one => one.fields),
      [{ text: 'a' }],
    ));
  it('begin with a change where the create has not arrived', () =>
    deepEqual(dids(change(2, 'b')), ['changed']));
  it('count an edit by someone who took a delete back as bringing it back', () => {
    const back = change(4, 'c', { b: replacing({ text: [1], x: [3] }) });
    deepEqual(dids(create(1, 'a'), removal(3), back), ['made', 'deleted', 'restored']);
  });
  it('take a name that every object has for a field, not for what it is', () => {
    const odd = operation(2, { f: { constructor: 1 }, b: replacing({ constructor: [] }) });
    deepEqual(dids(create(1, 'a'), odd), ['made', 'changed']);
  });
  it('take no value from a delete', () =>
    deepEqual(versionsOf([create(1, 'a'), operation(2, { x: 1, b: {}, f: { text: 'z' } })])[1]?.values, {
      text: 'a',
    }));
});

describe('the alternatives of a field', () => {
  const found = (operations: readonly Operation[], name = 'text') =>
    alternativesOf(foldEntity(operations), name).map(head => [head.author, head.value]);
  const twice = (left: string, right: string, parts: Parts = {}) => [
    create(1, 'a'),
    change(2, left, { b: replacing({ text: [1] }) }),
    change(3, right, { b: replacing({ text: [1] }), a: 'bob', ...parts }),
  ];

  it('are none where one value stands', () => {
    deepEqual(found([create(1, 'a'), change(2, 'b', { b: replacing({ text: [1] }) })]), []);
    deepEqual(found([create(1, 'a')], 'speaker'), []);
    deepEqual(found([create(1, 'a')], 'constructor'), []);
  });
  it('are what several people gave at once, what stands before the others', () =>
    deepEqual(found(twice('b', 'c')), [
      ['bob', 'c'],
      ['ada', 'b'],
    ]));
  it('follow the order of the log where the standing one comes first in it', () =>
    deepEqual(found(twice('b', 'c', { h: stampAt(1) })), [
      ['ada', 'b'],
      ['bob', 'c'],
    ]));
  it('are none where all of them wrote the same', () => deepEqual(found(twice('b', 'b')), []));
  it('name a value once, however many gave it', () => {
    const third = change(4, 'b', { b: replacing({ text: [1] }), a: 'cleo' });
    deepEqual(found([...twice('b', 'c'), third]), [
      ['ada', 'b'],
      ['bob', 'c'],
    ]);
  });
});

describe('two values of the log', () => {
  function check(left: unknown, right: unknown, expected: boolean) {
    deepEqual([sameValue(left, right), sameValue(right, left)], [expected, expected]);
  }

  it('say the same in any order of their names, however deep', () => {
    check({ day: '1', words: { a: 1, b: 2 } }, { words: { b: 2, a: 1 }, day: '1' }, true);
    check([{ a: 1, b: 2 }], [{ b: 2, a: 1 }], true);
  });
  it('differ in the order of a list, in a value and in a type', () => {
    check(['a', 'b'], ['b', 'a'], false);
    check({ a: 1 }, { a: 2 }, false);
    check('1', 1, false);
    check({}, [], false);
  });
  it('say the same by nothing and by null', () => check(undefined, null, true));
  it('differ where one says nothing', () => check('', null, false));
});
