import { deepEqual } from 'node:assert/strict';
import type { Entry } from '../../../../src/domain/records/conversation.ts';
import type { Move } from '../../../../src/domain/records/due.ts';
import { outcomes } from '../../../../src/domain/records/entry.ts';
import type { Milestone } from '../../../../src/domain/records/milestone.ts';
import { conversationLog } from '../../../../src/text/log/conversationLog.ts';
import { customerDates } from '../../../../src/text/log/customerDates.ts';
import { movesOf } from '../../../../src/text/movedDates.ts';
import { whatWeOwe } from '../../../../src/text/update/openQuestions.ts';
import { tellsDate } from '../../../../src/text/update/sentDates.ts';
import { updateDraft } from '../../../../src/text/update/updateDraft.ts';
import { stepsOf, stepTable } from '../../../../src/text/update/whereWeAre.ts';
import { rendered } from '../rendered.ts';
import { conversation, day, entry, milestone } from '../talk.ts';

const today = day('2026-11-21');
const at = '2026-11-20T10:00:00+01:00';

const move = (from: string, parts: Partial<Move> = {}): Move => ({
  id: from,
  day: day(from),
  words: '',
  to: undefined,
  reason: 'internal secret',
  wordsForThem: '',
  told: false,
  at,
  ...parts,
});
const moved = (from: string, parts: Partial<Move> = {}) => ({ earlier: [move(from, parts)] });
const fix = (due: string, parts: Partial<Milestone> = {}) =>
  milestone(due, { title: 'Lasting fix', ...parts });
const promise = (due: string | undefined, parts: Partial<Entry> = {}) =>
  entry('10:30', {
    kind: 'promise',
    text: 'We send you the log',
    ...(due && { due: { day: day(due), words: '' } }),
    ...parts,
  });

const words = { wordsForThem: 'we want to test with your data first' };
const asRead = 'moved from 1 December 2026: we want to test with your data first';

describe('where a dated step is', () => {
  function check(parts: Parameters<typeof stepsOf>[0], expected: readonly string[]) {
    deepEqual(
      stepsOf(parts, today).map(one => `${one.day ?? '-'} ${one.what}: ${one.state}`),
      expected,
    );
  }
  const milestones = (all: readonly Milestone[], expected: readonly string[]) =>
    check({ milestones: all, promises: [] }, expected);
  const promises = (all: readonly Entry[], expected: readonly string[]) =>
    check({ milestones: [], promises: all }, expected);

  it('is on track until its day, and late from the next day on', () =>
    milestones(
      [fix('2026-11-21'), fix('2026-11-20')],
      ['2026-11-20 Lasting fix: was due on 20 November 2026 and is late', '2026-11-21 Lasting fix: on track'],
    ));
  it('is moved, from the day they knew and in words for them', () => {
    milestones([fix('2026-12-03', moved('2026-12-01', words))], [`2026-12-03 Lasting fix: ${asRead}`]);
    milestones(
      [fix('2026-12-03', moved('2026-12-01'))],
      ['2026-12-03 Lasting fix: moved from 1 December 2026'],
    );
    promises(
      [promise('2026-12-03', moved('2026-12-01', words))],
      [`2026-12-03 We send you the log: ${asRead}`],
    );
  });
  it('says so also when they were told on the phone', () =>
    milestones(
      [fix('2026-12-03', moved('2026-12-01', { ...words, told: true }))],
      [`2026-12-03 Lasting fix: ${asRead}`],
    ));
  it('says both where it moved and is late again', () =>
    milestones(
      [fix('2026-11-20', moved('2026-11-18', { wordsForThem: 'your ERP was down' }))],
      [
        '2026-11-20 Lasting fix: was due on 20 November 2026 and is late; moved from 18 November 2026: your ERP was down',
      ],
    ));
  it('is done once it is, wherever it moved before', () =>
    milestones(
      [fix('2026-12-03', { ...moved('2026-12-01'), state: 'done' })],
      ['2026-12-03 Lasting fix: done'],
    ));
  it('of a promise tells how it ended', () =>
    promises(
      outcomes.map(outcome => promise('2026-12-03', { ...moved('2026-12-01'), outcome, text: outcome })),
      [
        '2026-12-03 answered: kept',
        '2026-12-03 broken: was not kept',
        '2026-12-03 kept: kept',
        '2026-12-03 solved: kept',
        '2026-12-03 withdrawn: taken back, as agreed with you',
      ],
    ));
  it('leaves the next update to its own heading, unless it moved and nobody told them, or is late', () => {
    const update = (due: string, parts: Partial<Milestone> = {}) => milestone(due, parts);
    milestones([update('2026-11-27'), update('2026-11-20', { state: 'done' })], []);
    milestones([update('2026-11-27', moved('2026-11-24', { told: true }))], []);
    milestones(
      [update('2026-11-27', moved('2026-11-24')), update('2026-11-20')],
      [
        '2026-11-20 Next update: was due on 20 November 2026 and is late',
        '2026-11-27 Next update: moved from 24 November 2026',
      ],
    );
  });
  it('is one row of a table, whatever they typed', () => {
    const bad = { wordsForThem: 'a | b <i>c</i>\n# d [e](http://f.g)' };
    const page = rendered(
      stepTable(stepsOf({ milestones: [fix('2026-12-03', moved('2026-12-01', bad))], promises: [] }, today)),
    );
    const plain = ['code', 'table', 'tbody', 'td', 'th', 'thead', 'tr'];
    deepEqual([page.elements.filter(one => !plain.includes(one)), stepTable([])], [[], '']);
  });
});

