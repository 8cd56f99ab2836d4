import { deepEqual } from 'node:assert/strict';
import { keysOfBytes } from '../../../src/anchoring/keys.ts';
import { versionOf } from '../../../src/anchoring/version.ts';

const checkText = (text: string) =>
  deepEqual([...keysOfBytes(new TextEncoder().encode(text))], [...versionOf(text).keys]);

describe('the keys of a file on disk', () => {
  it('are those of its text, whatever its lines end with', () => {
    for (const text of ['', 'a', 'a\n', 'a\nb', 'a\r\n\r\nb\r\n', 'a\rb\r', '\n\n\n']) checkText(text);
  });
  it('are those of its text in any alphabet', () => checkText('// 顧客\n\tlet naïve = "é";\n\u00a0x\n'));
  it('are those of its text with endless lines', () => checkText(`${'x '.repeat(9000)}\nshort\n`));
  it('do not see blanks', () =>
    deepEqual(
      [...keysOfBytes(new TextEncoder().encode('\tif (a) {\n'))],
      [...keysOfBytes(new TextEncoder().encode('if(a){\n'))],
    ));
  it('are there for every line of a long file', () => checkText('x\n'.repeat(1000)));
});
