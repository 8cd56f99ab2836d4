import { deepEqual } from 'node:assert/strict';
import type { EditTarget } from '../../../src/protocol/callKinds.ts';
import { chosen } from '../../../src/webview/unsent/kinds.ts';
import {
  acknowledged,
  givenBack,
  leftAlone,
  nothingUnsent,
  reusableId,
  sent,
  settled,
  turnedTo,
  turnedToEntry,
  typed,
  type Unsent,
} from '../../../src/webview/unsent/unsent.ts';

const refusal = { id: 'one', text: 'first', why: 'no room', tooLong: false };
const onTheWay = (text: string, from: Unsent = nothingUnsent) => sent(typed(from, text), 'one');
const refused = givenBack(onTheWay('first'), refusal);

describe('a line on its way', () => {
  it('leaves the field empty', () => deepEqual(onTheWay('first').text, ''));
  it('keeps its kind, who spoke last, and the conversation it was typed in', () => {
    const us = chosen({ ...nothingUnsent, conversation: 'call' }, 'told');
    deepEqual(onTheWay('first', chosen(us, 'question')).pending, [
      {
        id: 'one',
        conversation: 'call',
        as: 'question',
        asks: 'us',
        owes: 'us',
        text: 'first',
        target: null,
        speaker: '',
        reach: 'team',
      },
    ]);
  });
  it('is forgotten when it stands in the list', () =>
    deepEqual(settled(onTheWay('first'), new Set(['one'])).pending, []));
  it('is forgotten when it is acknowledged', () =>
    deepEqual(acknowledged(onTheWay('first'), 'one').pending, []));
  it('stays on its way while only others arrive', () => {
    const waiting = onTheWay('first');
    deepEqual([settled(waiting, new Set(['two'])), acknowledged(waiting, 'two')], [waiting, waiting]);
  });
  it('goes on when another conversation is shown, whose field is empty', () => {
    const turned = turnedTo('other', typed(onTheWay('first'), 'second'));
    deepEqual(turned, { ...nothingUnsent, conversation: 'other', pending: onTheWay('first').pending });
  });
});

describe('a refused line', () => {
  it('comes back with its kind, and is no longer on its way', () => {
    const back = givenBack(onTheWay('first', chosen(nothingUnsent, 'promise')), refusal);
    deepEqual([back.text, back.as, back.pending], ['first', 'promise', []]);
  });
  it('comes back before what was typed meanwhile, which keeps its kind', () => {
    const meanwhile = typed(onTheWay('first', chosen(nothingUnsent, 'promise')), 'second');
    const back = givenBack(meanwhile, refusal);
    deepEqual([back.text, back.as], ['first\nsecond', 'heard']);
  });
  it('comes back once, however often it is refused', () => deepEqual(givenBack(refused, refusal), refused));
  it('comes back after one that came back earlier, and they are one text', () => {
    const two = sent(typed(onTheWay('first'), 'second'), 'two');
    const both = givenBack(givenBack(two, refusal), { ...refusal, id: 'two', text: 'second' });
    deepEqual([both.text, both.pending, reusableId(both)], ['first\nsecond', [], undefined]);
  });
  it('is tried again under its id, and under a new one when it was changed', () =>
    deepEqual([reusableId(refused), reusableId(typed(refused, 'changed'))], ['one', undefined]));
  it('is on its way again after the next try, and nothing is wrong any more', () => {
    const again = sent(refused, 'one');
    deepEqual([again.text, again.failure, again.pending], ['', undefined, onTheWay('first').pending]);
  });
  it('is nothing to speak of once the field is empty', () =>
    deepEqual([typed(refused, 'f').failure?.id, typed(refused, '').failure], ['one', undefined]));
  it('leaves the field when it was kept in another way, and what follows it stays', () => {
    deepEqual(acknowledged(refused, 'one'), { ...nothingUnsent, pending: [] });
    deepEqual(acknowledged(typed(refused, 'first\nsecond'), 'one').text, 'second');
    deepEqual(acknowledged(typed(refused, 'changed'), 'one').text, 'changed');
  });
});

describe('an entry that is edited in the field', () => {
  const target: EditTarget = { entry: 'note', act: 'edit' };
  const editing = turnedToEntry(chosen(nothingUnsent, 'told'), target, 'as it was');
  const saving = onTheWay('better', editing);
  const unsaved = givenBack(saving, { ...refusal, text: 'better' });

  it('stands there as it reads, and the kind of the next line stays', () =>
    deepEqual([editing.text, editing.target, editing.as], ['as it was', target, 'told']));
  it('is a correction where their words are asked for', () => {
    const correcting = turnedToEntry(nothingUnsent, { ...target, act: 'correct' }, '');
    deepEqual(onTheWay('only on Mondays', correcting).pending[0]?.target?.act, 'correct');
  });
  it('is named by its edit, which has an id of its own', () => {
    deepEqual([saving.text, saving.target, saving.as], ['', null, 'told']);
    deepEqual(
      saving.pending.map(one => [one.id, one.target]),
      [['one', target]],
    );
  });
  it('gives the field back empty when it is left alone, for new entries', () =>
    deepEqual(leftAlone(typed(editing, 'half')), chosen(nothingUnsent, 'told')));
  it('is over once its text is emptied: what is typed then is a new entry', () =>
    deepEqual(typed(typed(editing, ''), 'x').target, null));
  it('waits for their words as long as none are typed', () =>
    deepEqual(
      typed(turnedToEntry(nothingUnsent, { entry: 'note', act: 'correct' }, ''), 'x').target?.act,
      'correct',
    ));

  it('is not saved because it stands in the list', () =>
    deepEqual(settled(saving, new Set(['note'])).pending, saving.pending));
  it('is saved when its edit is acknowledged', () => deepEqual(acknowledged(saving, 'one').pending, []));

  it('comes back with its target when it is refused, and is tried again under the same id', () => {
    deepEqual([unsaved.text, unsaved.target, reusableId(unsaved)], ['better', target, 'one']);
    deepEqual(sent(unsaved, 'one').pending[0]?.target, target);
  });
  it('can be left alone after it was refused', () =>
    deepEqual(leftAlone(unsaved), chosen(nothingUnsent, 'told')));
  it('leaves the field for new entries once its text was kept in another way', () => {
    const kept = acknowledged(unsaved, 'one');
    deepEqual([kept.text, kept.target], ['', null]);
    deepEqual(acknowledged(typed(unsaved, 'better\nmore'), 'one').target, target);
  });

  const whole = (unsent: Unsent) => [unsent.text, unsent.target];

  it('never takes up a new line that is refused meanwhile', () => {
    const meanwhile = turnedToEntry(onTheWay('first'), target, 'as it was');
    deepEqual(whole(givenBack(meanwhile, refusal)), ['first\nas it was', null]);
    const two = sent(typed(saving, 'new'), 'two');
    const both = givenBack(givenBack(two, { ...refusal, text: 'better' }), {
      ...refusal,
      id: 'two',
      text: 'new',
    });
    deepEqual(whole(both), ['better\nnew', null]);
  });
  it('never takes up the new line being typed when its edit is refused', () =>
    deepEqual(whole(givenBack(typed(saving, 'new'), { ...refusal, text: 'better' })), ['better\nnew', null]));
  it('gives way to a new line that is refused while its text is empty', () =>
    deepEqual(whole(givenBack(typed(turnedToEntry(onTheWay('first'), target, 'x'), ''), refusal)), [
      'first',
      null,
    ]));
});
