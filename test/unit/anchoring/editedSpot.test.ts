import { deepEqual } from 'node:assert/strict';
import { findSpot } from '../../../src/anchoring/findSpot.ts';
import { code, filler, spotIn } from './code.ts';

type Range = readonly [number, number];

const within = (...lines: readonly string[]) => code(...filler(12), ...lines, ...filler(12, 'then'));
/** What is said of lines that stand between others that stay, counted from the first between. */
function told(old: readonly string[], [start, end]: Range, now: readonly string[]) {
  const found = findSpot(within(...now), spotIn(within(...old), [start + 12, end + 12]));
  return [found.state, found.start - 12, found.end - 12];
}

describe('linked code that was edited', () => {
  it('is found where a paragraph was filled anew', () => {
    const prose = [
      'Instances of abusive or otherwise unacceptable behavior may be',
      'reported to the people who lead the project. All complaints will',
      'be reviewed and answered, and it will be done with all discretion.',
    ];
    deepEqual(told(prose, [1, 3], [prose.join(' ')]), ['changed', 1, 1]);
    deepEqual(told([prose.join(' ')], [1, 1], prose), ['changed', 1, 3]);
  });
  it('is found where a formatter put a call on one line', () =>
    deepEqual(
      told(
        ['result = match_lines([', '    "SETUP    first fixture",', '    "SETUP    second fixture",', '])'],
        [1, 3],
        ['result = match_lines(["SETUP    first fixture", "SETUP    second fixture"])'],
      ),
      ['changed', 1, 1],
    ));
  it('is found as one line in its place, though much of it is new', () => {
    const now = ['assert.equal(c.Query("page"), given);'];
    deepEqual(told(['assert.equal(c.DefaultFormValue("page"), "10");'], [1, 1], now), ['changed', 1, 1]);
  });
  it('is lost where another line took its place', () =>
    deepEqual(told(['const wild = c.ValueOf("wild");'], [1, 1], ['await settle(order, due);']), [
      'lost',
      1,
      1,
    ]));
  it('is found between lines that were edited the same way', () => {
    const names = ['page', 'size', 'order', 'filter', 'sorting'];
    const asked = (verb: string) => names.map(name => `equal(c.${verb}("${name}"), "${name}10");`);
    deepEqual(told(asked('FormValue'), [3, 3], asked('Query')), ['changed', 3, 3]);
  });
  it('is lost in a file that is alike from the first line to the last', () => {
    const rows = (name: string) => Array.from({ length: 24 }, (_, at) => `${name} row ${at} of ${at * 13}`);
    const found = findSpot(code(...rows('second')), spotIn(code(...rows('first')), [12, 13]));
    deepEqual(found, { state: 'lost', start: 12, end: 13 });
  });
  it('keeps to the tightest place where one of its lines stands twice', () => {
    const block = ['begin(order, "with care");', 'await settle(order, due);', 'finish(order, "in the end");'];
    const once = code(...block, ...filler(20), ...filler(20, 'last'));
    const now = code(...filler(20), ...filler(20, 'last'), block[0] as string, ...block, 'more();');
    deepEqual(findSpot(now, spotIn(once, [1, 3])), { state: 'moved', start: 42, end: 44 });
  });
});
