import { deepEqual } from 'node:assert/strict';
import { type EntryKind, entryKinds, reaches } from '../../../src/domain/records/entry.ts';
import { type Audience, mayRead, mayTell } from '../../../src/text/audience.ts';

describe('an audience', () => {
  const check = (audience: Audience, expected: readonly string[]) =>
    deepEqual(
      reaches.filter(reach => mayRead(audience, reach)),
      expected,
    );

  it('of customers reads what is marked for the customer', () => check('customer', ['customer']));
  it('of engineers reads what is for the team, too', () => check('engineer', ['team', 'customer']));
  it('of leads reads what is for the team, too', () => check('lead', ['team', 'customer']));
  it('of later readers reads what is for the team, too', () => check('archive', ['team', 'customer']));
});

describe('an update', () => {
  const check = (kinds: readonly EntryKind[], expected: readonly string[]) => {
    for (const kind of kinds) {
      const told = reaches.filter(reach => mayTell({ kind, reach }));
      deepEqual([kind, told], [kind, expected]);
    }
  };
  const exchanged = ['heard', 'restatement', 'question', 'promise'] as const;

  it('tells what passed between us and them', () => check(exchanged, ['team', 'customer']));
  it('tells a decision that is marked for the customer', () => check(['decision'], ['customer']));
  it('tells nothing else, however it is marked', () =>
    check(
      entryKinds.filter(kind => ![...exchanged, 'decision'].includes(kind)),
      [],
    ));
});
