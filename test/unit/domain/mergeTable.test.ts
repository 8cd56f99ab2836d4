import { deepEqual } from 'node:assert/strict';
import { edit, removal } from '../../../src/domain/log/changes.ts';
import { type Folded, valuesOf } from '../../../src/domain/log/folded.ts';
import { fold } from '../../../src/domain/log/gathering.ts';
import type { Draft, Operation } from '../../../src/domain/log/operation.ts';
import { idOf, operation, stampAt } from '../../support/operations.ts';

const made = (fields: Record<string, unknown>, e = 'entry') => operation(1, { e, f: fields });
const seenIn = (lines: readonly Operation[]) => fold(lines)[0] as Folded;

interface Change {
  /** On what its author saw. */
  readonly draft: Draft;
  readonly device: string;
  /** Milliseconds; clocks may be wrong. */
  readonly clock: number;
}

const lineOf = ({ draft, device, clock }: Change, number: number): Operation => ({
  v: 1,
  i: idOf(number),
  h: stampAt(clock),
  d: device,
  a: device,
  ...draft,
});

/** Two people change one field without having seen the other; the second has the later clock. */
function concurrent(field: string, before: unknown, [left, right]: readonly [unknown, unknown]) {
  const create = made({ [field]: before });
  const seen = seenIn([create]);
  const change = (value: unknown, at: number) =>
    lineOf({ draft: edit(seen, { [field]: value }), device: `device-${at}`, clock: at }, at);
  const lines = [create, change(left, 10), change(right, 20)];
  const folded = seenIn(lines);
  deepEqual(seenIn([...lines].reverse()), folded);
  return folded.fields[field];
}

describe('the merge table: what several people did at once', () => {
  for (const kind of ['entry', 'place', 'update', 'milestone', 'temporary', 'kind-of-a-newer-version']) {
    it(`keeps both where both add: ${kind}`, () => {
      const [left, right] = [
        operation(1, { e: kind, k: 'a', f: {} }),
        operation(2, { e: kind, k: 'b', d: 'phone', f: {} }),
      ];
      deepEqual(
        [fold([left, right]).map(one => one.id), fold([right, left, right])],
        [['a', 'b'], fold([left, right])],
      );
    });
  }

  const latest = [
    'text',
    'title',
    'customer',
    'status',
    'owner',
    'due',
    'state',
    'told',
    'place',
    'made-by-a-newer-version',
  ];
  for (const field of latest) {
    it(`takes the latest and keeps the other as an alternative: ${field}`, () => {
      const found = concurrent(field, 'before', ['left', 'right']);
      deepEqual(
        [found?.value, found?.heads.map(head => [head.value, head.author])],
        [
          'right',
          [
            ['left', 'device-10'],
            ['right', 'device-20'],
          ],
        ],
      );
    });
  }
  it('takes the greater id where the clocks are equal', () => {
    const create = made({ text: 'before' });
    const draft = (text: string) => edit(seenIn([create]), { text });
    const lines = ['left', 'right'].map((text, at) =>
      lineOf({ draft: draft(text), device: text, clock: 10 }, 10 + at),
    );
    deepEqual(seenIn([create, ...lines]).fields['text']?.value, 'right');
  });
  it('takes what was changed last by somebody who saw the other, whatever the clocks say', () => {
    const create = made({ text: 'before' });
    const ahead = lineOf(
      { draft: edit(seenIn([create]), { text: 'ahead' }), device: 'ahead', clock: 2 ** 40 },
      2,
    );
    const after = lineOf(
      { draft: edit(seenIn([create, ahead]), { text: 'after' }), device: 'behind', clock: 0 },
      3,
    );
    const field = seenIn([after, ahead, create]).fields['text'];
    deepEqual([field?.value, field?.heads.length], ['after', 1]);
  });

  it('opens a step that one did and another opened, and keeps who and when of both', () => {
    const [done, open] = [
      { state: 'done', by: 'ada', at: '1' },
      { state: 'open', by: 'bob', at: '2' },
    ];
    const found = concurrent('step.said-back', { state: 'skipped' }, [open, done]);
    deepEqual([found?.value, found?.heads.map(head => head.value)], [open, [open, done]]);
  });
  it('ends temporary code on the earliest day, and only its removal takes the end away', () => {
    const until = (day: string) => ({ day, reason: 'their ERP', by: 'ada' });
    const found = concurrent('until', until('2026-12-24'), [until('2026-12-01'), until('2027-01-31')]);
    deepEqual(found?.value, until('2026-12-01'));
    deepEqual(
      concurrent('until', until('2026-12-24'), [until('2026-12-01'), null])?.value,
      until('2026-12-01'),
    );
    const create = made({ until: until('2026-12-24') });
    const removed = lineOf({ draft: edit(seenIn([create]), { until: null }), device: 'ada', clock: 5 }, 5);
    deepEqual(valuesOf(seenIn([create, removed])), { until: null });
  });

  it('shows an entry to the customer only where everybody who changed its reach did', () => {
    const reach = (values: readonly [unknown, unknown]) => {
      const found = concurrent('reach', 'team', values);
      return [found?.value, found?.heads.length];
    };
    deepEqual(
      [reach(['team', 'customer']), reach(['customer', 'team']), reach(['customer', 'customer'])],
      [
        ['team', 2],
        ['team', 2],
        ['customer', 2],
      ],
    );
    deepEqual(reach(['of-a-newer-version', 'customer']), ['of-a-newer-version', 2]);
  });

  it('brings back what one deleted and another changed, in either order of the clocks', () => {
    const create = made({ text: 'before' });
    const seen = seenIn([create]);
    for (const [deleted, changed] of [
      [10, 20],
      [20, 10],
    ] as const) {
      const lines = [
        create,
        lineOf({ draft: removal(seen), device: 'ada', clock: deleted }, deleted),
        lineOf({ draft: edit(seen, { text: 'after' }), device: 'bob', clock: changed }, changed),
      ];
      const folded = seenIn(lines);
      deepEqual([folded.hidden, folded.fields['text']?.value, folded.deletes.length], [false, 'after', 1]);
    }
  });
  it('leaves deleted what both deleted', () => {
    const create = made({ text: 'before' });
    const draft = removal(seenIn([create]));
    const lines = [10, 20].map(at => lineOf({ draft, device: `device-${at}`, clock: at }, at));
    deepEqual(seenIn([create, ...lines]).hidden, true);
  });

  it('keeps both corrections of a text that was sent, which stays as it was', () => {
    const sent = made({ text: 'sent' }, 'update');
    const correction = (k: string, number: number) =>
      operation(number, { e: 'update', k, f: { text: k, supersedes: 'first' } });
    const updates = fold([correction('b', 3), sent, correction('a', 2)]);
    deepEqual(
      updates.map(one => valuesOf(one)),
      [{ text: 'a', supersedes: 'first' }, { text: 'b', supersedes: 'first' }, { text: 'sent' }],
    );
  });
});
