import { deepEqual } from 'node:assert/strict';
import type { EditTarget } from '../../../src/protocol/callKinds.ts';
import { speakerOf } from '../../../src/webview/unsent/named.ts';
import { type Copy, namedBefore, restored, sidedBefore } from '../../../src/webview/unsent/restored.ts';
import { givenBack, nothingUnsent, sent, typed, type Unsent } from '../../../src/webview/unsent/unsent.ts';

const target: EditTarget = { entry: 'note', act: 'edit' };
const holding = (text: string, count: number): Unsent => ({ ...nothingUnsent, text, count });
const onTheWay = (text: string) => sent(typed(nothingUnsent, text), 'one');
const copy = (text: string, count: number, of: EditTarget | null = null): Copy => ({
  text,
  count,
  as: 'told',
  asks: 'us',
  owes: 'us',
  target: of,
  speaker: 'Dana',
  reach: 'me',
});

describe('the field after the page came back', () => {
  function check(recalled: Unsent, now: Unsent, kept: Copy, text: string) {
    deepEqual(restored(now, recalled, kept).text, text);
  }

  it('holds what the host kept when the page remembers nothing', () =>
    check(nothingUnsent, nothingUnsent, copy('kept', 4), 'kept'));
  it('holds what the host kept when the memory of the page is older', () =>
    check(holding('old', 3), holding('old', 3), copy('newer', 9), 'newer'));
  it('is empty when the text was added after the page last wrote its memory', () =>
    check(holding('old', 3), holding('old', 3), copy('', 9), ''));
  it('holds what the page remembers when the host did not hear of it any more', () => {
    check(holding('newer', 9), holding('newer', 9), copy('old', 3), 'newer');
    check(holding('mine', 9), holding('mine', 9), copy('theirs', 9), 'mine');
  });
  it('holds what was typed meanwhile after what the host kept', () =>
    check(holding('old', 3), holding('old and new', 5), copy('kept', 9), 'kept\n and new'));
  it('holds all that stands there now where it does not go on from the old text', () =>
    check(holding('old', 3), holding('new', 5), copy('kept', 9), 'kept\nnew'));

  it('counts on from the newer of the two', () => {
    const count = (now: number, kept: number) =>
      restored(holding('x', now), holding('', 1), copy('kept', kept)).count;
    deepEqual([count(3, 9), count(12, 9)], [9, 12]);
  });
  it('goes on with whom the lines before it name, unless the page knows of somebody', () => {
    const last = { side: 'us', them: 'Maria', us: 'Dana' } as const;
    const named = (given: Unsent) => namedBefore(given, last).named;
    deepEqual(named(nothingUnsent), { them: 'Maria', us: 'Dana', once: '' });
    const known = { ...nothingUnsent, named: { them: '', us: 'Tom', once: '' } };
    deepEqual(named(known), known.named);
  });
  it('goes on with the side that spoke last, unless another kind was chosen since', () => {
    const last = { side: 'us', them: '', us: '' } as const;
    const line = (now: Unsent, recalled = nothingUnsent) => {
      const { as, side } = sidedBefore(now, recalled, last);
      return [as, side];
    };
    deepEqual(line(nothingUnsent), ['told', 'us']);
    deepEqual(line(holding('typed meanwhile', 1)), ['told', 'us']);
    const question = { ...nothingUnsent, as: 'question' } as const;
    deepEqual(line(question), ['question', 'them']);
    deepEqual(line(nothingUnsent, { ...nothingUnsent, as: 'told', side: 'us' }), ['heard', 'them']);
  });
  it('has nothing wrong where the host holds another text', () => {
    const refused = givenBack(onTheWay('first'), {
      id: 'one',
      text: 'first',
      why: 'no room',
      tooLong: false,
    });
    deepEqual(
      [
        restored(refused, refused, copy('kept', 9)).failure,
        restored(refused, refused, copy('', 0)).failure?.id,
      ],
      [undefined, 'one'],
    );
  });
});

describe('what the field is for after the page came back', () => {
  function check(remembered: EditTarget | null, kept: Copy, expected: EditTarget | null) {
    const page = { ...holding('text', 3), target: remembered };
    deepEqual(restored(page, page, kept).target, expected);
  }

  it('is the edit that the host kept', () => check(null, copy('better', 9, target), target));
  it('is a new entry where the host knows of no edit any more', () => check(target, copy('', 9), null));
  it('is another edit where the host knows of a later one', () => {
    const later: EditTarget = { entry: 'other', act: 'correct' };
    check(target, copy('only on Mondays', 9, later), later);
  });
  it('is what the page remembers when that is newer', () => {
    check(target, copy('old', 2), target);
    check(null, copy('old', 2, target), null);
  });
});

describe('who says and who sees the field after the page came back', () => {
  const said = (unsent: Unsent) => [unsent.as, unsent.side, speakerOf(unsent), unsent.reach];

  it('is as the host kept it with its text', () =>
    deepEqual(said(restored(nothingUnsent, nothingUnsent, copy('kept', 4))), ['told', 'us', 'Dana', 'me']));
  it('is the page’s own where the host keeps no text', () =>
    deepEqual(said(restored(nothingUnsent, nothingUnsent, copy('', 4))), ['heard', 'them', '', 'team']));
  it('is nobody but me where one of two texts was only mine', () => {
    const now = { ...holding('old and new', 5), reach: 'customer' } as const;
    const wide = { ...copy('kept', 9), reach: 'customer' } as const;
    const reaches = [copy('kept', 9), wide].map(kept => restored(now, holding('old', 3), kept).reach);
    deepEqual(reaches, ['me', 'customer']);
    deepEqual(restored({ ...now, reach: 'me' }, holding('old', 3), wide).reach, 'me');
  });
});

describe('what was on its way when the page went', () => {
  const ids = (unsent: Unsent) => unsent.pending.map(one => one.id);

  it('is not sent again from an old memory: it is long with the host', () => {
    const recalled = onTheWay('first');
    deepEqual(ids(restored(recalled, recalled, copy('', 9))), []);
  });
  it('is sent again from a fresh one', () => {
    const recalled = { ...onTheWay('first'), count: 9 };
    deepEqual(restored(recalled, recalled, copy('first', 8)).pending, recalled.pending);
  });
  it('is still on its way when it was sent after the page came back', () => {
    const recalled = onTheWay('first');
    deepEqual(ids(restored(sent(typed(recalled, 'second'), 'two'), recalled, copy('', 9))), ['two']);
  });
});
