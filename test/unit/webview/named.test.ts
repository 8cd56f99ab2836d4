import { deepEqual } from 'node:assert/strict';
import { type PaneKind, paneKinds } from '../../../src/protocol/callKinds.ts';
import { chosen } from '../../../src/webview/unsent/kinds.ts';
import { speakerOf, spokenBy } from '../../../src/webview/unsent/named.ts';
import {
  givenBack,
  nothingUnsent,
  sent,
  turnedTo,
  turnedToEntry,
  typed,
  type Unsent,
} from '../../../src/webview/unsent/unsent.ts';

const maria = spokenBy(nothingUnsent, 'Maria');
const both = spokenBy(chosen(maria, 'told'), 'Dana');
const saidBy = (unsent: Unsent, kind: PaneKind) => speakerOf(chosen(unsent, kind));

describe('who is named as saying a line', () => {
  it('stays for the lines of the same side, each side its own', () => {
    const kinds = ['heard', 'told', 'heard', 'told'] as const;
    deepEqual(
      kinds.map(kind => saidBy(both, kind)),
      ['Maria', 'Dana', 'Maria', 'Dana'],
    );
  });
  it('is ours where we say it back or promise, and who asks in a question', () => {
    const heard = chosen(both, 'heard');
    const told = chosen(both, 'told');
    deepEqual(
      [
        saidBy(heard, 'restatement'),
        saidBy(heard, 'promise'),
        saidBy(heard, 'question'),
        saidBy(told, 'question'),
      ],
      ['Dana', 'Dana', 'Maria', 'Dana'],
    );
  });
  it('is nobody of a note or a decision, unless one is named for that line', () => {
    deepEqual([saidBy(both, 'note'), saidBy(both, 'decision')], ['', '']);
    const decision = spokenBy(chosen(both, 'decision'), 'Tom');
    const next = chosen(sent(typed(decision, 'no release'), 'one'), 'decision');
    deepEqual([speakerOf(decision), speakerOf(next), saidBy(next, 'heard')], ['Tom', '', 'Maria']);
  });
  it('goes with the line, and stands there for the next one', () => {
    const next = sent(typed(maria, 'it stops'), 'one');
    deepEqual([next.pending[0]?.speaker, speakerOf(next)], ['Maria', 'Maria']);
  });
  it('is another one once another is named, and nobody once the name is taken away', () =>
    deepEqual([speakerOf(spokenBy(maria, 'Tom')), speakerOf(spokenBy(maria, ''))], ['Tom', '']));
  it('says nothing of an entry that is changed, and is not changed with it', () => {
    const editing = turnedToEntry(maria, { entry: 'note', act: 'edit' }, 'better');
    deepEqual([speakerOf(editing), sent(editing, 'one').pending[0]?.speaker], ['', '']);
    deepEqual(spokenBy(editing, 'Tom'), editing);
  });
  it('is forgotten with the conversation', () => {
    const other = turnedTo('other', both);
    deepEqual(
      paneKinds.map(kind => saidBy(other, kind)),
      paneKinds.map(() => ''),
    );
  });
});

describe('who is named for a line that came back', () => {
  const refusal = { id: 'one', text: 'it stops', why: 'no room', tooLong: false };
  const gone = sent(typed(maria, 'it stops'), 'one');

  it('is who was named for it, also when another was named meanwhile', () =>
    deepEqual(speakerOf(givenBack(spokenBy(gone, 'Tom'), refusal)), 'Maria'));
  it('is who is named for what was typed meanwhile, where both are one text', () =>
    deepEqual(speakerOf(givenBack(typed(spokenBy(gone, 'Tom'), 'and'), refusal)), 'Tom'));
});
