import { deepEqual } from 'node:assert/strict';
import type { Entry } from '../../../../src/domain/records/conversation.ts';
import { reaches } from '../../../../src/domain/records/entry.ts';
import type { Milestone } from '../../../../src/domain/records/milestone.ts';
import { type UpdateRequest, updateDraft } from '../../../../src/text/update/updateDraft.ts';
import { saysWhatTheyTold } from '../../../../src/text/words.ts';
import { rendered } from '../rendered.ts';
import { below, counted, day, entry, milestone, temporary } from '../talk.ts';

const today = day('2026-11-21');

const draft = (parts: Partial<UpdateRequest>) =>
  updateDraft({
    customer: 'Nordwind',
    title: '',
    tickets: [],
    entries: [],
    milestones: [],
    temporary: [],
    isNews: () => true,
    today,
    ...parts,
  });

const on = (date: string, parts: Partial<Entry>) =>
  entry('10:30', { ...parts, at: `${date}T10:30:00+01:00` });
const due = (date: string) => ({ day: day(date), words: 'soon' });

const realistic: Partial<UpdateRequest> = {
  title: 'Export time-outs',
  entries: [
    on('2026-11-17', { text: 'Exports over 5 000 lines stop after 30 seconds.', speaker: 'Maria' }),
    on('2026-11-17', { text: 'Two shops wait for it.', reach: 'customer' }),
    on('2026-11-17', { kind: 'told', text: 'We look into it' }),
    on('2026-11-17', {
      kind: 'restatement',
      text: 'Big exports stop half way, small ones work',
      answer: { state: 'confirmed', words: '' },
    }),
    on('2026-11-17', {
      kind: 'restatement',
      text: 'Only at the weekend',
      answer: { state: 'corrected', words: 'Every night since Tuesday' },
    }),
    on('2026-11-17', { kind: 'restatement', text: 'You need the file before 5 am' }),
    on('2026-11-17', { kind: 'question', text: 'Is it our data?' }),
    on('2026-11-18', { kind: 'question', asks: 'us', text: 'One failing order file' }),
    on('2026-11-18', {
      kind: 'promise',
      text: 'We send you the log',
      due: due('2026-11-19'),
      outcome: 'kept',
    }),
    on('2026-11-18', { kind: 'promise', text: 'We look into it and report', due: due('2026-11-27') }),
    on('2026-11-18', { kind: 'decision', text: 'Export at 2 am', reach: 'customer' }),
    on('2026-11-21', { text: 'Error: x\n    at write (Low.js:32)' }),
  ],
  milestones: [
    milestone('2026-11-24', { title: 'Cause explained to you' }),
    milestone('2026-11-20', { title: 'Test data', state: 'done' }),
  ],
  temporary: [temporary('2026-12-03')],
};

const expected = `# Export time-outs: update of Saturday 21 November 2026

## What you told us

- Big exports stop half way, small ones work (confirmed by you on 17 November 2026)
- Every night since Tuesday (as you corrected us on 17 November 2026)

On Tuesday 17 November 2026:

- Two shops wait for it.

## What was decided

- Export at 2 am (on 18 November 2026)

## Where we are

| Date | What | State |
| --- | --- | --- |
| 19 November 2026 | We send you the log | kept |
| 20 November 2026 | Test data | done |
| 24 November 2026 | Cause explained to you | on track |
| 27 November 2026 | We look into it and report | open |

## In place for now (temporary)

- Retry cap raised to ten. It buys time; it is not the fix. We plan to remove it by 3 December 2026.

## What we need from you

- One failing order file? (asked on 18 November 2026)

## What you asked and we still owe you

- Is it our data? (asked on 17 November 2026)

## Next update

You hear from us on Tuesday 24 November 2026, even if nothing has changed.
`;

/** The lines of a section that say something, without what makes them points of a list. */
function linesBelow(heading: string, parts: Partial<UpdateRequest>): string[] | undefined {
  return below(heading, draft(parts))
    ?.split('\n')
    .filter(line => line !== '')
    .map(line => line.replace(/^- /, ''));
}

