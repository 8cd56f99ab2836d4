import { deepEqual } from 'node:assert/strict';
import { type Answer, type EntryKind, entryKinds, reaches } from '../../../src/domain/records/entry.ts';
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
  const check = (kinds: readonly EntryKind[], expected: readonly string[], answer?: Answer) => {
    for (const kind of kinds) {
      const told = reaches.filter(reach => mayTell({ kind, reach, answer }));
      deepEqual([kind, told], [kind, expected]);
    }
  };
  const confirmed: Answer = { state: 'confirmed', words: '' };
  const marked = ['heard', 'restatement', 'decision'] as const;
  const exchanged = ['question', 'promise'] as const;

  it('tells what is marked for the customer', () => check(marked, ['customer']));
  it('tells what was asked and promised', () => check(exchanged, ['team', 'customer']));
  it('tells what they answered to what was said back', () =>
    check(['restatement'], ['team', 'customer'], confirmed));
  it('takes nothing else for answered', () => check(['heard', 'decision'], ['customer'], confirmed));
  it('tells nothing else, however it is marked', () =>
    check(
      entryKinds.filter(kind => ![...marked, ...exchanged].some(one => one === kind)),
      [],
      confirmed,
    ));
});
