import { deepEqual } from 'node:assert/strict';
import { isStep, nextStep, readChecklist, stepField, steps } from '../../../src/domain/records/checklist.ts';

const allOpen = Object.fromEntries(steps.map(step => [step, 'open']));

describe('the listen-first checklist', () => {
  function check(values: Record<string, unknown>, expected: Record<string, string>) {
    deepEqual(readChecklist(values), { ...allOpen, ...expected });
  }

  it('has six steps in the order of a call', () =>
    deepEqual(steps, [
      'let-finish',
      'said-back',
      'no-unsafe-promise',
      'named-temporary',
      'next-date',
      'asked-else',
    ]));
  it('is open where nobody ticked', () => check({}, {}));
  it('shows what was ticked and what was skipped', () =>
    check(
      {
        'step.said-back': { state: 'done', at: 'x' },
        'step.next-date': { state: 'skipped', reason: 'none asked' },
      },
      { 'said-back': 'done', 'next-date': 'skipped' },
    ));
  it('stays open for a value it cannot read', () =>
    check({ 'step.said-back': { state: 'maybe' }, 'step.next-date': 'done', 'step.asked-else': null }, {}));
  it('takes a value that a newer version widened', () =>
    check({ 'step.said-back': { state: 'done', evidence: ['x'] } }, { 'said-back': 'done' }));
  it('leaves out steps it does not know', () => check({ 'step.sing': { state: 'done' } }, {}));

  it('is stored in one field for each step', () => deepEqual(stepField('next-date'), 'step.next-date'));
  it('knows its own steps alone', () =>
    deepEqual(['said-back', 'sing', '', 'constructor', undefined].map(isStep), [
      true,
      false,
      false,
      false,
      false,
    ]));
});

describe('the next step', () => {
  function check(done: readonly string[], expected: string | undefined) {
    const values = Object.fromEntries(done.map(step => [`step.${step}`, { state: 'done' }]));
    deepEqual(nextStep(readChecklist(values)), expected);
  }

  it('is the first that is open', () => check([], 'let-finish'));
  it('passes over what is done', () => check(['let-finish', 'no-unsafe-promise'], 'said-back'));
  it('is missing when all are done', () => check(steps, undefined));
});

describe('evidence for a step (rule 11)', () => {
  function check(values: Record<string, unknown>, expected: Record<string, string>) {
    deepEqual(readChecklist(values, new Set(['said-back'])), { ...allOpen, ...expected });
  }

  it('shows it as done', () => check({}, { 'said-back': 'done' }));
  it('does not count where somebody set the step by hand', () => {
    check({ 'step.said-back': { state: 'open' } }, {});
    check({ 'step.said-back': { state: 'skipped' } }, { 'said-back': 'skipped' });
  });
  it('counts where the value set by hand cannot be read', () =>
    check({ 'step.said-back': 'maybe' }, { 'said-back': 'done' }));
});
