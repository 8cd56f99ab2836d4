import { deepEqual } from 'node:assert/strict';
import { reaches } from '../../../src/domain/records/entry.ts';
import { type Audience, mayRead } from '../../../src/text/audience.ts';

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
