import { deepEqual } from 'node:assert/strict';
import {
  type Checklist,
  readChecklist,
  type StepState,
  steps,
} from '../../../src/domain/records/checklist.ts';
import type { Conversation } from '../../../src/domain/records/conversation.ts';
import { entryKinds, outcomes } from '../../../src/domain/records/entry.ts';
import { openPoints } from '../../../src/domain/records/openPoints.ts';
import { conversation, day, entry, milestone } from '../text/talk.ts';

const due = { day: day('2026-12-01'), words: '' };

/** Everything done but the steps named. */
function allBut(open: Partial<Checklist>): Checklist {
  const done = steps.map(step => [step, 'done' satisfies StepState]);
  return { ...(Object.fromEntries(done) as Checklist), ...open };
}

function check(parts: Partial<Conversation>, expected: readonly string[]) {
  const points = openPoints(conversation({ checklist: allBut({}), ...parts }));
  deepEqual(
    points.map(one => `${one.kind} ${one.id}`),
    expected,
  );
}

describe('what a conversation leaves open', () => {
  it('is nothing where all is done', () => check({}, []));

  it('holds every open step in its order, but to let them finish: that moment is gone', () =>
    check({ checklist: readChecklist({}) }, [
      'step said-back',
      'step no-unsafe-promise',
      'step named-temporary',
      'step next-date',
      'step asked-else',
    ]));
  it('leaves out a step that was skipped', () =>
    check({ checklist: allBut({ 'said-back': 'skipped', 'asked-else': 'open' }) }, ['step asked-else']));

  it('holds what they asked and nobody answered', () =>
    check(
      {
        entries: [
          entry('10:30', { kind: 'question', asks: 'them' }),
          entry('10:31', { kind: 'question' }),
          entry('10:32', { kind: 'question', asks: 'us' }),
          entry('10:33', { kind: 'question', outcome: 'answered' }),
        ],
      },
      ['question 10-30', 'question 10-31'],
    ));
  it('holds an owed answer with a day too: it can still be answered at once', () =>
    check({ entries: [entry('10:30', { kind: 'question', due })] }, ['question 10-30']));
  it('holds a promise without a date', () =>
    check({ entries: [entry('10:30', { kind: 'promise' }), entry('10:31', { kind: 'promise', due })] }, [
      'promise 10-30',
    ]));
  it('leaves out a promise that has ended, however it ended', () => {
    for (const outcome of outcomes) check({ entries: [entry('10:30', { kind: 'promise', outcome })] }, []);
  });
  it('holds no other kind of entry', () => {
    const others = entryKinds.filter(kind => kind !== 'question' && kind !== 'promise');
    check({ entries: others.map(kind => entry('10:30', { kind })) }, []);
  });

  it('names the steps first, then the entries as they were said, in their words', () => {
    const entries = [
      entry('10:30', { kind: 'promise', text: ' <b>We fix it</b>\n' }),
      entry('10:31', { kind: 'question', text: 'When?\r\n' }),
    ];
    deepEqual(openPoints(conversation({ checklist: allBut({ 'next-date': 'open' }), entries })), [
      { kind: 'step', id: 'next-date' },
      { kind: 'promise', id: '10-30', text: ' <b>We fix it</b>\n' },
      { kind: 'question', id: '10-31', text: 'When?\r\n' },
    ]);
  });
});

describe('a follow-up', () => {
  const open = {
    checklist: allBut({ 'said-back': 'open' }),
    entries: [entry('10:30', { kind: 'question' }), entry('10:31', { kind: 'promise' })],
  };
  const followUp = (about?: string) => milestone('2026-11-23', { ...(about && { about }) });

  it('takes up the point it is about', () => {
    check({ ...open, followUps: [followUp('10-30')] }, ['step said-back', 'promise 10-31']);
    check({ ...open, followUps: [followUp('said-back'), followUp('10-31')] }, ['question 10-30']);
  });
  it('takes it up for good, though it is done', () => {
    const done = { ...followUp('said-back'), state: 'done' as const };
    check({ ...open, followUps: [done] }, ['question 10-30', 'promise 10-31']);
  });
  it('about nothing takes up nothing', () =>
    check({ ...open, followUps: [followUp()] }, ['step said-back', 'question 10-30', 'promise 10-31']));
});
