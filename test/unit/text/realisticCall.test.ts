import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { addDays } from '../../../src/domain/calendar.ts';
import { longDay, plainDay } from '../../../src/domain/day.ts';
import type { Entry } from '../../../src/domain/records/conversation.ts';
import type { Audience } from '../../../src/text/audience.ts';
import { conversationLog } from '../../../src/text/log/conversationLog.ts';
import { updateDraft } from '../../../src/text/update/updateDraft.ts';
import { realisticCall, type Said } from '../../support/realisticCall.ts';
import { checklist, conversation, day, entry, milestone, spot, temporary } from './talk.ts';

const today = day('2026-11-21');
const tomorrow = addDays(today, 1);
const inThreeDays = addDays(today, 3);

function fixture(name: string): string {
  const dated = new Map([
    ['TODAY', longDay(today)],
    ['TODAY PLAIN', plainDay(today)],
    ['TOMORROW', longDay(tomorrow)],
    ['TOMORROW PLAIN', plainDay(tomorrow)],
    ['IN 3 DAYS', longDay(inThreeDays)],
    ['IN 3 DAYS PLAIN', plainDay(inThreeDays)],
  ]);
  const text = readFileSync(new URL(`../../fixtures/call/${name}`, import.meta.url), 'utf8');
  return text.replace(/\{([^}]*)\}/g, (all, key: string) => dated.get(key) ?? all);
}

function answerOf({ answer }: Said): Partial<Entry> {
  if (!answer) return {};
  return {
    answer: answer === 'confirmed' ? { state: answer, words: '' } : { state: 'corrected', words: answer },
  };
}

/** What was said, and what is done in the editor once all of it is written down. */
const said: readonly Said[] = [
  ...realisticCall,
  { as: 'heard', text: 'they mean the read' },
  { as: 'note', text: `Temporary until ${longDay(inThreeDays)}: read twice` },
];
const lineOf = new Map([-3, -2, -1].map((back, at) => [said.length + back, [2, 21, 24][at] as number]));
const placeIn = (start: number, end = start) => ({ ...spot, path: 'lib/core/Low.js', start, end });

/** As its records read: a promise by tomorrow has that day, the last three lines a place in code. */
const entries = said.map((one, at) => {
  const line = lineOf.get(at);
  return entry('00:00', {
    id: `e${at}`,
    at: `2026-11-21T00:00:${String(at + 1).padStart(2, '0')}.000+01:00`,
    kind: one.as,
    text: one.text,
    reach: one.answer === 'confirmed' ? 'customer' : 'team',
    ...(one.as === 'question' && { asks: one.asks ?? 'them' }),
    ...(one.text.endsWith('by tomorrow') && { due: { day: tomorrow, words: 'tomorrow' } }),
    ...answerOf(one),
    places: line === undefined ? [] : [{ id: 'p', spot: placeIn(line, line === 2 ? 3 : line) }],
  });
});
const milestones = [milestone(inThreeDays)];
const tagged = [temporary(inThreeDays, { reason: 'read twice', spot: placeIn(24) })];
const sent = '2026-11-21T00:00:59.000+01:00';
/** Once its update was sent. */
const call = conversation({
  started: '2026-11-21T00:00:00.000+01:00',
  ended: undefined,
  checklist: checklist({
    'let-finish': 'done',
    'said-back': 'done',
    'named-temporary': 'done',
    'next-date': 'done',
  }),
  entries,
  milestones,
  temporary: tagged.map(one => ({ ...one, told: { whom: 'Nordwind Logistik', at: sent, words: 'x' } })),
});
const updates = [{ id: 'u', day: today, text: 'x', sent }];

describe('a call as it really goes', () => {
  it('ends with the dated update a person would expect', () =>
    deepEqual(
      updateDraft({
        customer: 'Nordwind Logistik',
        title: '',
        tickets: [],
        entries,
        milestones,
        temporary: tagged,
        isNews: () => true,
        today,
      }),
      fixture('update.md'),
    ));

  const logFor = (audience: Audience) =>
    conversationLog({
      conversation: call,
      customer: 'Nordwind Logistik',
      audience,
      today,
      author: 'ada',
      updates,
    }).replace(/(?<=^- Time: from )00:00 \(UTC\+01:00\)/m, '00:00');

  it('ends with the log that the team may read', () => deepEqual(logFor('lead'), fixture('log.md')));

  it('ends with the log that the customer may read', () =>
    deepEqual(logFor('customer'), fixture('customer.md')));
});
