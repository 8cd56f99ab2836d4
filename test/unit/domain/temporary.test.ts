import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { isIdentifier } from '../../../src/domain/identifier.ts';
import { fold } from '../../../src/domain/log/gathering.ts';
import type { Operation } from '../../../src/domain/log/operation.ts';
import { readConversation } from '../../../src/domain/records/conversation.ts';
import { newHandle } from '../../../src/domain/records/temporary.ts';
import { operation, replacing } from '../../support/operations.ts';

const signs = '0123456789abcdefghjkmnpqrstvwxyz';

describe('the handle of temporary code', () => {
  const random = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 5 });

  it('is short, an id, and holds no sign that is taken for another', () =>
    fc.assert(
      fc.property(random, numbers => {
        const handle = newHandle(numbers);
        ok(/^lf-[0-9a-hjkmnp-tv-z]{5}$/.test(handle) && isIdentifier(handle), handle);
      }),
    ));
  it('can hold each of its 32 signs, evenly', () => {
    const spread = Array.from({ length: 64 }, (_, number) => number / 64);
    const drawn = spread.map(one => newHandle([one, 0, 0, 0, 0])[3]);
    deepEqual(drawn.join(''), Array.from(signs, sign => sign + sign).join(''));
  });
  it('is made of five numbers in their order; further ones change nothing', () => {
    const numbers = [1, 10, 20, 31, 0].map(sign => sign / 32);
    deepEqual([newHandle(numbers), newHandle([...numbers, 0.5])], ['lf-1amz0', 'lf-1amz0']);
  });
});

const started = '2026-11-21T10:00:00+01:00';
const talk = operation(1, { e: 'conversation', k: 'call', f: { started } });
const spot = { folder: 'app', path: 'a.ts', start: 1, end: 1, quote: 'x', before: '', after: '' };
const fields = { reason: 'retries', until: { day: '2026-12-01', words: '' }, owner: 'dana', spot };
const temporary = (number: number, parts: Readonly<Record<string, unknown>> = {}) =>
  operation(number, {
    e: 'temporary',
    k: `lf-0000${number}`,
    f: { conversation: 'call', ...fields, ...parts },
  });
const read = (lines: readonly Operation[]) => readConversation('call', fold([talk, ...lines]));

describe('the temporary code of a conversation', () => {
  function check(lines: readonly Operation[], expected: readonly string[], faults = 0) {
    const found = read(lines);
    deepEqual([found?.temporary.map(one => one.id), found?.faults.length], [expected, faults]);
  }

  it('reads with its fields', () => {
    const told = { whom: 'Maria', at: started, words: 'This buys time.' };
    deepEqual(read([temporary(2, { told }), temporary(3)])?.temporary, [
      { id: 'lf-00002', ...fields, told },
      { id: 'lf-00003', ...fields, told: undefined },
    ]);
  });
  it('stands by day, then by handle', () => {
    const until = (day: string) => ({ until: { day, words: '' } });
    check(
      [temporary(5), temporary(2, until('2026-12-24')), temporary(4), temporary(3, until('2026-11-30'))],
      ['lf-00003', 'lf-00004', 'lf-00005', 'lf-00002'],
    );
  });
  it('leaves out that of others and what was deleted', () => {
    const seen = replacing({ conversation: [2], reason: [2], until: [2], owner: [2], spot: [2] });
    const deleted = operation(9, { e: 'temporary', k: 'lf-00002', x: 1, b: seen });
    check([temporary(2), temporary(3, { conversation: 'other' }), temporary(4), deleted], ['lf-00004']);
  });
  it('leaves out what cannot be read, names it, and keeps its neighbours', () =>
    check(
      [
        temporary(2, { until: { day: '2026-02-30' } }),
        temporary(3, { reason: 7 }),
        temporary(4, { spot: { ...spot, path: '../secret' } }),
        temporary(5),
      ],
      ['lf-00005'],
      3,
    ));

  it('counts as untold where what was told cannot be read, or was taken back', () => {
    for (const told of [undefined, null, true, 'Maria', {}, { whom: 'Maria' }, { at: 'on Friday' }]) {
      deepEqual(read([temporary(2, { told })])?.temporary, [{ id: 'lf-00002', ...fields, told: undefined }]);
    }
  });
  it('was told at a time, whatever else is missing', () =>
    deepEqual(read([temporary(2, { told: { at: started, whom: 7 }, owner: null })])?.temporary[0], {
      id: 'lf-00002',
      ...fields,
      owner: '',
      told: { whom: '', at: started, words: '' },
    }));
});
