import { deepEqual } from 'node:assert/strict';
import {
  acknowledged,
  givenBack,
  nothingUnsent,
  restored,
  reusableId,
  sent,
  settled,
  typed,
  type Unsent,
} from '../../../src/webview/unsent/unsent.ts';

const holding = (text: string, count: number): Unsent => ({ ...nothingUnsent, text, count });
const refusal = { id: 'one', text: 'first', why: 'no room', tooLong: false };
const onTheWay = (text: string) => sent(typed(nothingUnsent, text), 'one');

describe('the field after the page came back', () => {
  function check(recalled: Unsent, now: Unsent, copy: { text: string; count: number }, text: string) {
    deepEqual(restored(now, recalled, copy).text, text);
  }

  it('holds what the host kept when the page remembers nothing', () =>
    check(nothingUnsent, nothingUnsent, { text: 'kept', count: 4 }, 'kept'));
  it('holds what the host kept when the memory of the page is older', () =>
    check(holding('old', 3), holding('old', 3), { text: 'newer', count: 9 }, 'newer'));
  it('is empty when the text was added after the page last wrote its memory', () =>
    check(holding('old', 3), holding('old', 3), { text: '', count: 9 }, ''));
  it('holds what the page remembers when the host did not hear of it any more', () =>
    check(holding('newer', 9), holding('newer', 9), { text: 'old', count: 3 }, 'newer'));
  it('holds what was typed meanwhile after what the host kept', () =>
    check(holding('old', 3), holding('old and new', 5), { text: 'kept', count: 9 }, 'kept\n and new'));
  it('sends nothing again that an old memory takes for unsent', () => {
    const recalled = onTheWay('first');
    deepEqual(restored(recalled, recalled, { text: '', count: 9 }).pending, []);
  });
  it('sends again what a fresh memory takes for unsent', () => {
    const recalled = { ...onTheWay('first'), count: 9 };
    deepEqual(restored(recalled, recalled, { text: 'first', count: 8 }).pending, recalled.pending);
  });
});

describe('a line on its way', () => {
  it('leaves the field empty', () => deepEqual(onTheWay('first').text, ''));
  it('is forgotten when it stands in the list', () =>
    deepEqual(settled(onTheWay('first'), new Set(['one'])).pending, []));
  it('comes back before what was typed meanwhile when it is refused', () =>
    deepEqual(givenBack(typed(onTheWay('first'), 'second'), refusal).text, 'first\nsecond'));
  it('comes back once, however often it is refused', () => {
    const once = givenBack(onTheWay('first'), refusal);
    deepEqual(givenBack(once, refusal), once);
  });
  it('is tried again under its id, and under a new one when it was changed', () => {
    const back = givenBack(onTheWay('first'), refusal);
    deepEqual([reusableId(back), reusableId(typed(back, 'changed'))], ['one', undefined]);
  });
  it('leaves the field when it was kept in another way', () =>
    deepEqual(acknowledged(givenBack(onTheWay('first'), refusal), 'one').text, ''));
});
