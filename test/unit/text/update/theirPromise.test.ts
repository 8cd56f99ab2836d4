import { deepEqual, equal } from 'node:assert/strict';
import type { Entry } from '../../../../src/domain/records/conversation.ts';
import { conversationLog } from '../../../../src/text/log/conversationLog.ts';
import { handover } from '../../../../src/text/sheets/handover.ts';
import { prepareSheet } from '../../../../src/text/sheets/prepareSheet.ts';
import { awaitedLine, owedLine } from '../../../../src/text/sheets/sheetLines.ts';
import { storyLines } from '../../../../src/text/sheets/story.ts';
import { type UpdateRequest, updateDraft } from '../../../../src/text/update/updateDraft.ts';
import { kindWord } from '../../../../src/text/words.ts';
import { historyOf, talkOf, history as whole } from '../sheets/talks.ts';
import { below, conversation, day, entry, milestone } from '../talk.ts';

const today = day('2026-11-21');
const send = {
  kind: 'promise',
  owes: 'them',
  speaker: 'Maria Lopez',
  text: 'Send us the export log of Thursday night by Tuesday',
  due: { day: day('2026-11-24'), words: 'Tuesday' },
} as const satisfies Partial<Entry>;
const shape = {
  kind: 'promise',
  text: 'We investigate by Mon 23 Nov and report on Tue 24 Nov',
  due: { day: day('2026-11-24'), words: 'Tue 24 Nov' },
} as const satisfies Partial<Entry>;

const movedTo = (to: string, { due }: { readonly due: Entry['due'] }): Partial<Entry> => ({
  due: { day: day(to), words: 'Thursday' },
  earlier: [
    {
      ...{ id: 'm', day: due?.day ?? today, words: due?.words ?? '', to: day(to) },
      ...{ reason: 'secret', wordsForThem: '', told: true, at: '2026-11-20T09:00:00+01:00' },
    },
  ],
});

const draft = (entries: readonly Entry[], parts: Partial<UpdateRequest> = {}) =>
  updateDraft({
    ...{ customer: 'Nordwind', title: '', tickets: [], entries, milestones: [], temporary: [] },
    ...{ isNews: () => true, today, ...parts },
  });
const said = (parts: Partial<Entry>) => entry('10:30', { at: '2026-11-19T10:30:00+01:00', ...parts });

describe('what they promised us, in an update', () => {
  it('is what we need from them, by the day they told us', () => {
    const text = draft([said(send)]);
    equal(
      below('What we need from you', text),
      '- Send us the export log of Thursday night (by 24 November 2026, as you told us on 19 November 2026)',
    );
    equal(below('Where we are', text), 'There is no dated step yet.');
  });
  it('stands behind what we asked them for, also without a day', () => {
    const { due: _, ...undated } = send;
    const asked = said({ kind: 'question', asks: 'us', text: 'One failing file' });
    equal(
      below('What we need from you', draft([said({ ...undated, text: 'Call the bank' }), asked])),
      '- One failing file? (asked on 19 November 2026)\n- Call the bank (as you told us on 19 November 2026)',
    );
  });
  it('has the day they told us last', () =>
    equal(
      below('What we need from you', draft([said({ ...send, ...movedTo('2026-11-26', send) })])),
      '- Send us the export log of Thursday night (by 26 November 2026, as you told us on 20 November 2026)',
    ));
  it('is never the next step of ours', () => {
    const next = /next, by [^:]+: .*/.exec(
      draft([said(send), said({ ...shape, due: { ...shape.due, day: day('2026-11-25') } })], {
        isNews: () => false,
        last: today,
      }),
    );
    equal(next?.[0].startsWith('next, by 25 November 2026: We investigate'), true);
    const none = draft([said(send)], { isNews: () => false, last: today });
    deepEqual([none.includes('Nothing new has happened'), none.includes('next, by')], [true, false]);
  });
  it('is nothing any more once it ended, and nothing of what is only mine', () => {
    const outcomes = ['kept', 'broken', 'withdrawn'] as const;
    for (const outcome of outcomes) equal(draft([said({ ...send, outcome })]).includes('export log'), false);
    equal(draft([said({ ...send, reach: 'me' })]).includes('export log'), false);
  });
});

