import { deepEqual } from 'node:assert/strict';
import { type PaneKind, paneKinds } from '../../../src/protocol/callKinds.ts';
import type { PaneWords } from '../../../src/protocol/callWords.ts';
import { chosen, switched } from '../../../src/webview/unsent/kinds.ts';
import { nothingUnsent, sent, turnedToEntry, typed } from '../../../src/webview/unsent/unsent.ts';
import { unsentEntries } from '../../../src/webview/unsent/unsentEntries.ts';

const kinds = Object.fromEntries(paneKinds.map(kind => [kind, `a ${kind}`])) as Record<PaneKind, string>;
const whose = {
  question: { them: 'they ask', us: 'we ask' },
  promise: { them: 'they promise', us: 'we promise' },
};
const words = { saving: 'Saving', kinds, whose } as unknown as PaneWords;
const shown = (unsent: typeof nothingUnsent) =>
  unsentEntries(unsent.pending, words).map(one => [one.id, one.text, one.label, one.time]);

describe('the entries on their way', () => {
  const first = sent(typed(nothingUnsent, 'first'), 'one');
  const second = sent(typed({ ...first, as: 'promise' }, 'second'), 'two');

  it('stand in the list with their kind, the newest first', () =>
    deepEqual(shown(second), [
      ['two', 'second', 'we promise', 'Saving'],
      ['one', 'first', 'a heard', 'Saving'],
    ]));
  it('say whose a promise or a question is', () => {
    const label = (kind: PaneKind, from = nothingUnsent) =>
      shown(sent(typed(switched(chosen(from, kind)), 'x'), 'one')).map(([, , word]) => word);
    deepEqual([label('promise'), label('question')], [['they promise'], ['we ask']]);
  });
  it('are not the edits of entries that stand there already', () => {
    const editing = turnedToEntry(first, { entry: 'note', act: 'edit' }, 'better');
    deepEqual(shown(sent(editing, 'two')), [['one', 'first', 'a heard', 'Saving']]);
  });
  it('can be acted on only when they have arrived', () =>
    deepEqual(
      unsentEntries(second.pending, words).flatMap(one => one.acts),
      [],
    ));
});
