import type { Day } from '../../../src/domain/day.ts';
import { readChecklist } from '../../../src/domain/records/checklist.ts';
import type { Conversation, Entry } from '../../../src/domain/records/conversation.ts';
import type { Milestone } from '../../../src/domain/records/milestone.ts';

export const day = (text: string) => text as Day;

/** An entry of that time on 21 November 2026, in Berlin. */
export function entry(time: string, parts: Partial<Entry> = {}): Entry {
  return {
    id: time.replace(':', '-'),
    conversation: 'call',
    kind: 'heard',
    text: 'Exports stop',
    at: `2026-11-21T${time}:00.000+01:00`,
    reach: 'team',
    author: 'ada',
    versions: 1,
    places: [],
    ...parts,
  };
}

export function milestone(due: string, parts: Partial<Milestone> = {}): Milestone {
  return { id: due, title: 'Next update', due: { day: day(due), words: '' }, state: 'open', ...parts };
}

export function conversation(parts: Partial<Conversation> = {}): Conversation {
  return {
    id: 'call',
    customer: 'nordwind',
    channel: 'call',
    title: '',
    started: '2026-11-21T10:29:00.000+01:00',
    ended: '2026-11-21T10:55:00.000+01:00',
    tickets: [],
    speakers: [],
    removed: [],
    followUps: [],
    temporary: [],
    checklist: readChecklist({}),
    entries: [],
    milestones: [],
    faults: [],
    ...parts,
  };
}