describe('what they promised us, in a log', () => {
  const line = (audience: 'lead' | 'customer', parts: Partial<Entry>) =>
    below(
      'What was said',
      conversationLog({
        conversation: conversation({ entries: [entry('10:30', parts)] }),
        ...{ customer: 'Nordwind', audience, today, author: 'ada', updates: [] },
      }),
    );

  it('says whose it is, and its day once', () => {
    equal(
      line('lead', send),
      '- **10:30 They promise**, Maria Lopez: Send us the export log of Thursday night by Tuesday (24 November 2026, open)',
    );
    equal(line('customer', { ...send, reach: 'customer' })?.startsWith('- **10:30 You promise**, '), true);
  });
  it('tells of a date that moved without the day it had, but never whether they know', () =>
    equal(
      line('lead', { ...send, ...movedTo('2026-11-26', send) }),
      '- **10:30 They promise**, Maria Lopez: Send us the export log of Thursday night (by Thursday 26 November 2026, open; moved from 24 November 2026 to 26 November 2026: secret)',
    ));
  it('is a promise of ours in one word', () =>
    deepEqual(
      (['lead', 'customer'] as const).map(one => kindWord({ kind: 'promise', owes: 'us' }, one)),
      ['We promise', 'We promise'],
    ));
});

describe('the day of a promise, in a log', () => {
  const facts = (text: string, words: string) =>
    /\(([^()]*), open\)/.exec(
      conversationLog({
        conversation: conversation({
          entries: [entry('10:30', { kind: 'promise', text, due: { day: day('2026-11-24'), words } })],
        }),
        ...{ customer: 'Nordwind', audience: 'lead', today, author: 'ada', updates: [] },
      }),
    )?.[1];

  it('stands behind its words as a date, with the weekday only where they do not name it', () => {
    equal(facts('We report by Tuesday.', 'Tuesday'), '24 November 2026');
    equal(facts(shape.text, 'Tue 24 Nov'), '24 November 2026');
    equal(facts('We report in 3 days', 'in 3 days'), 'Tuesday 24 November 2026');
    equal(facts('We report', 'Tuesday'), 'by Tuesday 24 November 2026');
  });
});

describe('what they promised us, on a sheet', () => {
  const part = (heading: string, text: string) =>
    text
      .split(/\n(?=## )/)
      .find(one => one.startsWith(`## ${heading}\n`))
      ?.trim();

  it('is what they owe us, with who said it and by when', () => {
    equal(
      awaitedLine(said(send), today),
      'Send us the export log of Thursday night (promised by Maria Lopez on 19 November 2026; due on 24 November 2026)',
    );
    equal(
      awaitedLine(said({ ...send, ...movedTo('2026-11-20', send), speaker: undefined }), today),
      'Send us the export log of Thursday night (promised on 19 November 2026; **1 day late**, due on 20 November 2026), moved from 24 November 2026 to 20 November 2026: secret',
    );
  });
  it('is nothing we owe them', () => {
    const { conversations } = historyOf(send);
    const sheet = prepareSheet(whole({ conversations }));
    equal(sheet.includes('We owe them'), false);
    equal(part('To ask and to tell', sheet)?.includes('They owe us: Send us the export log'), true);
    const page = handover({ ...whole({ conversations }), stores: [] });
    equal(part('What we promised', page), undefined);
    const broken = historyOf({ ...send, outcome: 'broken' });
    equal(part('What we promised', handover({ ...whole(broken), stores: [] })), undefined);
    equal(part('What is open', page)?.includes('They owe us: Send us the export log'), true);
  });
  it('is told in the story as theirs', () => {
    const story = (parts: Partial<Entry>) =>
      storyLines(whole({ conversations: [talkOf('2026-11-19', { title: '', entries: [said(parts)] })] }));
    deepEqual(
      [story(send), story({ ...send, outcome: 'broken' }), story({ ...send, owes: 'us' })].map(([one]) =>
        one?.replace(/:? Send us.*/, ''),
      ),
      [
        '19 November 2026, call: They promised',
        '19 November 2026, call: They promised and did not keep it',
        '19 November 2026, call: We promised',
      ],
    );
  });
});

describe('a promise whose day has moved', () => {
  const moved = said({ ...shape, ...movedTo('2026-11-26', shape) });

  it('names no other day beside its own, in an update and on a sheet', () => {
    equal(
      below('Where we are', draft([moved])),
      [
        '| Date | What | State |',
        '| --- | --- | --- |',
        '| 26 November 2026 | We investigate and report | moved from 24 November 2026 |',
      ].join('\n'),
    );
    equal(
      owedLine(moved, today).startsWith('26 November 2026 (in 5 days): We investigate and report ('),
      true,
    );
  });
  it('keeps its words while it has not moved', () =>
    equal(below('Where we are', draft([said(shape)]))?.includes(`| ${shape.text} |`), true));
  it('stands beside what we agreed on, by its day', () =>
    equal(
      below('Where we are', draft([moved], { milestones: [milestone('2026-11-25', { title: 'Cause' })] }))
        ?.split('\n')
        .slice(2)
        .map(one => one.slice(2, 18))
        .join(),
      '25 November 2026,26 November 2026',
    ));
});
