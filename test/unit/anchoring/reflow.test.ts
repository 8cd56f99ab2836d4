import { deepEqual, ok } from 'node:assert/strict';
import type { Edited } from '../../../src/anchoring/pairEdited.ts';
import { reflowed } from '../../../src/anchoring/reflow.ts';

const numbered = (texts: readonly string[]) => texts.map((text, at) => ({ line: at + 1, text }));
const pairs = (found: readonly Edited[]) => found.map(({ once, now }) => `${once}>${now}`);
const become = (old: readonly string[], next: readonly string[]) => reflowed(numbered(old), numbered(next));

const prose = [
  'Community leaders are responsible for clarifying and enforcing our standards of',
  'acceptable behavior and will take appropriate and fair corrective action in',
  'response to any behavior that they deem inappropriate or harmful.',
];

describe('lines that were filled anew', () => {
  it('stand in the one line that they were joined to', () => {
    const found = become(prose, ['first();', prose.join(' ')]);
    deepEqual(pairs(found), ['1>2', '2>2', '3>2']);
    ok(found.every(({ share }) => share > 0.9));
  });
  it('stand in each of the lines that one was broken into', () =>
    deepEqual(pairs(become([prose.join(' ')], prose)), ['1>1', '1>2', '1>3']));
  it('stand where their words are, whatever the new breaks are', () => {
    const words = prose.join(' ').split(' ');
    const next = [words.slice(0, 17).join(' '), words.slice(17).join(' ')];
    deepEqual(pairs(become(prose, next)), ['1>1', '2>1', '2>2', '3>2']);
  });
  it('are never whole: other line breaks are an edit', () =>
    ok(become(prose, prose).every(({ share }) => share < 1)));
  it('are gone where their words stand far apart in a long line', () => {
    const next = `set(value: Type, content: Rewrite, ${'other: Matcher, '.repeat(6)}header: Setter): Headers;`;
    deepEqual(become(['setContentType: HeaderSetter;'], [next]), []);
  });
  it('are gone where they have too few letters to be known', () =>
    deepEqual(become(['x = y;'], ['if (a) { x = y; }']), []));
  it('are not looked for in texts that are too long for it', () =>
    deepEqual(become(prose, Array<string>(3000).fill(prose.join(' '))), []));
});
