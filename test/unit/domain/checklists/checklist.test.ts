import { deepEqual } from 'node:assert/strict';
import {
  nextStep,
  readChecklist,
  type Step,
  stepField,
  stepsSet,
} from '../../../../src/domain/records/checklists/checklist.ts';
import { isBuiltInStep } from '../../../../src/domain/records/checklists/steps.ts';

const three = [{ id: 'said-back' }, { id: 'next-date' }, { id: 'greet', label: 'Greet them' }];
const allOpen = three.map(step => ({ ...step, state: 'open' }));

/** The same with other values for the steps that are named. */
const but = (set: Readonly<Record<string, Partial<Step>>>) =>
  allOpen.map(step => ({ ...step, ...set[step.id] }));

describe('the listen-first checklist', () => {
  function check(values: Record<string, unknown>, expected: Readonly<Record<string, Partial<Step>>>) {
    deepEqual(readChecklist(values, three), but(expected));
  }

  it('is open where nobody ticked', () => check({}, {}));
  it('shows what was ticked, and what was skipped with its reason', () =>
    check(
      {
        'step.said-back': { state: 'done', at: 'x' },
        'step.next-date': { state: 'skipped', reason: 'they will call' },
      },
      { 'said-back': { state: 'done' }, 'next-date': { state: 'skipped', reason: 'they will call' } },
    ));
  it('tells no reason of a step that is not skipped, and none that is no text', () => {
    check({ 'step.said-back': { state: 'done', reason: 'x' } }, { 'said-back': { state: 'done' } });
    for (const reason of [7, '', null, {}])
      check({ 'step.greet': { state: 'skipped', reason } }, { greet: { state: 'skipped' } });
  });
  it('stays open for a value it cannot read', () =>
    check({ 'step.said-back': { state: 'maybe' }, 'step.next-date': 'done', 'step.greet': null }, {}));
  it('takes a value that a newer version widened', () =>
    check({ 'step.said-back': { state: 'done', evidence: ['x'] } }, { 'said-back': { state: 'done' } }));
  it('leaves out steps of other checklists', () => check({ 'step.sing': { state: 'done' } }, {}));

  it('is stored in one field for each step', () => deepEqual(stepField('next-date'), 'step.next-date'));
  it('knows its own steps alone', () =>
    deepEqual(['said-back', 'sing', '', 'constructor', '__proto__'].map(isBuiltInStep), [
      true,
      false,
      false,
      false,
      false,
    ]));
});

describe('the steps that were set', () => {
  it('are those with a value that can be read, of whatever checklist', () =>
    deepEqual(
      stepsSet({
        'step.sing': { state: 'done' },
        'step.greet': { state: 'maybe' },
        'step.a': { state: 'open' },
        title: { state: 'done' },
      }),
      ['a', 'sing'],
    ));
});

describe('the next step', () => {
  function check(done: readonly string[], expected: string | undefined) {
    const values = Object.fromEntries(done.map(step => [`step.${step}`, { state: 'done' }]));
    deepEqual(nextStep(readChecklist(values, three))?.id, expected);
  }

  it('is the first that is open', () => check([], 'said-back'));
  it('passes over what is done', () => check(['said-back'], 'next-date'));
  it('is missing when all are done', () =>
    check(
      three.map(step => step.id),
      undefined,
    ));
});

describe('evidence for a step (rule 11)', () => {
  function check(values: Record<string, unknown>, expected: Readonly<Record<string, Partial<Step>>>) {
    deepEqual(readChecklist(values, three, new Set(['said-back'])), but(expected));
  }

  it('shows it as done', () => check({}, { 'said-back': { state: 'done' } }));
  it('does not count where somebody set the step by hand', () => {
    check({ 'step.said-back': { state: 'open' } }, {});
    check({ 'step.said-back': { state: 'skipped' } }, { 'said-back': { state: 'skipped' } });
  });
  it('counts where the value set by hand cannot be read', () =>
    check({ 'step.said-back': 'maybe' }, { 'said-back': { state: 'done' } }));
});