describe('why a date moved', () => {
  const talk = conversation({
    entries: [promise('2026-12-03', { ...moved('2026-12-01', words), reach: 'customer' })],
    milestones: [fix('2026-12-03', moved('2026-12-01', words))],
    followUps: [fix('2026-12-03', moved('2026-12-01'))],
  });
  const log = (audience: 'customer' | 'lead') =>
    conversationLog({ conversation: talk, customer: 'Nordwind', audience, today });
  const holds = (text: string) => [text.includes('internal secret'), text.includes(words.wordsForThem)];

  it('is never told to the customer in our own words', () => {
    const { entries, milestones } = talk;
    const update = updateDraft({
      ...{ customer: 'Nordwind', title: '', tickets: [], temporary: [], today },
      ...{ entries, milestones, isNews: () => true },
    });
    const dates = { customer: 'Nordwind', milestones, today };
    deepEqual([update, log('customer'), customerDates({ ...dates, audience: 'customer' })].map(holds), [
      [false, true],
      [false, true],
      [false, true],
    ]);
  });
  it('stands in the log of the team', () => {
    deepEqual(holds(log('lead')), [true, false]);
    deepEqual(
      holds(customerDates({ customer: 'Nordwind', milestones: talk.milestones, today, audience: 'lead' })),
      [true, false],
    );
  });

  const history = (parts: Partial<Move>, isOurs = false) =>
    movesOf({ due: { day: day('2026-12-03'), words: '' }, ...moved('2026-12-01', parts) }, 'lead', isOurs);

  it('stands there with both days and whether they know', () => {
    const to = { to: day('2026-12-03'), reason: 'late data' };
    deepEqual(
      [
        history(to),
        history({ ...to, told: true }),
        history({ ...to, told: true, toldAt: at }),
        history({ ...to, reason: '' }),
      ],
      [
        'moved from 1 December 2026 to 3 December 2026: late data (not told yet)',
        'moved from 1 December 2026 to 3 December 2026: late data (told)',
        'moved from 1 December 2026 to 3 December 2026: late data (told on 20 November 2026)',
        'moved from 1 December 2026 to 3 December 2026 (not told yet)',
      ],
    );
  });
  it('of what is only ours says nothing of telling', () =>
    deepEqual(history({ reason: 'late data' }, true), 'moved from 1 December 2026: late data'));
  it('is told of every move, the first one first', () => {
    const earlier = [move('2026-12-01'), move('2026-12-03')];
    deepEqual(
      movesOf({ earlier }, 'lead', true),
      'moved from 1 December 2026: internal secret; moved from 3 December 2026: internal secret',
    );
  });
  it('stands beside an answer we owe, in words for them', () =>
    deepEqual(
      whatWeOwe(
        [promise('2026-12-03', { ...moved('2026-12-01', words), kind: 'question', text: 'When?' })],
        today,
      ),
      `- When? (asked on 21 November 2026, our answer comes by 3 December 2026; ${asRead})`,
    ));
});

describe('whether a text tells of a date', () => {
  const check = (text: string, expected: boolean, what = 'Lasting fix') =>
    deepEqual(tellsDate(text, { day: day('2026-12-03'), what }), expected, text);

  it('needs the day and the step on one line', () => {
    check('| 3 December 2026 | Lasting fix | moved |', true);
    check('The lasting fix comes on Thursday, 3 December 2026.', true);
    check('The lasting fix is coming.\nWe write on 3 December 2026.', false);
    check('We write on 3 December 2026.', false);
    check('| 4 December 2026 | Lasting fix |', false);
    check('', false);
  });
  it('takes a day without its year, but no other year and no other number', () => {
    check('Lasting fix: 3 December', true);
    check('Lasting fix: 3 December, or so', true);
    check('Lasting fix: 3 December 2027', false);
    check('Lasting fix: 13 December 2026', false);
    check('Lasting fix: 3 December 2027, no: 3 December 2026', true);
  });
  it('does not mind signs and capitals', () => {
    check('**LASTING** _fix_ on 3 december 2026!\r\nBye', true);
    check('| 3 December 2026 | We\\_fix\\* it |', true, 'We_fix* it');
  });
  it('does not take a part of a word or other words for the step', () => {
    check('3 December 2026: Lasting fixtures', false);
    check('3 December 2026: fix, lasting', false);
  });
  it('never finds a step without words', () => check('3 December 2026: 👍', false, '👍'));
  it('finds it at the end of a long text', () =>
    check(`${'3 December 2026 and nothing else\n'.repeat(20_000)}Lasting fix: 3 December 2026`, true));
});
