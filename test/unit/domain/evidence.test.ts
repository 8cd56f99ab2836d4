import { deepEqual } from 'node:assert/strict';
import { fold } from '../../../src/domain/log/gathering.ts';
import type { Operation } from '../../../src/domain/log/operation.ts';
import { stepField } from '../../../src/domain/records/checklists/checklist.ts';
import type { StepId } from '../../../src/domain/records/checklists/steps.ts';
import { readConversation } from '../../../src/domain/records/conversation.ts';
import { entryKinds } from '../../../src/domain/records/entry.ts';
import { settledIn } from '../../support/checklist.ts';
import { operation, replacing } from '../../support/operations.ts';

type Fields = Readonly<Record<string, unknown>>;

const started = '2026-11-21T10:00:00+01:00';
const talk = operation(1, { e: 'conversation', k: 'call', f: { started } });
const entry = (number: number, f: Fields = {}) =>
  operation(number, {
    k: `e${number}`,
    f: { conversation: 'call', kind: 'note', text: 'hm', at: started, ...f },
  });
const confirmed = { kind: 'restatement', answer: { state: 'confirmed' } };
const temporary = (number: number, told?: unknown) =>
  operation(number, {
    e: 'temporary',
    k: `lf-0000${number}`,
    f: {
      conversation: 'call',
      reason: 'retries',
      until: { day: '2026-12-01' },
      spot: { folder: 'app', path: 'a.ts', start: 1, end: 1, quote: 'x' },
      told,
    },
  });
const told = { whom: 'Maria', at: started, words: 'This buys time.' };
const byHand = (number: number, step: StepId, state: string) =>
  operation(number, {
    e: 'conversation',
    k: 'call',
    f: { [stepField(step)]: { state } },
    b: { [stepField(step)]: [] },
  });
const removed = (number: number, of: number, kind = 'entry') => {
  const seen = { conversation: [of], kind: [of], text: [of], at: [of], answer: [of] };
  return operation(number, { e: kind, k: `e${of}`, x: 1, b: replacing(seen) });
};

const read = (lines: readonly Operation[]) => readConversation('call', fold([talk, ...lines]));

/** The steps that are not open, with their state. */
function check(lines: readonly Operation[], expected: Readonly<Record<string, string>>) {
  deepEqual(settledIn(read(lines)), expected);
}

describe('a restatement (rule 11)', () => {
  it('shows that we said it back once they confirmed it', () =>
    check([entry(2, confirmed)], { 'said-back': 'done' }));
  it('shows nothing while they have not answered', () => check([entry(2, { kind: 'restatement' })], {}));
  it('shows nothing where they set it right', () => {
    const answer = { state: 'corrected', words: 'Only the big ones' };
    check([entry(2, { kind: 'restatement', answer })], {});
    check([entry(2, { kind: 'restatement', answer }), entry(3, confirmed)], { 'said-back': 'done' });
  });
  it('shows nothing where the answer was taken back', () => {
    const taken = operation(3, { k: 'e2', f: { answer: null }, b: replacing({ answer: [2] }) });
    check([entry(2, confirmed), taken], {});
  });
  it('shows nothing once it was removed', () => check([entry(2, confirmed), removed(3, 2)], {}));
  it('shows nothing that is only mine', () => {
    check([entry(2, { ...confirmed, reach: 'me' })], {});
    check([entry(2, { ...confirmed, reach: 'partner' })], {});
    for (const reach of ['team', 'customer'])
      check([entry(2, { ...confirmed, reach })], { 'said-back': 'done' });
  });
  it('is the only kind of entry that can be confirmed', () => {
    for (const kind of entryKinds.filter(one => one !== 'restatement'))
      check([entry(2, { ...confirmed, kind })], {});
  });
});

