import type { Day } from '../../../src/domain/day.ts';
import type { Checklist, StepState } from '../../../src/domain/records/checklists/checklist.ts';
import { builtInTemplate } from '../../../src/domain/records/checklists/templates.ts';
import type { Conversation, Entry } from '../../../src/domain/records/conversation.ts';
import type { Milestone } from '../../../src/domain/records/milestone.ts';
import type { TemporaryCode } from '../../../src/domain/records/temporary.ts';

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

export const spot = {
  folder: 'shop',
  path: 'src/client.ts',
  start: 88,
  end: 90,
  quote: 'x',
  before: '',
  after: '',
};

/** Code under a tag that nobody was told about yet. */
export function temporary(until: string, parts: Partial<TemporaryCode> = {}): TemporaryCode {
  return {
    id: 'lf-7k2m4',
    reason: 'retry cap raised to ten',
    until: { day: day(until), words: '' },
    owner: 'dana',
    spot,
    told: undefined,
    ...parts,
  };
}

/** The steps of a checklist, all open but those named. */
export function checklist(set: Readonly<Record<string, StepState>> = {}, template = 'support'): Checklist {
  const ids = builtInTemplate(template)?.steps ?? [];
  return ids.map(id => ({ id, state: set[id] ?? 'open' }));
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
    template: 'support',
    checklist: checklist(),
    entries: [],
    milestones: [],
    faults: [],
    ...parts,
  };
}

/** What stands below a heading of a text, up to the next one; undefined where there is no such heading. */
export function below(heading: string, text: string): string | undefined {
  return text
    .split(/\n## /)
    .find(part => part.startsWith(`${heading}\n\n`))
    ?.slice(heading.length + 2)
    .trim();
}

/** The same entries, with how often something was read from them. */
export function counted(entries: readonly Entry[]): { entries: Entry[]; total: () => number } {
  let reads = 0;
  const get = (one: Entry, name: string | symbol): unknown => {
    reads += 1;
    return Reflect.get(one, name);
  };
  return { entries: entries.map(one => new Proxy(one, { get })), total: () => reads };
}

/** A value of every label that an entry can carry. */
export const everyLabel: Partial<Entry> = {
  impact: { words: 'no invoices *before* noon' },
  option: { cost: 'two days', risk: '', loses: 'the history', state: 'chosen' },
  request: { asked: 'a CSV', need: 'pay on time', today: 'by hand' },
  risk: { mitigation: 'we test at night', trigger: 'the queue grows' },
  compensation: { value: 'one month free', state: 'approved' },
  feedback: { about: 'our answers' },
  mood: { mood: 'worried' },
};
