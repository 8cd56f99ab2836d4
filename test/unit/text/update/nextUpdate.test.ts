import { equal } from 'node:assert/strict';
import type { Milestone } from '../../../../src/domain/records/milestone.ts';
import { updateDraft } from '../../../../src/text/update/updateDraft.ts';
import { below, day, milestone } from '../talk.ts';

describe('the next update', () => {
  const draft = (milestones: readonly Milestone[]) =>
    updateDraft({
      customer: 'Nordwind',
      title: '',
      tickets: [],
      entries: [],
      milestones,
      temporary: [],
      isNews: () => true,
      today: day('2026-11-21'),
    });
  const check = (milestones: readonly Milestone[], line: string) =>
    equal(below('Next update', draft(milestones)), line);
  const none = 'No day is agreed yet: which day suits you?';
  const hear = (date: string) => `You hear from us on ${date}, even if nothing has changed.`;

  it('is on the earliest open day', () =>
    check([milestone('2026-12-03'), milestone('2026-11-27')], hear('Friday 27 November 2026')));
  it('may be today', () => check([milestone('2026-11-21')], hear('Saturday 21 November 2026')));
  it('is on no day that has passed, nor on one whose milestone is done', () => {
    check([milestone('2026-11-20')], none);
    check([milestone('2026-11-27', { state: 'done' })], none);
  });
});
