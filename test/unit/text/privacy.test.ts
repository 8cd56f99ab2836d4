import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar.ts';
import { longDay, plainDay } from '../../../src/domain/day.ts';
import type { Conversation, Entry } from '../../../src/domain/records/conversation.ts';
import { answerStates, askers, entryKinds, outcomes, reaches } from '../../../src/domain/records/entry.ts';
import { type Label, labels } from '../../../src/domain/records/labels.ts';
import { conversationLog } from '../../../src/text/log/conversationLog.ts';
import { updateDraft } from '../../../src/text/update/updateDraft.ts';
import { takeTime, tries } from '../../support/counts.ts';
import { conversation, day, entry, milestone, spot, temporary } from './talk.ts';

const today = day('2026-11-21');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Everything an entry can be; its words are made from its number, so that each can be found again. */
const shape = fc.record({
  kind: fc.constantFrom(...entryKinds),
  reach: fc.constantFrom(...reaches),
  answer: maybe(fc.constantFrom(...answerStates)),
  asks: maybe(fc.constantFrom(...askers)),
  outcome: maybe(fc.constantFrom(...outcomes)),
  labelled: fc.subarray([...labels]),
  isDecided: fc.boolean(),
  isDated: fc.boolean(),
  isLong: fc.boolean(),
  isNews: fc.boolean(),
});
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

/** What the labels of an entry say; its words are made from its number, too. */
function labelsOf(
  { labelled, isDecided }: Pick<Shape, 'labelled' | 'isDecided'>,
  at: number,
): Partial<Entry> {
  const all: Required<Pick<Entry, Label>> = {
    impact: { words: `impact${at}x` },
    option: { cost: `cost${at}x`, risk: `danger${at}x`, loses: `loses${at}x`, state: 'open' },
    request: { asked: `asked${at}x`, need: `need${at}x`, today: `today${at}x` },
    risk: { mitigation: `against${at}x`, trigger: `notice${at}x` },
    compensation: { value: `value${at}x`, state: 'offered' },
    feedback: { about: `about${at}x` },
    mood: { mood: 'angry' },
  };
  return {
    ...Object.fromEntries(labelled.map(label => [label, all[label]])),
    ...(isDecided && { decision: { who: `who${at}x`, alternatives: `else${at}x` } }),
  };
}

const dueOf = (at: number) => addDays(day('2031-01-10'), at);

function entryOf({ isDated, isLong, answer, ...shaped }: Shape, at: number): Entry {
  const { kind, reach, asks, outcome } = shaped;
  return entry('10:30', {
    ...{ kind, reach, asks, outcome },
    ...labelsOf(shaped, at),
    id: `e${at}`,
    text: isLong ? `words${at}x\nline${at}x` : `words${at}x`,
    speaker: `speaker${at}x`,
    answer: answer && { state: answer, words: `answer${at}x` },
    due: isDated ? { day: dueOf(at), words: `when${at}x` } : undefined,
    places: [{ id: `p${at}`, spot: { ...spot, path: `place${at}x.ts` } }],
  });
}

const underLabels = {
  impact: ['impact'],
  option: ['cost', 'danger', 'loses'],
  request: ['asked', 'need', 'today'],
  risk: ['against', 'notice'],
  compensation: ['value'],
  feedback: ['about'],
  decision: ['who', 'else'],
} as const;

const said = ['words', 'line', 'speaker', 'answer', 'when', 'place'];

/** All that a text could give away of an entry. */
const tracesOf = (at: number) => [
  ...[...said, ...Object.values(underLabels).flat()].map(name => `${name}${at}x`),
  plainDay(dueOf(at)),
  longDay(dueOf(at)),
];

const isMarked = ({ reach }: Pick<Shape, 'reach'>) => reach === 'customer';

/**
 * Unmarked stands only what they know of already: questions, promises, and what they answered to, unless it is about
 * compensation. Of our own words only options and risks, where they are marked.
 */
function isForUpdate(one: Shape): boolean {
  const { kind, reach, answer, labelled } = one;
  if (isMarked(one) && (labelled.includes('option') || labelled.includes('risk'))) return true;
  if (reach === 'me' || kind === 'note' || kind === 'told') return false;
  const isKnown =
    kind === 'question' || kind === 'promise' || (kind === 'restatement' && answer !== undefined);
  return isMarked(one) || (isKnown && !labelled.includes('compensation'));
}

/** They said it, or answered to it. */
const isTheirs = ({ kind, asks, answer }: Shape) =>
  kind === 'heard' ||
  (kind === 'question' && asks !== 'us') ||
  (kind === 'restatement' && answer !== undefined);

/** Whether an update may hold what stands under a label. */
const belongs: Readonly<Record<keyof typeof underLabels, (one: Shape) => boolean>> = {
  impact: one => isForUpdate(one) && isTheirs(one),
  option: isMarked,
  request: isMarked,
  risk: isMarked,
  compensation: () => false,
  feedback: () => false,
  decision: one => isMarked(one) && one.kind === 'decision',
};

