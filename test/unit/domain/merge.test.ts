import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { Head } from '../../../src/domain/log/folded.ts';
import { winner } from '../../../src/domain/log/merge.ts';
import { takeTime, tries } from '../../support/counts.ts';
import { idOf, stampAt } from '../../support/operations.ts';

const headsOf = (values: readonly unknown[]): Head[] =>
  values.map((value, at) => ({ operation: idOf(at), value, author: 'ada', stamp: stampAt(at) }));

function check(field: string, values: readonly unknown[], expected: unknown) {
  deepEqual(winner(field, headsOf(values)), expected);
}

describe('one value of several (rule 9)', () => {
  it('is the latest where the table names no other rule', () => {
    for (const field of [
      'text',
      'title',
      'due',
      'state',
      'customer',
      'constructor',
      'toString',
      '__proto__',
    ]) {
      check(field, ['old', 'new'], 'new');
    }
  });
  it('is the only one, whatever it says', () =>
    check('step.said-back', [{ state: 'done' }], { state: 'done' }));
  it('is missing where there is none', () => check('text', [], undefined));
});

describe('the end of temporary code, with day, reason and person as one value (rule 9)', () => {
  const until = (day: string, by: string) => ({ day, reason: `of ${by}`, by });

  it('is the earliest day, whoever came later', () =>
    check('until', [until('2026-12-01', 'ada'), until('2027-01-01', 'bob')], until('2026-12-01', 'ada')));
  it('comes whole: reason and person belong to the day', () =>
    check('until', [until('2027-01-01', 'ada'), until('2026-12-01', 'bob')], until('2026-12-01', 'bob')));
  it('is the latest of two that name the same day', () =>
    check('until', [until('2026-12-01', 'ada'), until('2026-12-01', 'bob')], until('2026-12-01', 'bob')));
  it('is a day rather than none', () =>
    check('until', [until('2026-12-01', 'ada'), null], until('2026-12-01', 'ada')));
});

describe('a step of the checklist (rule 9)', () => {
  const [open, skipped, done] = ['open', 'skipped', 'done'].map(state => ({ state, by: state }));

  it('is open before skipped, and skipped before done', () => {
    check('step.said-back', [open, done, skipped], open);
    check('step.said-back', [done, skipped], skipped);
    check('step.said-back', [skipped, done], skipped);
  });
  it('is the latest of those that say the same', () =>
    check(
      'step.said-back',
      [
        { ...done, by: 'ada' },
        { ...done, by: 'bob' },
      ],
      { ...done, by: 'bob' },
    ));
  it('takes a word it does not know last', () => check('step.said-back', [done, { state: 'sung' }, 7], done));
});

describe('a value told to a customer, with person, time and words as one value (rule 9)', () => {
  it('is the latest as a whole', () => {
    const told = [
      { whom: 'Mina', at: '1', words: 'soon' },
      { whom: 'Jo', at: '2', words: 'Friday' },
    ];
    check('told', told, told[1]);
    check('due', told, told[1]);
  });
});

describe('any field', () => {
  takeTime();

  it('takes one of its values and never mixes them', () => {
    const value = fc.oneof(fc.jsonValue(), fc.record({ state: fc.string(), day: fc.string() }));
    const field = fc.oneof(fc.constantFrom('until', 'step.x', 'due', 'text'), fc.string());
    fc.assert(
      fc.property(field, fc.array(value, { minLength: 1 }), (name, values) => {
        deepEqual(values.includes(winner(name, headsOf(values)) as never), true);
      }),
      { numRuns: tries(200, 3000) },
    );
  });
});
