import { deepEqual } from 'node:assert/strict';
import {
  asksForNeed,
  evidentSteps,
  type Records,
} from '../../../../src/domain/records/checklists/evidence.ts';
import { entry, milestone } from '../../text/talk.ts';

const nothing: Records = { entries: [], milestones: [], temporary: [] };
const request = { asked: 'A button', need: '', today: '' };
const option = { cost: '', risk: '', loses: '', state: 'open' } as const;
const decided = { who: '', alternatives: '' };

type Parts = Parameters<typeof entry>[1];

function check(parts: Parts, expected: readonly string[]) {
  const entries = [entry('10:30', parts)];
  deepEqual([...evidentSteps({ ...nothing, entries })], expected);
  const mine = [entry('10:30', { ...parts, reach: 'me' })];
  deepEqual([...evidentSteps({ ...nothing, entries: mine })], [], 'from what is only mine');
}

describe('what the records show to be done (rule 11)', () => {
  it('is nothing where there are none', () => deepEqual([...evidentSteps(nothing)], []));

  it('is the real need once it was written down', () => {
    check({ request }, []);
    check({ request: { ...request, need: ' \n' } }, []);
    check({ request: { ...request, need: 'Send it to the bank' } }, ['real-need']);
  });
  it('is how they do it today once it was written down', () => {
    check({ request: { ...request, today: ' ' } }, []);
    check({ request: { ...request, today: 'By hand, each night' } }, ['done-today']);
  });
  it('is the impact once an entry carries it, also where its own words say it', () => {
    check({ impact: { words: 'We ship late' } }, ['impact']);
    check({ impact: { words: '' } }, ['impact']);
  });
  it('is the options once one has its cost and its risk', () => {
    check({ option }, []);
    check({ option: { ...option, cost: 'two days' } }, []);
    check({ option: { ...option, risk: 'may break' } }, []);
    check({ option: { ...option, cost: 'two days', risk: 'may break' } }, ['options']);
  });
  it('is who decided, and what was decided against, of a decision alone', () => {
    check({ kind: 'decision' }, []);
    check({ kind: 'decision', decision: decided }, []);
    check({ kind: 'decision', decision: { ...decided, who: 'Maria' } }, ['decided']);
    check({ kind: 'decision', decision: { ...decided, alternatives: 'Wait' } }, ['alternatives']);
    check({ kind: 'note', decision: { who: 'Maria', alternatives: 'Wait' } }, []);
  });
  it('is that we asked how we handled it once they said it', () =>
    check({ feedback: { about: 'the call' } }, ['asked-feedback']));
  it('is nothing for a mood, a risk or a compensation', () => {
    check({ mood: { mood: 'angry' } }, []);
    check({ risk: { mitigation: 'x', trigger: 'y' } }, []);
    check({ compensation: { value: 'x', state: 'approved' } }, []);
  });
  it('is the next date, and the date of a change, once a milestone says one', () =>
    deepEqual(
      [...evidentSteps({ ...nothing, milestones: [milestone('2026-12-01')] })],
      ['next-date', 'to-change'],
    ));
});

describe('a request in a talk', () => {
  const asks = (parts: Parts) => asksForNeed({ entries: [entry('10:30', parts)] });

  it('asks for the need behind it, whatever is known of that', () =>
    deepEqual(
      [asks({}), asks({ request }), asks({ request: { ...request, need: 'x' } })],
      [false, true, true],
    ));
  it('asks for nothing where it is only mine', () => deepEqual(asks({ request, reach: 'me' }), false));
});