/** They know of it, and by when: of it a log for them says no more, and that under the next dates. */
const isKnownDate = ({ kind, reach, isDated, outcome, labelled }: Shape) =>
  kind === 'promise' && reach === 'team' && isDated && !outcome && !labelled.includes('compensation');

const knownTraces = (at: number) => [`words${at}x`, `line${at}x`, plainDay(dueOf(at)), longDay(dueOf(at))];

/** What a log for them holds of it, and nothing besides. */
function knownOf(shaped: Shape, one: Entry): Entry[] {
  if (isMarked(shaped)) return [{ ...one, places: [] }];
  const { id, kind, text, due } = one;
  return isKnownDate(shaped) ? [entry('10:30', { id, kind, text, due })] : [];
}

const shapes = fc.array(shape, { maxLength: 25 });

function updateOf(entries: readonly Entry[], all: readonly Shape[]): string {
  const news = new Set(entries.filter(one => all[Number(one.id.slice(1))]?.isNews));
  return updateDraft({
    customer: 'Nordwind',
    title: '',
    tickets: [],
    entries,
    milestones: [milestone('2026-11-27')],
    temporary: [temporary('2026-12-03')],
    isNews: one => news.has(one as Entry),
    last: today,
    today,
  });
}

function logOf(parts: Partial<Conversation>, audience: 'customer' | 'lead'): string {
  return conversationLog({ conversation: conversation(parts), customer: 'Nordwind', audience, today });
}

/** The traces in a text of the entries that do not belong there. */
function leaks(text: string, all: readonly Shape[], belongs: (one: Shape) => boolean): string[] {
  return all.flatMap((one, at) => (belongs(one) ? [] : tracesOf(at).filter(trace => text.includes(trace))));
}

const holds = (property: fc.IPropertyWithHooks<[Shape[]]>) =>
  fc.assert(property, { numRuns: tries(200, 4_000) });

describe('what leaves the editor', () => {
  takeTime();

  it('holds in an update no text of ours for ourselves, and reads as if there were none', () =>
    holds(
      fc.property(shapes, all => {
        const entries = all.map(entryOf);
        const text = updateOf(entries, all);
        const others = entries.filter((_, at) => isForUpdate(all[at] as Shape));
        deepEqual([leaks(text, all, isForUpdate), text], [[], updateOf(others, all)]);
      }),
    ));

  it('holds in an update of what we noted at leisure only what they may read', () =>
    holds(
      fc.property(shapes, all => {
        const text = updateOf(all.map(entryOf), all);
        const wrong = Object.entries(underLabels).flatMap(([label, names]) =>
          all.flatMap((one, at) =>
            belongs[label as keyof typeof belongs](one) ? [] : names.map(name => `${name}${at}x`),
          ),
        );
        deepEqual([wrong.filter(words => text.includes(words)), text.includes('ngry')], [[], false]);
      }),
    ));

  it('holds in an update nothing that was only heard, unless it is marked', () =>
    holds(
      fc.property(shapes, all => {
        const heard = all.map(one => ({ ...one, kind: 'heard' as const, isNews: true }));
        const text = updateOf(heard.map(entryOf), heard);
        deepEqual(
          leaks(text, heard, one => one.reach === 'customer'),
          [],
        );
      }),
    ));

  it('holds in an update no restatement of ours that they set right', () =>
    holds(
      fc.property(shapes, all => {
        const isRight = ({ kind, answer }: Shape) => kind !== 'restatement' || answer !== 'corrected';
        const text = updateOf(all.map(entryOf), all);
        const wrong = all.flatMap((one, at) => (isRight(one) ? [] : [`words${at}x`, `line${at}x`]));
        deepEqual(
          wrong.filter(words => text.includes(words)),
          [],
        );
      }),
    ));

  it('holds in a log for the customer what is marked for them and the dates they know of, and reads as if there were nothing else', () =>
    holds(
      fc.property(shapes, all => {
        const entries = all.map(entryOf);
        const inside = { followUps: [milestone('2026-11-25')], temporary: [temporary('2026-12-03')] };
        const text = logOf({ entries, ...inside, faults: ['entry x: bad'] }, 'customer');
        const known = all.flatMap((one, at) => (isKnownDate(one) ? knownTraces(at) : []));
        const leaked = leaks(text, all, isMarked).filter(trace => !known.includes(trace));
        const others = all.flatMap((one, at) => knownOf(one, entries[at] as Entry));
        deepEqual([leaked, text], [[], logOf({ entries: others }, 'customer')]);
        deepEqual(text.includes('ngry'), false);
      }),
    ));

  it('holds in a log for the team nothing that somebody keeps for themselves', () =>
    holds(
      fc.property(shapes, all => {
        const entries = all.map(entryOf);
        const isShared = (one: Pick<Shape, 'reach'>) => one.reach !== 'me';
        const text = logOf({ entries }, 'lead');
        deepEqual(
          [leaks(text, all, isShared), text],
          [[], logOf({ entries: entries.filter(isShared) }, 'lead')],
        );
      }),
    ));
});
