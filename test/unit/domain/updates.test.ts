import { deepEqual } from 'node:assert/strict';
import { fold } from '../../../src/domain/log/gathering.ts';
import type { Operation } from '../../../src/domain/log/operation.ts';
import { readUpdates } from '../../../src/domain/records/update.ts';
import { operation, replacing } from '../../support/operations.ts';

const fields = { day: '2026-11-20', text: '# Update\n', sent: '2026-11-20T10:00:00+01:00' };
const update = (number: number, parts: Readonly<Record<string, unknown>> = {}) =>
  operation(number, { c: 'customer/acme', e: 'update', k: `u${number}`, f: { ...fields, ...parts } });

describe('the updates a customer got', () => {
  function check(lines: readonly Operation[], expected: readonly string[]) {
    deepEqual(
      readUpdates(fold(lines)).map(one => one.id),
      expected,
    );
  }

  it('read as they were sent, byte for byte', () => {
    const text = ' <b>x</b>\r\n\u202e ';
    deepEqual(readUpdates(fold([update(1, { text })])), [{ id: 'u1', ...fields, text }]);
  });
  it('stand the newest first, by when they were sent and not by their day', () =>
    check(
      [
        update(1, { sent: '2026-11-20T10:00:00+01:00', day: '2026-11-30' }),
        update(2, { sent: '2026-11-20T09:30:00Z' }),
        update(3, { sent: '2026-11-20T04:15:00-05:00' }),
      ],
      ['u2', 'u3', 'u1'],
    ));
  it('of one moment stand by their ids, the last first', () =>
    check([update(1), update(3), update(2)], ['u3', 'u2', 'u1']));
  it('leave out what was deleted', () => {
    const seen = replacing({ day: [1], text: [1], sent: [1] });
    check(
      [update(1), update(2), { ...update(3), k: 'u1', f: undefined, x: 1, b: seen } as Operation],
      ['u2'],
    );
  });
  it('leave out what cannot be read, and keep its neighbours', () =>
    check(
      [
        update(1, { day: '2026-02-30' }),
        update(2, { text: 7 }),
        update(3, { sent: 'on Friday' }),
        update(4, { sent: undefined }),
        update(5, { widened: true }),
      ],
      ['u5'],
    ));
  it('are nothing else that the customer has', () =>
    check(
      [
        update(1),
        { ...update(2), e: 'draft' },
        operation(3, { e: 'customer', k: 'acme', f: { name: 'Acme' } }),
      ],
      ['u1'],
    ));
});
