import { deepEqual } from 'node:assert/strict';
import * as v from 'valibot';
import { foldEntity } from '../../../src/domain/log/fold.ts';
import { entryFields, entryKinds, owedBy, whoseIs } from '../../../src/domain/records/entry.ts';
import { differing, fieldsBack } from '../../../src/domain/records/entryValues.ts';
import { openPoints } from '../../../src/domain/records/openPoints.ts';
import { operation } from '../../support/operations.ts';
import { conversation, day, entry } from '../text/talk.ts';

const sides = ['them', 'us', undefined] as const;

describe('whose words an entry holds', () => {
  const check = (expected: readonly string[]) =>
    deepEqual(
      entryKinds.map(kind => `${kind} ${whoseIs({ kind })} ${owedBy({ kind }) ?? '-'}`),
      expected,
    );

  it('is told by its kind, where nothing else is said', () =>
    check([
      'heard them -',
      'told us -',
      'restatement us -',
      'question them us',
      'promise us us',
      'decision us -',
      'note us -',
    ]));
  it('is said of a promise: whoever makes it has to keep it', () =>
    deepEqual(
      sides.map(owes => [whoseIs({ kind: 'promise', owes }), owedBy({ kind: 'promise', owes })]),
      [
        ['them', 'them'],
        ['us', 'us'],
        ['us', 'us'],
      ],
    ));
  it('is said of a question: the other side has to answer it', () =>
    deepEqual(
      sides.map(asks => [whoseIs({ kind: 'question', asks }), owedBy({ kind: 'question', asks })]),
      [
        ['them', 'us'],
        ['us', 'them'],
        ['them', 'us'],
      ],
    ));
  it('leaves what is said of another kind aside', () =>
    deepEqual(
      [owedBy({ kind: 'question', owes: 'them' }), owedBy({ kind: 'promise', asks: 'us' })],
      ['us', 'us'],
    ));
  it('is ours where another version wrote what this one cannot read', () => {
    const raw = {
      conversation: 'call',
      text: 'x',
      kind: 'promise',
      at: '2026-11-21T10:00:00Z',
      owes: 'both',
    };
    const read = v.parse(entryFields, raw);
    deepEqual([read.owes, owedBy(read)], [undefined, 'us']);
  });
});

describe('a promise that changes hands', () => {
  const record = (f: Readonly<Record<string, unknown>>) => foldEntity([operation(1, { f })]);

  it('says nothing new where it was ours without a word', () =>
    deepEqual(
      [differing(record({ text: 'a' }), { owes: 'us' }), differing(record({ text: 'a' }), { owes: 'them' })],
      [{}, { owes: 'them' }],
    ));
  it('is ours again when an earlier version comes back', () =>
    deepEqual(
      fieldsBack(record({ kind: 'promise', text: 'a', owes: 'them' }), { kind: 'promise', text: 'a' }),
      {
        owes: 'us',
      },
    ));
});

describe('a promise of theirs without a day', () => {
  it('is left open after the call, as theirs', () => {
    const due = { day: day('2026-12-01'), words: '' };
    const entries = [
      entry('10:10', { kind: 'promise', owes: 'them', text: 'Send us the log' }),
      entry('10:20', { kind: 'promise', owes: 'them', due }),
      entry('10:30', { kind: 'promise', text: 'We look' }),
    ];
    deepEqual(openPoints(conversation({ checklist: [], entries })), [
      { kind: 'promise', id: '10-10', text: 'Send us the log', owes: 'them' },
      { kind: 'promise', id: '10-30', text: 'We look' },
    ]);
  });
});
