import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Entry } from '../../../../src/domain/records/conversation.ts';
import { storyLines } from '../../../../src/text/sheets/story.ts';
import { entry } from '../talk.ts';
import { history, talkOf, today } from './talks.ts';

const lineOf = (...entries: readonly Partial<Entry>[]) =>
  storyLines(
    history({
      conversations: [
        talkOf('2026-11-12', {
          title: 'Exports',
          entries: entries.map((one, at) => entry(`10:${10 + at}`, one)),
        }),
      ],
    }),
  )[0];

describe('the story of a customer', () => {
  it('tells of a talk the one thing it is remembered for', () => {
    const heard = { text: 'It stops.' } as const;
    const promise = { kind: 'promise', text: 'We look.' } as const;
    const restated = {
      kind: 'restatement',
      text: 'ours',
      answer: { state: 'corrected', words: 'theirs' },
    } as const;
    const impact = { text: 'x', impact: { words: 'Two evenings lost' } } as const;
    const broken = { kind: 'promise', text: 'By Monday.', outcome: 'broken' } as const;
    const decision = { kind: 'decision', text: 'Ten retries.' } as const;
    const cases: readonly (readonly Partial<Entry>[])[] = [
      [],
      [heard],
      [heard, promise],
      [heard, promise, restated],
      [heard, promise, restated, impact],
      [heard, promise, restated, impact, broken],
      [heard, promise, restated, impact, broken, decision],
    ];
    deepEqual(
      cases.map(one => lineOf(...one)?.replace('12 November 2026, call: Exports', '')),
      [
        '',
        '. They told us: “It stops”',
        '. We promised: We look',
        '. They told us: “theirs”',
        '. What it means for them: “Two evenings lost”',
        '. Promised and not kept: By Monday',
        '. Decided: Ten retries',
      ],
    );
  });

  it('says of what they confirmed that the words are ours', () =>
    equal(
      lineOf({ kind: 'restatement', text: 'ours', answer: { state: 'confirmed', words: '' } }),
      '12 November 2026, call: Exports. They confirmed: “ours”',
    ));

  it('tells nothing of what somebody keeps for themselves', () =>
    equal(lineOf({ kind: 'decision', text: 'mine', reach: 'me' }), '12 November 2026, call: Exports'));

  it('has ten lines at most: the first, the last three and the weightiest between them', () => {
    const dates = Array.from({ length: 20 }, (_, at) => `2026-11-${String(at + 1).padStart(2, '0')}`);
    const conversations = dates
      .map((date, at) =>
        talkOf(date, {
          title: `t${at}`,
          entries: at === 5 ? [entry('10:10', { kind: 'decision', text: 'big' })] : [],
        }),
      )
      .toReversed();
    const updates = [{ id: 'u', day: today, text: 'x', sent: '2026-11-09T16:00:00+01:00' }];
    const lines = storyLines(history({ conversations, updates }));
    equal(lines.length, 11);
    ok(lines[0]?.includes('t0') && lines[1]?.includes('Decided: big'));
    deepEqual(
      lines.slice(-4).map(one => /t\d+|and \d+ more in between/.exec(one)?.[0]),
      ['t17', 't18', 't19', 'and 11 more in between'],
    );
    deepEqual(
      lines.slice(0, -1),
      [...lines.slice(0, -1)].sort((left, right) => Number.parseInt(left, 10) - Number.parseInt(right, 10)),
    );
  });
});
