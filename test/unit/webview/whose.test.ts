import { deepEqual } from 'node:assert/strict';
import type { PaneKind } from '../../../src/protocol/callKinds.ts';
import { chosen, marked, switched } from '../../../src/webview/unsent/kinds.ts';
import { givenTo, speakerOf, spokenBy } from '../../../src/webview/unsent/named.ts';
import { readUnsent } from '../../../src/webview/unsent/readUnsent.ts';
import { restored } from '../../../src/webview/unsent/restored.ts';
import { shownLine } from '../../../src/webview/unsent/shownLine.ts';
import {
  givenBack,
  leftAlone,
  nothingUnsent,
  sent,
  turnedToEntry,
  typed,
  type Unsent,
  useOf,
} from '../../../src/webview/unsent/unsent.ts';

const people = { known: ['Maria', 'Tom', 'Dana'], theirs: ['Maria', 'Tom'] };
const named = (unsent: Unsent, name: string) => givenTo(unsent, name, people);
const marks = { '>': 'promise', '?': 'question' } as const;
const begun = (unsent: Unsent, sign: keyof typeof marks) => marked(unsent, `${sign} `) as Unsent;
const us = chosen(nothingUnsent, 'told');
const heardMaria = sent(typed(named(nothingUnsent, 'Maria'), 'it stops'), 'one');

describe('whose the promise or question being typed is', () => {
  const check = (unsent: Unsent, as: PaneKind, whose: 'them' | 'us') =>
    deepEqual(shownLine(unsent), { as, whose });

  it('is ours of a promise, whoever spoke last, and of a question who spoke last', () => {
    check(begun(nothingUnsent, '>'), 'promise', 'us');
    check(begun(us, '>'), 'promise', 'us');
    check(begun(nothingUnsent, '?'), 'question', 'them');
    check(begun(us, '?'), 'question', 'us');
  });
  it('stays ours where somebody of theirs was named for an earlier line', () =>
    check(begun(heardMaria, '>'), 'promise', 'us'));
  it('is switched by the one key, to and fro, and the kind and who spoke last stay', () => {
    for (const sign of ['>', '?'] as const) {
      const once = switched(begun(nothingUnsent, sign));
      deepEqual([once.as, once.side], [marks[sign], 'them']);
      check(once, marks[sign], sign === '>' ? 'them' : 'us');
      check(switched(once), marks[sign], sign === '>' ? 'us' : 'them');
      deepEqual(sent(typed(once, 'x'), 'one').as, 'heard');
    }
  });
  it('is theirs where somebody of theirs is named in that very line, before the mark or after it', () => {
    check(named(begun(nothingUnsent, '>'), 'Tom'), 'promise', 'them');
    check(named(begun(us, '>'), 'Tom'), 'promise', 'them');
    check(begun(named(nothingUnsent, 'Maria'), '>'), 'promise', 'them');
  });
  it('is ours where somebody of ours is named, and stays where nobody knows whose they are', () => {
    check(named(switched(begun(nothingUnsent, '>')), 'Dana'), 'promise', 'us');
    check(named(begun(nothingUnsent, '>'), 'Eva'), 'promise', 'us');
    check(named(switched(begun(nothingUnsent, '>')), 'Eva'), 'promise', 'them');
  });
  it('is not changed in a question by a name', () => check(named(begun(us, '?'), 'Maria'), 'question', 'us'));
  it('begins anew with the next line, and with who speaks', () => {
    const theirs = switched(begun(nothingUnsent, '>'));
    check(begun(sent(typed(theirs, 'x'), 'one'), '>'), 'promise', 'us');
    check(begun(leftAlone(theirs), '>'), 'promise', 'us');
    check(begun(chosen(theirs, 'heard'), '>'), 'promise', 'us');
  });
});

describe('who says a promise of theirs', () => {
  const theirs = switched(begun(heardMaria, '>'));

  it('is who was named on their side, and goes with it', () => {
    deepEqual([speakerOf(begun(heardMaria, '>')), speakerOf(theirs)], ['', 'Maria']);
    const { as, asks, owes, speaker } =
      sent(typed(theirs, 'send the log'), 'two').pending.at(-1) ?? useOf(us);
    deepEqual([as, asks, owes, speaker], ['promise', 'them', 'them', 'Maria']);
  });
  it('stays named for what they say next, and nobody of ours is', () => {
    const next = sent(typed(named(begun(us, '>'), 'Tom'), 'x'), 'one');
    deepEqual([speakerOf(next), speakerOf(chosen(next, 'heard'))], ['', 'Tom']);
  });
  it('is who of ours was named, where it is ours', () =>
    deepEqual(speakerOf(begun(spokenBy(us, 'Dana'), '>')), 'Dana'));
});

