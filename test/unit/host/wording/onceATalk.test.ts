import { deepEqual } from 'node:assert/strict';
import { onceATalk } from '../../../../src/host/wording/onceATalk.ts';

interface Step {
  readonly text: string;
  readonly isAdded?: boolean;
  readonly conversation?: string;
}

/** For which of the lines, as they are typed and added, it is said. */
function check(steps: readonly Step[], expected: readonly boolean[]) {
  const isSaid = onceATalk();
  deepEqual(
    steps.map(step => isSaid({ conversation: 'call', ...step })),
    expected,
  );
}

describe('what is said once in a conversation', () => {
  it('stays while its line is typed on, and when letters are taken back', () =>
    check(
      [{ text: 'Wir werden' }, { text: 'Wir werden das' }, { text: 'Wir werden' }, { text: 'Wir werden es' }],
      [true, true, true, true],
    ));
  it('is not said again when that line is added, nor of any later one', () =>
    check(
      [
        { text: 'Wir werden das' },
        { text: 'Wir werden das', isAdded: true },
        { text: 'Wir werden das' },
        { text: 'Wir werden es', isAdded: true },
      ],
      [true, false, false, false],
    ));
  it('is said of the line that was added by whoever is faster', () =>
    check(
      [
        { text: 'Wir werden das', isAdded: true },
        { text: 'Wir sehen' },
        { text: 'Wir sehen nach', isAdded: true },
      ],
      [true, false, false],
    ));
  it('ends when another line is written instead', () =>
    check([{ text: 'Wir werden' }, { text: 'Das ist' }, { text: 'Wir werden' }], [true, false, false]));
  it('is said in each conversation', () =>
    check(
      [
        { text: 'Wir werden', isAdded: true },
        { text: 'Wir werden', conversation: 'other' },
      ],
      [true, true],
    ));
});
