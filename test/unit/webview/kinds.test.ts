import { deepEqual } from 'node:assert/strict';
import type { PaneKind } from '../../../src/protocol/callKinds.ts';
import { chosen, marked, switched, unmarked } from '../../../src/webview/unsent/kinds.ts';
import {
  givenBack,
  leftAlone,
  nothingUnsent,
  sent,
  turnedToEntry,
  typed,
  type Unsent,
} from '../../../src/webview/unsent/unsent.ts';

const marks = { '?': 'question', '>': 'promise', '=': 'restatement', '!': 'decision' } as const;
const target = { entry: 'note', act: 'edit' } as const;
const us = chosen(nothingUnsent, 'told');

describe('a mark', () => {
  for (const [sign, kind] of Object.entries(marks)) {
    it(`"${sign}" and a blank make the line a ${kind}, and are gone`, () => {
      const { text, as, mark } = marked(typed(nothingUnsent, sign), `${sign} `) as Unsent;
      deepEqual({ text, as, mark }, { text: '', as: kind, mark: sign });
    });
  }

  const ignored = (unsent: Unsent, texts: readonly string[]) =>
    deepEqual(
      texts.filter(text => marked(unsent, text)),
      [],
    );

  it('is only the first two signs of a line', () =>
    ignored(nothingUnsent, ['?', ' ?', '? x', 'x? ', '?? ', ' ? ', '', '?\n', '?\u00a0', 'a ? ']));
  it('is none of the other signs', () =>
    ignored(nothingUnsent, ['x ', '+ ', '# ', '- ', '  ', '😀', '\u0000 ']));
  it('stays a sign where it was taken back', () => ignored({ ...nothingUnsent, isLiteral: true }, ['? ']));
  it('stays a sign in an entry that is edited', () =>
    ignored(turnedToEntry(nothingUnsent, target, 'as it was'), ['? ', '> ']));

  it('leaves alone who spoke last: that one asks', () => {
    const question = marked(us, '? ') as Unsent;
    deepEqual([question.side, sent(typed(question, 'When?'), 'one').pending[0]?.asks], ['us', 'us']);
  });
  it('can follow another while nothing stands after it', () =>
    deepEqual((marked(marked(us, '? ') as Unsent, '> ') as Unsent).as, 'promise'));
  it('clears what was wrong with a text that is no longer there', () => {
    const refusal = { id: 'one', text: 'first', why: 'no room', tooLong: false };
    const back = givenBack(sent(typed(us, 'first'), 'one'), refusal);
    deepEqual(marked(typed(back, '?'), '? ')?.failure, undefined);
  });
});

describe('Backspace in a field that a mark emptied', () => {
  const question = marked(typed(us, '?'), '? ') as Unsent;
  const back = unmarked(question) as Unsent;

  it('brings the sign back, and the line belongs to who spoke last', () =>
    deepEqual([back.text, back.as, back.mark], ['?', 'told', '']));
  it('makes the sign text: it marks nothing again', () => deepEqual(marked(back, '? '), undefined));
  it('lets signs mark again once the field is empty', () =>
    deepEqual(marked(typed(typed(back, ''), '?'), '? ')?.as, 'question'));
  it('lets signs mark again in the next line', () =>
    deepEqual(marked(sent(typed(back, '? is fine'), 'one'), '? ')?.as, 'question'));
  it('does nothing while text stands there', () => deepEqual(unmarked(typed(question, 'When?')), undefined));
  it('still brings it back after that text was rubbed out', () =>
    deepEqual(unmarked(typed(typed(question, 'When?'), ''))?.text, '?'));
  it('does nothing where no mark was typed', () =>
    deepEqual([nothingUnsent, chosen(us, 'question'), back, chosen(question, 'promise')].map(unmarked), [
      undefined,
      undefined,
      undefined,
      undefined,
    ]));
  it('does nothing after the line was sent or left alone', () =>
    deepEqual([sent(typed(question, 'When?'), 'one'), leftAlone(question)].map(unmarked), [
      undefined,
      undefined,
    ]));
});

describe('the mark of the reach', () => {
  const reachAfter = (times: number) =>
    Array.from({ length: times }).reduce<Unsent>(
      unsent => marked(typed(unsent, '~'), '~ ') as Unsent,
      nothingUnsent,
    );

  it('turns it one further each time, and round again', () =>
    deepEqual(
      [1, 2, 3, 4].map(times => reachAfter(times).reach),
      ['me', 'customer', 'team', 'me'],
    ));
  it('leaves the kind, is gone from the text, and can be taken back', () => {
    const promise = marked(typed(chosen(us, 'promise'), '~'), '~ ') as Unsent;
    deepEqual([promise.as, promise.text, promise.mark], ['promise', '', '~']);
    const back = unmarked(promise) as Unsent;
    deepEqual([back.as, back.text, back.reach, back.isLiteral], ['promise', '~', 'team', true]);
  });
  it('taken back twice after two, turns one back and then stands as a sign', () => {
    const back = unmarked(reachAfter(2)) as Unsent;
    deepEqual([back.reach, unmarked(back)], ['me', undefined]);
  });
  it('says nothing of an entry that is edited', () =>
    deepEqual(marked(turnedToEntry(nothingUnsent, target, ''), '~ '), undefined));
});

describe('who speaks', () => {
  function check(kinds: readonly PaneKind[], expected: string) {
    const { as, side } = switched(kinds.reduce(chosen, nothingUnsent));
    deepEqual(`${as} by ${side}`, expected);
  }

  it('is switched by one key, to and fro', () => {
    check([], 'told by us');
    check(['told'], 'heard by them');
    check(['told', 'heard'], 'told by us');
  });
  it('is by the same key who spoke last, from any other kind', () => {
    for (const kind of ['restatement', 'decision', 'note'] as const) {
      check([kind], 'heard by them');
      check(['told', kind], 'told by us');
    }
  });
  it('keeps the text of the line', () => deepEqual(switched(typed(us, 'half a line')).text, 'half a line'));
});

describe('the kind of the next line', () => {
  function check(kind: PaneKind, expected: readonly [afterThem: PaneKind, afterUs: PaneKind]) {
    const next = (from: Unsent) => sent(typed(chosen(from, kind), 'hm'), 'one').as;
    deepEqual([next(nothingUnsent), next(us)], expected);
  }

  it('goes on where somebody speaks', () => {
    check('heard', ['heard', 'heard']);
    check('told', ['told', 'told']);
  });
  it('is who spoke last, after one line of any other kind', () => {
    for (const kind of ['restatement', 'question', 'promise', 'decision'] as const)
      check(kind, ['heard', 'told']);
  });
  it('stays a note after a note', () => check('note', ['note', 'note']));
  it('is not changed by an edit', () => {
    const question = chosen(nothingUnsent, 'question');
    deepEqual(sent(turnedToEntry(question, target, 'better'), 'one').as, 'question');
  });
});
