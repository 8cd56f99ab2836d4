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
  it('keeps all that is known of it', () => {
    const whole = {
      ...known,
      before: 'a',
      after: 'b',
      repository: 'github.com/typicode/lowdb',
      repositoryPath: 'packages/app/src/client.ts',
      commit: 'c0ffee'.padEnd(40, '0'),
      blob: 'b10b'.padEnd(64, '0'),
      sketch: 'TfAc2R9+',
      symbol: 'Client.retry',
    };
    deepEqual(v.parse(spot, whole), whole);
  });
  it('of an earlier version is read without what it did not know', () =>
    deepEqual(v.parse(spot, known), { ...known, before: '', after: '' }));
  it('leaves out what is damaged and stays readable', () => {
    const damaged = {
      repository: 'x'.repeat(1001),
      repositoryPath: '../secret',
      commit: 'c0ffee',
      blob: 7,
      sketch: 'x'.repeat(20_000),
      symbol: ['Client'],
    };
    deepEqual(v.parse(spot, { ...known, ...damaged }), {
      ...known,
      before: '',
      after: '',
      ...Object.fromEntries(Object.keys(damaged).map(name => [name, undefined])),
    });
  });
});