describe('temporary code (rule 11)', () => {
  it('shows that it was called temporary once they were told', () =>
    check([temporary(2, told)], { 'named-temporary': 'done' }));
  it('shows nothing while one of it is untold', () => {
    check([temporary(2)], {});
    check([temporary(2, told), temporary(3)], {});
    check([temporary(2, told), temporary(3, told)], { 'named-temporary': 'done' });
  });
  it('shows nothing where there is none', () => check([entry(2)], {}));
});

describe('a follow-up (rule 11)', () => {
  it('is no date agreed with them', () => {
    const f = { conversation: 'call', title: 'Ask', due: { day: '2026-12-01' } };
    check([operation(2, { e: 'followUp', k: 'f2', f })], {});
    check([operation(2, { e: 'milestone', k: 'm2', f })], { 'next-date': 'done' });
  });
});

describe('a step set by hand', () => {
  const all = [entry(2, confirmed), temporary(3, told)];

  it('wins over what the records show', () => {
    check([...all, byHand(4, 'said-back', 'open')], { 'named-temporary': 'done' });
    check([...all, byHand(4, 'named-temporary', 'skipped')], {
      'said-back': 'done',
      'named-temporary': 'skipped',
    });
  });
  it('wins over what they do not show', () =>
    check([byHand(4, 'said-back', 'done')], { 'said-back': 'done' }));
});

describe('a removed entry', () => {
  it('is listed with its time, so that it can be brought back, and is no entry', () => {
    const found = read([entry(2), entry(3), removed(4, 2)]);
    deepEqual([found?.entries.map(one => one.id), found?.removed], [['e3'], [{ id: 'e2', at: started }]]);
  });
  it('stands where it was filed, and not where it was made', () => {
    const other = { ...entry(2, { conversation: 'other' }) };
    deepEqual(
      [read([other, removed(3, 2)])?.removed, read([entry(2), removed(3, 2)])?.removed.length],
      [[], 1],
    );
  });
  it('is an entry again when it is restored, or was changed by somebody who had not seen the removal', () => {
    const lines = [entry(2), removed(3, 2)];
    const restored = operation(4, { k: 'e2', b: replacing({ x: [3] }) });
    const changed = operation(4, { k: 'e2', f: { text: 'better' }, b: replacing({ text: [2] }) });
    for (const back of [restored, changed]) {
      const found = read([...lines, back]);
      deepEqual([found?.entries.length, found?.removed], [1, []]);
    }
  });
  it('is not something else that was removed', () =>
    deepEqual(read([{ ...entry(2), e: 'place' }, removed(3, 2, 'place')])?.removed, []));
});

describe('a value that this version cannot read', () => {
  const known = {
    speaker: 'Mina',
    answer: { state: 'confirmed', words: '' },
    asks: 'us',
    due: { day: '2026-12-01', words: '' },
    outcome: 'kept',
  };
  const strange: Readonly<Record<keyof typeof known, readonly unknown[]>> = {
    speaker: [null, 7, {}, ['Mina']],
    answer: [7, null, 'confirmed', {}, { state: 'perhaps' }],
    asks: [null, 'nobody', 7, {}],
    due: [{ day: 'never' }, null, '2026-12-01', { words: 'soon' }, { day: '2026-12-01', words: 7 }],
    outcome: [null, 'forgotten', true],
  };

  for (const [name, values] of Object.entries(strange)) {
    it(`of "${name}" counts as none, and never hides the entry or its other values`, () => {
      const { [name as keyof typeof known]: _, ...rest } = known;
      for (const value of values) {
        const found = read([entry(2, { ...known, [name]: value }), entry(3)]);
        const { speaker, answer, asks, due, outcome } = found?.entries[0] ?? {};
        deepEqual({ speaker, answer, asks, due, outcome }, { ...rest, [name]: undefined });
        deepEqual([found?.entries.length, found?.faults], [2, []]);
      }
    });
  }
  it('keeps the answer where only its words cannot be read', () =>
    deepEqual(read([entry(2, { answer: { state: 'corrected', words: 7 } })])?.entries[0]?.answer, {
      state: 'corrected',
      words: '',
    }));
});
