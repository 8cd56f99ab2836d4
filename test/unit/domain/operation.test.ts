import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import * as v from 'valibot';
import { isIdentifier } from '../../../src/domain/identifier.ts';
import { isStamp } from '../../../src/domain/log/clock.ts';
import { asOperation } from '../../../src/domain/log/operation.ts';
import { takeTime, tries } from '../../support/counts.ts';
import { idOf, operation } from '../../support/operations.ts';

const identifier = v.custom<string>(isIdentifier);
const reference = v.pipe(v.string(), v.regex(/^[0-9a-hjkmnp-tv-z]{26}$/));
const isContainer = (text: unknown) =>
  typeof text === 'string' && text.split('/').length === 2 && text.split('/').every(isIdentifier);

/** What a line may say, in the words of a schema: far slower than reading it by hand. */
const schema = v.looseObject({
  v: v.pipe(v.number(), v.integer(), v.minValue(1)),
  i: reference,
  h: v.custom<string>(isStamp),
  d: identifier,
  a: v.string(),
  c: v.custom<string>(isContainer),
  e: v.pipe(v.string(), v.minLength(1)),
  k: identifier,
  f: v.optional(v.record(v.string(), v.unknown())),
  b: v.optional(v.record(v.string(), v.array(reference))),
  x: v.optional(v.literal(1)),
});

const strange = fc.constantFrom<unknown>(
  ...[null, undefined, '', 'a', 'con', 'a/b', '/a', 'a/', 'a/b/c', 'conversation/nul', 'A/b', 'a'.repeat(41)],
  ...[0, 1, 1.5, 2, -1, Number.NaN, true, false, [], {}, ['a'], { text: [] }, { text: ['a'] }],
  ...[idOf(7), `${idOf(7)}0`, [idOf(7)], { text: [idOf(7)] }, { text: [idOf(7), 7] }, { text: null }],
  ...[JSON.parse('{"__proto__":5}'), { constructor: 5 }, { prototype: [5] }, 'f'.repeat(16), 'g'.repeat(16)],
);
const field = fc.constantFrom('v', 'i', 'h', 'd', 'a', 'c', 'e', 'k', 'f', 'b', 'x', 'z');

describe('a raw line', () => {
  takeTime();

  it('is an operation exactly where the schema says so', () => {
    const full = { ...operation(1), f: { text: 'hm' }, b: { text: [idOf(0)] } };
    const changes = fc.array(fc.tuple(field, fc.oneof(strange, fc.jsonValue())), { maxLength: 2 });
    fc.assert(
      fc.property(changes, some => {
        const raw = { ...full, ...Object.fromEntries(some) };
        deepEqual(asOperation(raw) !== undefined, v.is(schema, raw));
      }),
      { numRuns: tries(3000, 100_000) },
    );
  });

  it('is none where it is no object, and none where a field is missing', () => {
    const { c, ...rest } = operation(1);
    for (const raw of [undefined, null, 1, 'text', [], {}, rest, { ...rest, container: c }]) {
      deepEqual([asOperation(raw), v.is(schema, raw)], [undefined, false]);
    }
  });

  it('stays the very object it was, with what this version does not know', () => {
    const raw = { ...operation(1), z: 1 };
    deepEqual(asOperation(raw) === raw, true);
  });
});