describe('the draft of an update', () => {
  it('reads as if written with care', () => deepEqual(draft(realistic), expected));

  it('is the same each time', () => deepEqual(draft(realistic), draft(structuredClone(realistic))));

  it('says nothing that could not be sent where nothing is known yet', () =>
    deepEqual(
      draft({}),
      `# Nordwind: update of Saturday 21 November 2026

## Where we are

There is no dated step yet.

## Next update

No day is agreed yet: which day suits you?
`,
    ));

  it('names the tickets below its title', () => {
    const second = (tickets: readonly string[]) => draft({ tickets }).split('\n\n')[1];
    deepEqual(second(['NW-411']), 'Ticket: NW-411');
    deepEqual(second(['NW-411', '#12']), 'Tickets: NW-411, \\#12');
  });

  it('makes no element of anything that was typed', () => {
    const bad = '|<i>*x*</i>| [a](http://b.c|d) | -\n| - | - |\n# e';
    const entries = (realistic.entries ?? []).map(one => ({
      ...one,
      text: bad,
      ...(one.answer && { answer: { ...one.answer, words: `${bad} 2` } }),
    }));
    const page = rendered(
      draft({
        title: bad,
        tickets: [bad],
        entries: [...entries, on('2026-11-18', { kind: 'restatement', text: `${bad} 3`, reach: 'customer' })],
        milestones: [milestone('2026-11-24', { title: bad })],
        temporary: [temporary('2026-12-03', { reason: bad })],
      }),
    );
    const table = ['table', 'tbody', 'td', 'th', 'thead', 'tr'];
    deepEqual(page.elements, ['br', 'code', 'h1', 'h2', 'li', 'p', ...table, 'ul'].sort());
  });

  it('looks at each further entry as often as at any other', () => {
    const kinds = ['heard', 'restatement', 'question', 'promise', 'decision'] as const;
    const reads = (count: number) => {
      const said = Array.from({ length: count }, (_, at) =>
        on(`2026-${10 + (at % 3)}-${10 + (at % 19)}`, {
          kind: kinds[at % kinds.length] as Entry['kind'],
          text: `words ${at}`,
          due: due('2026-12-01'),
          reach: 'customer',
        }),
      );
      const { entries, total } = counted(said);
      draft({ entries });
      return total();
    };
    deepEqual(reads(1100) - reads(1000), reads(200) - reads(100));
  });
});

describe('what they told us', () => {
  const check = (parts: Partial<UpdateRequest>, lines: readonly string[] | undefined) =>
    deepEqual(linesBelow('What you told us', parts), lines);

  const entriesOf = (parts: Partial<Entry>) =>
    reaches.map(reach => entry('10:30', { ...parts, reach, text: reach }));

  it('holds what was heard and marked for them, never notes or our own words', () => {
    const kinds = ['heard', 'told', 'question', 'promise', 'decision', 'note'] as const;
    const entries = kinds.map(kind => entry('10:30', { kind, text: kind, reach: 'customer' }));
    check({ entries }, ['On Saturday 21 November 2026:', 'heard']);
  });
  it('holds nothing that was heard and not marked, even where nothing was said back', () => {
    check({ entries: entriesOf({}) }, ['On Saturday 21 November 2026:', 'customer']);
    check({ entries: [entry('10:30')] }, undefined);
  });
  it('holds what they answered to what was said back, unless somebody keeps it for themselves', () => {
    const entries = entriesOf({ kind: 'restatement', answer: { state: 'confirmed', words: '' } });
    const byYou = '(confirmed by you on 21 November 2026)';
    check({ entries }, [`team ${byYou}`, `customer ${byYou}`]);
  });
  it('holds what was said back and not answered only where it is marked', () =>
    check({ entries: entriesOf({ kind: 'restatement' }) }, [
      'We understood: customer, please tell us if that is wrong.',
    ]));
  it('is left out when there is nothing they have not been told', () =>
    check({ ...realistic, isNews: () => false, last: day('2026-11-20') }, undefined));
  it('is known to be left out, so that its author can be told', () => {
    const has = (entries: readonly Entry[]) => saysWhatTheyTold(draft({ entries }));
    const marked = entry('10:30', { reach: 'customer' });
    deepEqual([has([marked]), has([entry('10:30')])], [true, false]);
    deepEqual(saysWhatTheyTold(draft({ entries: [marked] }).replaceAll('\n', '\r\n')), true);
  });
});

