import { deepEqual, equal } from 'node:assert/strict';
import { keyOfLine, lineKey } from '../../../src/anchoring/keys.ts';
import { isBlankUnit, squeezed, weightOf, weightOfLine } from '../../../src/anchoring/lines.ts';

const lines = [
  '',
  ' ',
  '\tif (a) {  ',
  '\u00a0x\u2003y\u3000z\ufeff',
  'a'.repeat(120),
  ' b'.repeat(99),
  `${' '.repeat(5000)}x`,
  'x '.repeat(9000),
];

describe('white space', () => {
  it('is what a pattern takes for it', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
    deepEqual(
      units.filter(isBlankUnit),
      units.filter(unit => /\s/.test(String.fromCharCode(unit))),
    );
  });
});

describe('a line as it stands', () => {
  it('tells as much as without its white space', () => {
    for (const line of lines) equal(weightOfLine(line), weightOf(squeezed(line)), line.slice(0, 20));
  });
  it('has the key it has without its white space', () => {
    for (const line of lines) equal(keyOfLine(line), lineKey(squeezed(line)), line.slice(0, 20));
  });
});
