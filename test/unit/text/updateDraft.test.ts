import { deepEqual } from 'node:assert/strict';
import type { Entry } from '../../../src/domain/records/conversation.ts';
import type { Milestone } from '../../../src/domain/records/milestone.ts';
import { type UpdateRequest, updateDraft } from '../../../src/text/updateDraft.ts';
import { rendered } from './rendered.ts';
import { day, entry, milestone } from './talk.ts';

const today = day('2026-11-21');

const draft = (parts: Partial<UpdateRequest>) =>
  updateDraft({ customer: 'Nordwind', title: '', entries: [], milestones: [], today, ...parts });

const realistic = `# Export time-outs: update of Saturday 21 November 2026

## What you told us

On Tuesday 17 November 2026:

- Exports over 5 000 lines stop after 30 seconds.
- Big exports stop half way, small ones work

On Saturday 21 November 2026:

\`\`\`
Error: x
    at write (Low.js:32)
\`\`\`

## Next update: Friday 27 November 2026, even if nothing has changed
`;

describe('the draft of an update', () => {
  it('tells the customer what they told us and when they hear from us', () => {
    const entries = [
      entry('10:29', {
        text: 'Exports over 5 000 lines stop after 30 seconds.',
        at: '2026-11-17T10:29:00+01:00',
      }),
      entry('10:30', { kind: 'told', text: 'We look into it', at: '2026-11-17T10:30:00+01:00' }),
      entry('10:31', {
        kind: 'restatement',
        text: 'Big exports stop half way, small ones work',
        at: '2026-11-17T10:31:00+01:00',
      }),
      entry('10:32', { text: 'Error: x\n    at write (Low.js:32)' }),
    ];
    deepEqual(
      draft({ title: 'Export time-outs', entries, milestones: [milestone('2026-11-27')] }),
      realistic,
    );
  });

  it('asks the writer for words and a date where there are none', () =>
    deepEqual(
      draft({}),
      `# Nordwind: update of Saturday 21 November 2026

## What you told us

Nothing is written down yet as heard or said back. Write here what they told you, in their words.

## Next update: no date is agreed yet

Agree on a day with them and write it here before you send this.
`,
    ));

  it('makes no element of anything that was typed', () => {
    const bad = '<i>*x*</i> [a](http://b.c)';
    const page = rendered(draft({ title: bad, customer: bad, entries: [entry('10:30', { text: bad })] }));
    deepEqual(page.elements, ['code', 'h1', 'h2', 'li', 'p', 'ul']);
  });
});

describe('what they told us', () => {
  const check = (entries: readonly Entry[], expected: readonly string[]) =>
    deepEqual(
      draft({ entries })
        .split('\n')
        .filter(line => line.startsWith('- '))
        .map(line => line.slice(2)),
      expected,
    );

  it('holds what was heard and said back, never notes or our own words', () => {
    const kinds = ['heard', 'told', 'restatement', 'question', 'promise', 'decision', 'note'] as const;
    check(
      kinds.map(kind => entry('10:30', { kind, text: kind })),
      ['heard', 'restatement'],
    );
  });
  it('never holds what somebody keeps for themselves', () =>
    check(
      (['me', 'team', 'customer'] as const).map(reach => entry('10:30', { reach, text: reach })),
      ['team', 'customer'],
    ));
  it('says the same words once', () =>
    check([entry('10:30', { text: 'a' }), entry('10:31', { text: 'a ' })], ['a']));
});

describe('the next update', () => {
  const check = (milestones: readonly Milestone[], expected: string) =>
    deepEqual(draft({ milestones }).split('\n## ').at(-1)?.split('\n')[0], expected);

  it('is on the earliest open day', () =>
    check(
      [milestone('2026-12-03'), milestone('2026-11-27')],
      'Next update: Friday 27 November 2026, even if nothing has changed',
    ));
  it('may be today', () =>
    check([milestone('2026-11-21')], 'Next update: Saturday 21 November 2026, even if nothing has changed'));
  it('is not on a day that has passed', () =>
    check([milestone('2026-11-20')], 'Next update: no date is agreed yet'));
  it('is not on a day whose milestone is done', () =>
    check([milestone('2026-11-27', { state: 'done' })], 'Next update: no date is agreed yet'));
});