describe('where we are', () => {
  const rows = (parts: Partial<UpdateRequest>) =>
    linesBelow('Where we are', parts)
      ?.filter(line => line.startsWith('| ') && !line.startsWith('| ---'))
      .slice(1)
      .map(line => line.split(' | ').slice(1).join(': ').replace(/ \|$/, ''));
  const check = (parts: Partial<UpdateRequest>, expectedRows: readonly string[] | undefined) =>
    deepEqual(rows(parts), expectedRows);
  const promise = (date: string, parts: Partial<Entry> = {}) =>
    on('2026-11-10', { kind: 'promise', text: 'We call', due: due(date), ...parts });

  it('says of a milestone whether it is on track, done or late', () => {
    const late = 'Fix: was due on 20 November 2026 and is late';
    const checkOne = (date: string, state: Milestone['state'], row: string) =>
      check({ milestones: [milestone(date, { title: 'Fix', state })] }, [row]);
    checkOne('2026-11-21', 'open', 'Fix: on track');
    checkOne('2026-11-20', 'done', 'Fix: done');
    checkOne('2026-11-20', 'open', late);
  });
  it('says of a promise whether it is open, kept, broken or late', () => {
    check({ entries: [promise('2026-11-21')] }, ['We call: open']);
    check({ entries: [promise('2026-11-20')] }, ['We call: was due on 20 November 2026 and is late']);
    check({ entries: [promise('2026-11-20', { outcome: 'kept' })] }, ['We call: kept']);
    check({ entries: [promise('2026-11-20', { outcome: 'broken' })] }, ['We call: was not kept']);
  });
  it('leaves out the words of a date at the end of a promise, which it writes out beside it', () => {
    const kept = (text: string, words: string, what: string) =>
      check({ entries: [promise('2026-11-22', { text, due: { ...due('2026-11-22'), words } })] }, [
        `${what}: open`,
      ]);
    kept('we report by tomorrow', 'tomorrow', 'we report');
    kept('We report, By Sunday.', 'Sunday', 'We report');
    kept('we report\nuntil  Sunday', 'Sunday', 'we report');
    kept('we stand by', '', 'we stand by');
    kept('by Sunday', 'Sunday', 'by Sunday');
    kept('we report tomorrow.', 'tomorrow', 'we report tomorrow.');
    kept('we report by Monday', 'Sunday', 'we report by Monday');
  });
  it('goes from the earliest to the latest', () =>
    check(
      {
        entries: [promise('2026-11-25')],
        milestones: [milestone('2026-11-26', { title: 'B' }), milestone('2026-11-24', { title: 'A' })],
      },
      ['A: on track', 'We call: open', 'B: on track'],
    ));
  it('names a promise without a date last, and says that it has none', () => {
    const undated = on('2026-11-10', { kind: 'promise', text: 'We write' });
    check({ entries: [undated, promise('2026-11-25')] }, ['We call: open', 'We write: open']);
    const line = linesBelow('Where we are', { entries: [undated] })?.at(-1);
    deepEqual(line, '| no date yet | We write | open |');
  });
  it('leaves what is only the date of an update to its own heading, unless it is late', () => {
    const dates = [milestone('2026-11-27'), milestone('2026-11-19', { state: 'done' })];
    deepEqual(linesBelow('Where we are', { milestones: dates }), [
      'There is no dated step yet besides the next update.',
    ]);
    check({ milestones: [milestone('2026-11-20')] }, [
      'Next update: was due on 20 November 2026 and is late',
    ]);
  });
  it('has what is done only until they were told', () =>
    check(
      {
        isNews: () => false,
        entries: [promise('2026-11-20', { outcome: 'kept' }), promise('2026-11-22')],
        milestones: [milestone('2026-11-20', { title: 'A', state: 'done' })],
      },
      ['We call: open'],
    ));
});

