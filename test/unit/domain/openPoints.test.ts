import { deepEqual } from 'node:assert/strict';
import type { StepState } from '../../../src/domain/records/checklists/checklist.ts';
import { builtInTemplate, builtInTemplates } from '../../../src/domain/records/checklists/templates.ts';
import type { Conversation } from '../../../src/domain/records/conversation.ts';
import { entryKinds, outcomes } from '../../../src/domain/records/entry.ts';
import { openPoints } from '../../../src/domain/records/openPoints.ts';
import { checklist, conversation, day, entry, milestone } from '../text/talk.ts';

const due = { day: day('2026-12-01'), words: '' };

/** Everything done but the steps named. */
function allBut(open: Readonly<Record<string, StepState>>, template = 'support') {
  const done = (builtInTemplate(template)?.steps ?? []).map(step => [step, 'done'] as const);
  return checklist({ ...Object.fromEntries(done), ...open }, template);
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
    check({ checklist: checklist() }, [
      'step said-back',
      'step no-unsafe-promise',
      'step named-temporary',
      'step next-date',
      'step asked-else',
    ]));
  it('holds the steps of every checklist, but those that only the talk gave the chance to', () => {
    for (const { id, steps } of builtInTemplates) {
      const later = steps.filter(step => step !== 'let-finish' && step !== 'keep-calm');
      check(
        { checklist: checklist({}, id) },
        later.map(step => `step ${step}`),
      );
    }
  });
  it('holds the steps that somebody wrote, with their words, and never a let-finish of theirs', () => {
    const own = [
      { id: 'let-finish', label: 'Hush', hint: 'Wait', state: 'open' },
      { id: 'greet', label: 'Greet them', state: 'open' },
    ] as const;
    deepEqual(openPoints(conversation({ checklist: own })), [{ kind: 'step', id: 'greet', step: own[1] }]);
  });
  it('asks for the need behind a request once: by its words, where they were written down', () => {
    const open = allBut({ 'real-need': 'open' }, 'feature');
    const request = { asked: 'A button', need: '', today: '' };
    check({ checklist: open }, ['step real-need']);
    check({ checklist: open, entries: [entry('10:30', { request })] }, ['need need-10-30']);
    check({ checklist: open, entries: [entry('10:30', { request, reach: 'me' })] }, ['step real-need']);
  });
  it('leaves out a step that was skipped', () =>
    check({ checklist: allBut({ 'said-back': 'skipped', 'asked-else': 'open' }) }, ['step asked-else']));

  it('holds what they asked, and what we asked them, while nobody answered', () =>
    check(
      {
        entries: [
          entry('10:30', { kind: 'question', asks: 'them' }),
          entry('10:31', { kind: 'question' }),
          entry('10:32', { kind: 'question', asks: 'us' }),
          entry('10:33', { kind: 'question', outcome: 'answered' }),
        ],
      },
      ['question 10-30', 'question 10-31', 'question 10-32'],
    ));
  it('says which question is ours', () => {
    const asked = (asks: 'us' | 'them') => {
      const entries = [entry('10:30', { kind: 'question', asks, text: 'How many rows' })];
      return openPoints(conversation({ checklist: allBut({}), entries }));
    };
    const point = { kind: 'question', id: '10-30', text: 'How many rows' };
    deepEqual([asked('us'), asked('them')], [[{ ...point, asks: 'us' }], [point]]);
  });
  it('is done with once they answered ours', () =>
    check({ entries: [entry('10:30', { kind: 'question', asks: 'us', outcome: 'answered' })] }, []));
  it('holds an owed answer with a day too: it can still be answered at once', () =>
    check({ entries: [entry('10:30', { kind: 'question', due })] }, ['question 10-30']));
  it('holds what they asked for while nobody knows what they need it for', () => {
    const request = (need: string) => ({ asked: 'a CSV', need, today: '' });
    check(
      {
        entries: [
          entry('10:30', { request: request(' ') }),
          entry('10:31', { request: request('pay on time') }),
          entry('10:32', { request: request(''), outcome: 'answered' }),
          entry('10:33', { request: request(''), kind: 'question', asks: 'us' }),
          entry('10:34', { request: request(''), kind: 'question' }),
        ],
      },
      ['need need-10-30', 'question 10-33', 'need need-10-33', 'question 10-34', 'need need-10-34'],
    );
  });
  it('names what they asked for, or else what was said, and the entry it stands in', () => {
    const points = (asked: string) =>
      openPoints(
        conversation({
          checklist: allBut({}),
          entries: [entry('10:30', { text: 'CSV please', request: { asked, need: '', today: 'x' } })],
        }),
      );
    const point = { kind: 'need', id: 'need-10-30', entry: '10-30' };
    deepEqual(
      [points(' a CSV '), points(' ')],
      [[{ ...point, text: 'a CSV' }], [{ ...point, text: 'CSV please' }]],
    );
  });
  it('holds no need of what is only mine: its words would stand in a follow-up', () =>
    check({ entries: [entry('10:30', { reach: 'me', request: { asked: '', need: '', today: '' } })] }, []));
  it('leaves out a need that is kept as a follow-up', () =>
    check(
      {
        entries: [entry('10:30', { kind: 'question', request: { asked: '', need: '', today: '' } })],
        followUps: [milestone('2026-11-23', { about: 'need-10-30' })],
      },
      ['question 10-30'],
    ));
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
      { kind: 'step', id: 'next-date', step: { id: 'next-date', state: 'open' } },
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
