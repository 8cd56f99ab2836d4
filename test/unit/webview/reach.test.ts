import { deepEqual } from 'node:assert/strict';
import { type Reach, reaches } from '../../../src/domain/records/entry.ts';
import { paneReaches } from '../../../src/protocol/callKinds.ts';
import { narrowest, reachTurned, reachTurnedBack } from '../../../src/webview/unsent/reach.ts';
import {
  givenBack,
  leftAlone,
  nothingUnsent,
  sent,
  turnedTo,
  turnedToEntry,
  typed,
  type Unsent,
} from '../../../src/webview/unsent/unsent.ts';

const mine = reachTurned(nothingUnsent);
const refusal = { id: 'one', text: 'secret', why: 'no room', tooLong: false };

describe('who will see the next line', () => {
  it('is the team, then by one key only me, the customer, the team again', () => {
    const turns = [1, 2, 3].map(times =>
      Array.from({ length: times }).reduce<Unsent>(one => reachTurned(one), nothingUnsent),
    );
    deepEqual(
      [nothingUnsent, ...turns].map(one => one.reach),
      ['team', 'me', 'customer', 'team'],
    );
  });
  it('is turned back to where it was', () =>
    deepEqual(
      paneReaches.map(reach => reachTurnedBack(reachTurned({ ...nothingUnsent, reach })).reach),
      paneReaches,
    ));
  it('goes with that line, and is the team for the one after', () => {
    const next = sent(typed(mine, 'secret'), 'one');
    deepEqual([next.pending[0]?.reach, next.reach], ['me', 'team']);
  });
  it('stays while the field is emptied and typed into again', () =>
    deepEqual(typed(typed(typed(mine, 'x'), ''), 'y').reach, 'me'));
  it('is the team in another conversation and beside an entry that is changed', () =>
    deepEqual(
      [turnedTo('other', mine), turnedToEntry(mine, { entry: 'n', act: 'edit' }, 'x')].map(one => one.reach),
      ['team', 'team'],
    ));
  it('is not turned while an entry is changed', () => {
    const editing = turnedToEntry(nothingUnsent, { entry: 'n', act: 'edit' }, 'x');
    deepEqual([reachTurned(editing), leftAlone(editing).reach], [editing, 'team']);
  });
});

describe('a line that came back', () => {
  const gone = sent(typed(mine, 'secret'), 'one');

  it('is seen by nobody else than before', () => deepEqual(givenBack(gone, refusal).reach, 'me'));
  it('keeps what was typed meanwhile from others, too, once both are one text', () =>
    deepEqual(givenBack(typed(gone, 'and'), refusal).reach, 'me'));
  it('does not widen what was typed meanwhile for nobody else', () => {
    const open = sent(typed(nothingUnsent, 'secret'), 'one');
    deepEqual(givenBack(typed({ ...open, reach: 'me' }, 'and'), refusal).reach, 'me');
  });
});

describe('the narrowest of several reaches', () => {
  it('is that which fewest see', () => {
    const pairs: readonly (readonly [Reach, Reach, Reach])[] = [
      ['me', 'customer', 'me'],
      ['customer', 'team', 'team'],
      ['team', 'me', 'me'],
      ['customer', 'customer', 'customer'],
    ];
    for (const [left, right, expected] of pairs) deepEqual(narrowest(left, right), expected);
  });
  it('knows every reach there is', () => deepEqual([...paneReaches].sort(), [...reaches].sort()));
});
