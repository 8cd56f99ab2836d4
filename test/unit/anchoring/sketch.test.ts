import { deepEqual, ok } from 'node:assert/strict';
import { lineHash, readSketch, sketchOf } from '../../../src/anchoring/sketch.ts';

describe('the sketch of a file', () => {
  const hashesOf = (text: string) => readSketch(sketchOf(text));

  it('has one number of sixteen bits for each line', () => {
    const hashes = hashesOf('a\nb\n\nlonger line of code') ?? [];
    deepEqual([hashes.length, hashes.every(one => one >= 0 && one <= 0xffff)], [4, true]);
  });
  it('stays the same in later versions, which read it', () => {
    deepEqual(sketchOf('retry();\n\nfail();'), 'TfAc2R9+');
  });
  it('does not see white space and line ends', () => {
    deepEqual(hashesOf('\tif (a) {\r\n\t\tb()\r\n'), hashesOf('if(a){\n  b( )\n'));
  });
  it('sees every other change', () => {
    const texts = ['retry(3);', 'retry(30);', 'retry(3)', 'Retry(3);', '顧客', ''];
    deepEqual(new Set(texts.map(lineHash)).size, texts.length);
  });
  it('spreads ordinary lines over the sixteen bits', () => {
    const hashes = Array.from({ length: 4000 }, (_, at) => lineHash(`const item${at} = list[${at}];`));
    // Of 4,000 random numbers of sixteen bits about 3,880 differ.
    ok(new Set(hashes).size > 3800);
  });
  it('is kept for 4,000 lines and no more', () => {
    const lines = (count: number) => sketchOf('x\n'.repeat(count - 1));
    deepEqual([readSketch(lines(4000))?.length, lines(4001)], [4000, undefined]);
  });
  it('is left out where it is damaged', () => {
    const damaged = [undefined, '', 'a', 'abc', 'ab!=', '=abc', 'YQ==', `${'A'.repeat(20_000)}`];
    deepEqual(
      damaged.map(one => readSketch(one)),
      damaged.map(() => undefined),
    );
  });
});