describe('whose it is, after something went wrong', () => {
  const theirs = typed(switched(begun(heardMaria, '>')), 'send the log');
  const seen = (unsent: Unsent) => [shownLine(unsent).whose, speakerOf(unsent), unsent.text];

  it('comes back with a refused line', () => {
    const refusal = { id: 'two', text: 'send the log', why: 'no room', tooLong: false };
    deepEqual(seen(givenBack(sent(theirs, 'two'), refusal)), ['them', 'Maria', 'send the log']);
  });
  it('comes back with the copy of the host', () => {
    const copy = { ...useOf(theirs), text: 'send the log', count: 9 };
    deepEqual(seen(restored(nothingUnsent, nothingUnsent, copy)), ['them', 'Maria', 'send the log']);
  });
  it('comes back with the memory of the page, and with what was on its way', () => {
    const back = readUnsent(JSON.parse(JSON.stringify(sent(theirs, 'two'))));
    deepEqual(back.pending.at(-1)?.owes, 'them');
    deepEqual(seen(readUnsent(JSON.parse(JSON.stringify(theirs)))), ['them', 'Maria', 'send the log']);
  });
  it('is as if nothing was said, where it cannot be read', () => {
    for (const whose of ['you', 7, {}, undefined]) {
      deepEqual(readUnsent({ ...theirs, whose }).whose, null);
    }
  });
});

describe('an entry that is changed in the field', () => {
  const target = { entry: 'e1', act: 'edit', kind: 'question', whose: 'them' } as const;
  const editing = turnedToEntry(us, target, 'When?');
  const become = (unsent: Unsent) => {
    const { kind, whose, isTurned } = unsent.target ?? {};
    return [kind, whose, isTurned];
  };

  it('shows its own kind and whose it is, and not those of the next line', () => {
    deepEqual(shownLine(editing), { as: 'question', whose: 'them' });
    deepEqual(become(editing), ['question', 'them', undefined]);
  });
  it('becomes what is chosen, and the next line stays what it was', () => {
    const promise = chosen(editing, 'promise');
    deepEqual([become(promise), promise.as, promise.side], [['promise', 'them', true], 'told', 'us']);
    const next = sent(promise, 'two');
    deepEqual([next.as, next.side, next.target], ['told', 'us', null]);
    deepEqual(next.pending.at(-1)?.target, promise.target);
  });
  it('is switched by the one key: whose it is, or who says it', () => {
    deepEqual(become(switched(editing)), ['question', 'us', true]);
    const heard = turnedToEntry(us, { ...target, kind: 'heard' }, 'x');
    deepEqual(become(switched(heard)), ['told', 'us', true]);
    deepEqual(become(switched(switched(heard))), ['heard', 'them', true]);
    const back = turnedToEntry(us, { ...target, kind: 'restatement', whose: 'us' }, 'x');
    deepEqual(become(switched(back)), ['told', 'us', true]);
  });
  it('as a promise is theirs where they said it, and ours where we did', () => {
    const of = (kind: PaneKind, whose: 'them' | 'us') =>
      become(chosen(turnedToEntry(us, { ...target, kind, whose }, 'x'), 'promise'));
    deepEqual(
      [of('heard', 'them'), of('told', 'us')],
      [
        ['promise', 'them', true],
        ['promise', 'us', true],
      ],
    );
  });
  it('is of no kind to choose while its words are set right', () => {
    const correcting = turnedToEntry(us, { ...target, act: 'correct' }, '');
    deepEqual([chosen(correcting, 'promise'), switched(correcting)], [correcting, correcting]);
  });
  it('comes back from the memory of the page as it was chosen', () => {
    const promise = chosen(editing, 'promise');
    deepEqual(readUnsent(JSON.parse(JSON.stringify(promise))).target, promise.target);
    deepEqual(readUnsent({ ...promise, target: { ...promise.target, kind: 'sketch' } }).target, {
      entry: 'e1',
      act: 'edit',
    });
  });
});
