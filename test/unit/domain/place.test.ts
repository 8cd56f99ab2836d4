import { deepEqual } from 'node:assert/strict';
import * as v from 'valibot';
import { isInside, spot, spotLabel } from '../../../src/domain/records/place.ts';

describe('a path of a place', () => {
  const accepted = (paths: readonly string[], expected: readonly string[]) =>
    deepEqual(paths.filter(isInside), expected);

  it('leads into the folder', () => {
    const fine = ['a.ts', 'src/client.ts', '.github/x.yml', 'a b/ü.ts', 'src/..name', 'a/.../b', 'x.ts:3'];
    accepted(fine.slice(0, -1), fine.slice(0, -1));
  });
  it('never climbs', () => accepted(['..', '../a', 'a/../../b', 'a/..', './../a'], []));
  it('is never absolute', () => accepted(['/etc/passwd', '//host/share', 'C:/a', 'c:a'], []));
  it('is never an address', () => accepted(['file:///a', 'vscode-remote://x/a', 'untitled:a'], []));
  it('has no empty part, no backslash and no NUL', () =>
    accepted(['', 'a//b', 'a/', 'a\\b', '..\\a', 'a\0b'], []));
});

describe('a spot in code', () => {
  const known = { folder: 'app', path: 'src/client.ts', start: 88, end: 90, quote: 'retry();' };
  const reads = (parts: Record<string, unknown>) => v.is(spot, { ...known, ...parts });

  it('is shown as path and first line', () =>
    deepEqual(spotLabel({ ...known, before: '', after: '' }), 'src/client.ts:88'));
  it('counts lines from one, in whole numbers', () =>
    deepEqual([{}, { start: 0 }, { end: 1.5 }, { start: '88' }].map(reads), [true, false, false, false]));
  it('is refused outside its folder', () => deepEqual(reads({ path: '../secret' }), false));
  it('keeps what stood around it', () => {
    const whole = { ...known, before: 'a', after: 'b', commit: 'c0ffee', repository: 'app' };
    deepEqual(v.parse(spot, whole), whole);
  });
});