describe('an update in which nothing is new', () => {
  const last = day('2026-11-20');
  const check = (parts: Partial<UpdateRequest>, sentence: string | undefined) =>
    deepEqual(linesBelow('Where we are', { isNews: () => false, last, ...parts })?.[0], sentence);
  const nothing = 'Nothing new has happened since our update of Friday 20 November 2026';

  it('says so, and what comes next', () => {
    const milestones = [
      milestone('2026-11-19', { title: 'a' }),
      milestone('2026-11-24', { title: 'the cause' }),
    ];
    check({ milestones }, `${nothing}; next, by 24 November 2026: The cause.`);
  });
  const noStep = `${nothing}. There is no dated step yet besides the next update.`;
  it('leaves the next date to its own heading where that is all that comes', () =>
    check({ milestones: [milestone('2026-11-27')] }, noStep));
  it('says so without a date, too', () => check({}, `${nothing}. There is no dated step yet.`));
  it('is still one when only the date of the next was agreed, or when we talked among ourselves', () =>
    check(
      {
        isNews: () => true,
        entries: [entry('10:30', { kind: 'note' })],
        milestones: [milestone('2026-11-27')],
      },
      noStep,
    ));
  it('is none as soon as anything is', () => {
    const news = { isNews: () => true };
    const noStepYet = 'There is no dated step yet.';
    check({ ...news, entries: [entry('10:30', { kind: 'question', outcome: 'answered' })] }, noStepYet);
    check({ ...news, temporary: [temporary('2026-12-03')] }, noStepYet);
    check({ ...news, milestones: [milestone('2026-11-24', { title: 'A' })] }, '| Date | What | State |');
  });
});

describe('what is in place for now', () => {
  const check = (until: string, reason: string, line: string) =>
    deepEqual(linesBelow('In place for now (temporary)', { temporary: [temporary(until, { reason })] }), [
      line,
    ]);

  it('is named with its last day', () =>
    check(
      '2026-11-21',
      'exports split',
      'Exports split. It buys time; it is not the fix. We plan to remove it by 21 November 2026.',
    ));
  it('is named honestly when that day has passed', () =>
    check(
      '2026-11-20',
      'Exports split.',
      'Exports split. It buys time; it is not the fix. It should have been removed by 20 November 2026 and is still in place.',
    ));
  it('never says where it stands, who owns it or by which handle', () => {
    const text = draft({ temporary: [temporary('2026-12-03')] });
    deepEqual(
      ['client.ts', 'shop', 'dana', 'lf-7k2m4'].filter(one => text.includes(one)),
      [],
    );
  });
});

describe('the open questions', () => {
  const ask = (parts: Partial<Entry>) => on('2026-11-18', { kind: 'question', text: 'Why?', ...parts });
  const check = (heading: string, entries: readonly Entry[], lines: readonly string[] | undefined) =>
    deepEqual(linesBelow(heading, { entries, isNews: () => false }), lines);
  const need = 'What we need from you';
  const owe = 'What you asked and we still owe you';

  it('of ours name the day we asked, and by when we need an answer', () =>
    check(
      need,
      [ask({ asks: 'us' }), ask({ asks: 'us', due: due('2026-11-24') }), ask({})],
      ['Why? (asked on 18 November 2026)', 'Why? (asked on 18 November 2026, needed by 24 November 2026)'],
    ));
  it('of ours end in a question mark, unless another mark or more than a line stands there', () => {
    const words = [
      'how many rows?',
      'how many rows',
      'the file, please.',
      'the file (Oct)',
      'the file:',
      'τι;',
    ];
    check(
      need,
      words.map(text => ask({ asks: 'us', text })),
      ['how many rows?', 'how many rows?', 'the file, please.', 'the file (Oct)?', 'the file:', 'τι;'].map(
        text => `${text} (asked on 18 November 2026)`,
      ),
    );
    check(need, [ask({ asks: 'us', text: 'a\nb' })], ['a\\', 'b', '(asked on 18 November 2026)']);
  });
  it('of theirs name the day they asked, and by when we answer', () =>
    check(
      owe,
      [
        ask({ asks: 'us' }),
        ask({ asks: 'them' }),
        ask({ due: due('2026-11-21') }),
        ask({ due: due('2026-11-20') }),
      ],
      [
        'Why? (asked on 18 November 2026)',
        'Why? (asked on 18 November 2026, our answer comes by 21 November 2026)',
        'Why? (asked on 18 November 2026, our answer was due on 20 November 2026 and is late)',
      ],
    ));
  it('are gone with their answer', () => {
    check(owe, [ask({ outcome: 'answered' })], undefined);
    check(need, [ask({ asks: 'us', outcome: 'answered' })], undefined);
  });
});
