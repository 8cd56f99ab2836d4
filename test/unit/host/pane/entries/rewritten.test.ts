import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../../../src/domain/day.ts';
import { isPromiseThen, rewritten } from '../../../../../src/host/pane/entries/rewritten.ts';
import type { EditTarget } from '../../../../../src/protocol/callKinds.ts';

const target: EditTarget = { entry: 'e1', act: 'edit', kind: 'heard', whose: 'them' };
const due = { day: '2026-11-24' as Day, words: 'Tuesday' };
const text = 'send the log by Tuesday';
const heard = { kind: 'heard', text, due: undefined } as const;
const turned = (parts: Partial<EditTarget>): EditTarget => ({ ...target, ...parts, isTurned: true });

describe('an entry that was changed in the field', () => {
  it('keeps its kind where none was chosen, whatever the page took it for', () => {
    deepEqual(rewritten({ before: heard, target, text: 'x', due: undefined }), { text: 'x' });
    const old = { entry: 'e1', act: 'edit' } as const;
    deepEqual(rewritten({ before: heard, target: old, text: 'x', due: undefined }), { text: 'x' });
  });
  it('is of the kind that was chosen, and says whose it is only where somebody waits', () => {
    const check = (parts: Partial<EditTarget>, expected: object) =>
      deepEqual(rewritten({ before: heard, target: turned(parts), text, due: undefined }), {
        text,
        ...expected,
      });
    check({ kind: 'promise' }, { kind: 'promise', owes: 'them' });
    check({ kind: 'promise', whose: 'us' }, { kind: 'promise', owes: 'us' });
    check({ kind: 'question', whose: 'us' }, { kind: 'question', asks: 'us' });
    check({ kind: 'told', whose: 'us' }, { kind: 'told' });
  });
  it('drops the name that the other side gave, in the same edit', () => {
    const said = { ...heard, speaker: 'Maria' } as const;
    const question = { ...said, kind: 'question', asks: 'them' } as const;
    type Line =
      | typeof said
      | typeof question
      | (Omit<typeof said, 'kind'> & { readonly kind: 'note' | 'told' });
    const named = (before: Line, parts: Partial<EditTarget>) =>
      rewritten({ before, target: turned(parts), text, due: undefined }).speaker;
    const ours = { whose: 'us' } as const;
    deepEqual(
      [
        named(question, { kind: 'question', ...ours }),
        named(said, { kind: 'told', ...ours }),
        named(said, { kind: 'note' }),
        named(said, { kind: 'promise', ...ours }),
        named({ ...said, kind: 'told' }, { kind: 'heard' }),
      ],
      [null, null, null, null, null],
    );
    const kept = [
      named(question, { kind: 'promise' }),
      named(said, { kind: 'decision' }),
      named({ ...said, kind: 'note' }, { kind: 'heard' }),
      named({ ...said, kind: 'told' }, { kind: 'promise', ...ours }),
    ];
    deepEqual(kept, [undefined, undefined, undefined, undefined]);
    const same = rewritten({ before: said, target, text: 'x', due: undefined });
    deepEqual(Object.hasOwn(same, 'speaker'), false);
  });
  it('gets the day in its words as soon as it is a promise', () => {
    const promise = turned({ kind: 'promise' });
    deepEqual(
      [
        isPromiseThen(promise, heard),
        isPromiseThen(target, heard),
        isPromiseThen(turned({}), { ...heard, kind: 'promise' }),
      ],
      [true, false, false],
    );
    deepEqual(rewritten({ before: heard, target: promise, text, due }).due, due);
  });
  it('keeps a day that was set by hand until other words name another', () => {
    const byHand = { day: '2026-12-01' as Day, words: 'next week' };
    const before = { kind: 'promise', text, due: byHand } as const;
    const own = { ...target, kind: 'promise' } as const;
    deepEqual(isPromiseThen(own, before), true);
    deepEqual(rewritten({ before, target: own, text: `${text}.`, due }), { text: `${text}.` });
    const friday = { day: '2026-11-27' as Day, words: 'Friday' };
    deepEqual(rewritten({ before, target: own, text: 'by Friday', due: friday }).due, friday);
    const question = { ...before, kind: 'question' } as const;
    deepEqual(
      Object.hasOwn(rewritten({ before: question, target: turned({ kind: 'promise' }), text, due }), 'due'),
      false,
    );
  });
});
