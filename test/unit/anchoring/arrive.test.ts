import { deepEqual } from 'node:assert/strict';
import { arrive, setOut } from '../../../src/anchoring/arrive.ts';
import { pastOfVersion } from '../../../src/anchoring/past.ts';
import { versionOf } from '../../../src/anchoring/version.ts';

const text = ['open(order);', 'send(order.lines);', 'close(order);'].join('\n');
const setOff = setOut(pastOfVersion(versionOf(text), { start: 1, end: 3 }), 'a.ts');
/** What is said where the first, the second and the third line have come to these lines. */
const told = (...numbers: readonly number[]) => {
  const arrived = setOff.map((one, at) => ({ ...one, line: numbers[at] as number }));
  const found = arrive(setOff, arrived);
  return found && [found.state, found.start, found.end];
};

describe('code that arrived', () => {
  it('has moved where it stands whole and in order', () => deepEqual(told(5, 6, 7), ['moved', 5, 7]));
  it('stands where it stood', () => deepEqual(told(1, 2, 3), ['exact', 1, 3]));
  it('has changed where its lines changed places', () => deepEqual(told(6, 5, 7), ['changed', 5, 7]));
  it('has changed where a line came in between', () => deepEqual(told(5, 6, 8), ['changed', 5, 8]));
});
