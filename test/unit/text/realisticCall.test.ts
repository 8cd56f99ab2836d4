import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { addDays } from '../../../src/domain/calendar.ts';
import { longDay, plainDay } from '../../../src/domain/day.ts';
import type { Entry } from '../../../src/domain/records/conversation.ts';
import { conversationLog } from '../../../src/text/conversationLog.ts';
import { updateDraft } from '../../../src/text/updateDraft.ts';
import { realisticCall, type Said } from '../../support/realisticCall.ts';
import { conversation, day, entry, milestone, spot } from './talk.ts';

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

const isLast = (at: number) => at === realisticCall.length - 1;

/** The call as its records read: a promise by tomorrow has that day, the last line a place in code. */
const entries = realisticCall.map((said, at) =>
  entry('00:00', {
    id: `e${at}`,
    at: `2026-11-21T00:00:${String(at + 1).padStart(2, '0')}.000+01:00`,
    kind: said.as,
    text: said.text,
    ...(said.as === 'question' && { asks: said.asks ?? 'them' }),
    ...(said.text.endsWith('by tomorrow') && { due: { day: tomorrow, words: 'tomorrow' } }),
    ...answerOf(said),
    places: isLast(at) ? [{ id: 'p', spot: { ...spot, path: 'lib/core/Low.js', start: 2 } }] : [],
  }),
);
const milestones = [milestone(inThreeDays)];

describe('a call as it really goes', () => {
  it('ends with the dated update a person would expect', () =>
    deepEqual(
      updateDraft({
        customer: 'Nordwind Logistik',
        title: '',
        entries,
        milestones,
        temporary: [],
        isNews: () => true,
        today,
      }),
      fixture('update.md'),
    ));

  it('ends with the log a person would expect', () => {
    const { checklist } = conversation();
    const log = conversationLog({
      conversation: conversation({
        started: '2026-11-21T00:00:00.000+01:00',
        ended: undefined,
        checklist: { ...checklist, 'let-finish': 'done', 'said-back': 'done', 'next-date': 'done' },
        entries,
        milestones,
      }),
      customer: 'Nordwind Logistik',
      audience: 'lead',
      today,
    });
    deepEqual(log.replace(/(?<=^- Time: from )00:00 \(UTC\+01:00\)/m, '00:00'), fixture('log.md'));
  });
});
