import { deepEqual } from 'node:assert/strict';
import { arrive, setOut } from '../../../src/anchoring/arrive.ts';
import { carry, carryElsewhere, groundsOf } from '../../../src/anchoring/carry.ts';
import { pastOfVersion } from '../../../src/anchoring/past.ts';
import type { FileChange, Hunk } from '../../../src/anchoring/patch.ts';
import { versionOf } from '../../../src/anchoring/version.ts';
import { code, filler } from './code.ts';

const file = code(
  'first();',
  'const total = sumOfAllLines(order.lines);',
  'return roundedToCents(total, currencyOf(order));',
  'last();',
);
const setOff = setOut(pastOfVersion(versionOf(file), { start: 2, end: 3 }), 'a.ts');
const change = (hunks: readonly Hunk[], newPath: string | undefined = 'a.ts'): FileChange => ({
  oldPath: 'a.ts',
  ...(newPath !== '' && { newPath }),
  hunks,
});
const hunk = (oldStart: number, removed: string[], newStart: number, added: string[]): Hunk => ({
  oldStart,
  removed,
  newStart,
  added,
});

describe('code on its way through one change', () => {
  const become = (one: FileChange) => carry(setOff, one).lines.map(({ path, line }) => `${path}:${line}`);

  it('moves along with lines that come and go above it', () => {
    deepEqual(become(change([hunk(0, [], 1, ['x', 'y'])])), ['a.ts:4', 'a.ts:5']);
    deepEqual(become(change([hunk(1, ['first();'], 0, [])])), ['a.ts:1', 'a.ts:2']);
  });
  it('stays where it is when something happens below', () =>
    deepEqual(become(change([hunk(3, [], 4, ['x'])])), ['a.ts:2', 'a.ts:3']));
  it('goes along with its file', () => deepEqual(become(change([], 'b.ts')), ['b.ts:2', 'b.ts:3']));
  it('is followed where it was edited', () => {
    const edit = hunk(2, ['const total = sumOfAllLines(order.lines);'], 2, [
      'log();',
      'const total = sumOfLines(order.lines);',
    ]);
    deepEqual(become(change([edit])), ['a.ts:3', 'a.ts:4']);
  });
  it('is gone with its file', () => deepEqual(become(change([hunk(1, file.split('\n'), 0, [])], '')), []));
});

describe('code that a change took out', () => {
  const taken = change([hunk(2, file.split('\n').slice(1, 3), 1, [])]);
  const missing = carry(setOff, taken).missing;
  const found = (...added: readonly (readonly [string, readonly string[]])[]) =>
    missing
      ? carryElsewhere(
          missing,
          groundsOf(added.map(([newPath, lines]) => ({ newPath, hunks: [hunk(0, [], 1, [...lines])] }))),
        ).lines.map(({ path, line }) => `${path}:${line}`)
      : undefined;
  const both = file.split('\n').slice(1, 3);

  it('is found where the change put it in', () =>
    deepEqual(found(['b.ts', [...filler(3), ...both]]), ['b.ts:4', 'b.ts:5']));
  it('is lost where it was put in twice', () => deepEqual(found(['b.ts', both], ['c.ts', both]), []));
  it('is found beside a copy that a program made', () =>
    deepEqual(found(['dist/all.js', both], ['b.ts', both]), ['b.ts:1', 'b.ts:2']));
  it('is found line by line in another order', () =>
    deepEqual(found(['b.ts', [both[1] as string, ...filler(2), both[0] as string]]), ['b.ts:4', 'b.ts:1']));
  it('is lost where nothing is like it', () => deepEqual(found(['b.ts', filler(9)]), []));
});

describe('what arrives', () => {
  const at = (...lines: readonly (readonly [number, number, number])[]) =>
    arrive(
      setOff,
      lines.map(([once, line, share]) => ({ once, path: 'a.ts', line, share, text: 'x' })),
    );
  const told = (found: ReturnType<typeof arrive>) => found && [found.state, found.start, found.end];

  it('is exact, moved or changed', () => {
    deepEqual(told(at([2, 2, 1], [3, 3, 1])), ['exact', 2, 3]);
    deepEqual(told(at([2, 7, 1], [3, 8, 1])), ['moved', 7, 8]);
    deepEqual(told(at([2, 7, 0.8], [3, 8, 1])), ['changed', 7, 8]);
  });
  it('is lost where too little is left', () => {
    deepEqual(told(at()), undefined);
    deepEqual(told(at([3, 3, 0.5])), undefined);
  });
  it('leaves out a line that is far from the others', () =>
    deepEqual(told(at([2, 300, 1], [3, 3, 1])), ['changed', 3, 3]));
});
