import { deepEqual } from 'node:assert/strict';
import { pairEdited } from '../../../src/anchoring/pairEdited.ts';
import { similarity } from '../../../src/anchoring/similarity.ts';

describe('what is left of a line', () => {
  const check = (left: string, right: string, expected: number) =>
    deepEqual(Math.round(similarity(left, right) * 100) / 100, expected);

  it('is all of it where only white space changed', () => {
    check('if (a) {', '\tif(a)  {', 1);
    check('', '  ', 1);
  });
  it('is nothing where no word stayed', () => check('alpha beta', 'gamma', 0));
  it('is most of it where a part of a name stayed', () => check('readFileSync', 'readFile', 0.8));
  it('counts long words more than signs', () => {
    check('retry(3);', 'retry(10);', 0.82);
    check('two();', 'zwei();', 0.34);
  });
  it('counts what stayed in order', () => check('alpha beta', 'beta alpha', 0.56));
  it('is worked out for the beginning of an endless line', () =>
    check('a '.repeat(100_000), 'a '.repeat(100_000), 1));
});

describe('lines that were edited', () => {
  const lines = (...texts: readonly string[]) => texts.map((text, at) => ({ line: at + 1, text }));
  const check = (old: readonly string[], next: readonly string[], expected: readonly (readonly number[])[]) =>
    deepEqual(
      pairEdited(lines(...old), lines(...next), 0.5).map(({ once, now }) => [once, now]),
      expected,
    );

  it('are paired with what they became', () => check(['retry(3);'], ['wait();', 'retry(10);'], [[1, 2]]));
  it('are paired in order, so that most is kept', () =>
    check(
      ['open(file);', 'read(file, 10);', 'close(file);'],
      ['open(path);', 'log(path);', 'read(file, 20);', 'close(file, true);'],
      [
        [1, 1],
        [2, 3],
        [3, 4],
      ],
    ));
  it('are not paired with lines that share little', () => check(['retry(3);'], ['return null;'], []));
  it('are left alone where there are too many', () => {
    const many = Array.from({ length: 300 }, (_, at) => `line ${at}`);
    check(many, many, []);
  });
});
