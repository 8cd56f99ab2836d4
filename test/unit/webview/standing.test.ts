import { deepEqual } from 'node:assert/strict';
import { switched } from '../../../src/webview/unsent/kinds.ts';
import { standing } from '../../../src/webview/unsent/standing.ts';
import { nothingUnsent, sent, settled, turnedToEntry, typed } from '../../../src/webview/unsent/unsent.ts';
import { entryAt, statesOf } from '../../support/paneStates.ts';

const entries = statesOf([entryAt(0, { text: 'older' }), entryAt(1, { text: 'newer' })]);
const idsAndTexts = (unsent: typeof nothingUnsent) =>
  standing(entries, unsent).map(one => [one.id, one.text]);
const shown = entries.map(one => [one.id, one.text]);

describe('what stands in the call once all that was sent has arrived', () => {
  const first = sent(typed(nothingUnsent, 'first'), 'one');

  it('begins with the line sent last', () => {
    const second = sent(typed(first, 'second'), 'two');
    deepEqual(idsAndTexts(second), [['two', 'second'], ['one', 'first'], ...shown]);
  });
  it('names a line once while the list has it and it is not acknowledged yet', () => {
    const arrived = sent(typed(nothingUnsent, 'newer'), entries[0]?.id ?? '');
    deepEqual(idsAndTexts(arrived), shown);
  });
  it('holds nothing of another conversation', () =>
    deepEqual(idsAndTexts({ ...first, conversation: 'another' }), shown));
  it('has the words and the kind of an edit that is on its way', () => {
    const edit = { entry: 'one', act: 'edit', kind: 'promise', whose: 'us' } as const;
    const edited = switched(typed(turnedToEntry(first, edit, 'first'), 'better'));
    deepEqual(standing(entries, sent(edited, 'two'))[0], {
      ...{ id: 'one', text: 'better', as: 'promise', whose: 'them' },
    });
  });
  it('leaves out what was deleted', () => {
    const [last, ...others] = entries;
    const removed = [...(last ? [{ ...last, isRemoved: true }] : []), ...others];
    deepEqual(
      standing(removed, settled(first, new Set(['one']))).map(one => one.text),
      ['older'],
    );
  });
});
