import { deepEqual } from 'node:assert/strict';
import * as v from 'valibot';
import { entryFields } from '../../../src/domain/records/entry.ts';
import { labelFields, labels, labelTexts } from '../../../src/domain/records/labels.ts';

const base = { conversation: 'call', text: 'x', at: '2026-11-21T10:00:00Z' };
const read = (values: object): Record<string, unknown> => v.parse(entryFields, { ...base, ...values });

describe('the labels of an entry', () => {
  it('are fields of the entry, each by its own name', () => {
    const known: readonly string[] = Object.keys(entryFields.entries);
    deepEqual(
      labels.filter(label => !known.includes(label)),
      [],
    );
    deepEqual(Object.keys(labelFields), [...labels]);
  });

  it('read what nobody filled in as empty, and a state nobody chose as the first', () =>
    deepEqual(
      labels.filter(label => label !== 'mood').map(label => read({ [label]: {} })[label]),
      [
        { words: '' },
        { cost: '', risk: '', loses: '', state: 'open' },
        { asked: '', need: '', today: '' },
        { mitigation: '', trigger: '' },
        { value: '', state: 'offered' },
        { about: '' },
      ],
    ));
  it('keep what they can of values another version wrote', () => {
    deepEqual(read({ option: { cost: 7, loses: 'speed', state: 'parked' } })['option'], {
      cost: '',
      risk: '',
      loses: 'speed',
      state: 'open',
    });
    deepEqual(read({ decision: { who: ['Maria'] } })['decision'], { who: '', alternatives: '' });
  });
  it('are none where they were taken back or cannot be read, and never hide the entry', () => {
    for (const value of [null, 7, 'angry', { mood: 'furious' }]) {
      const { text, mood } = read({ mood: value });
      deepEqual([text, mood], ['x', undefined]);
    }
  });

  it('hold the texts people wrote, without the words they picked', () => {
    const entry = read({
      decision: { who: 'Maria', alternatives: ' ' },
      impact: { words: 'no invoices' },
      option: { cost: 'two days', state: 'chosen' },
      compensation: { value: 'one month', state: 'approved' },
      mood: { mood: 'angry' },
    });
    deepEqual(labelTexts(entry), ['Maria', 'no invoices', 'two days', 'one month']);
  });
});
