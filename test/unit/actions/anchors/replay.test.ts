import { deepEqual } from 'node:assert/strict';
import type { History, Passed } from '../../../../src/actions/anchors/ground.ts';
import { replay } from '../../../../src/actions/anchors/replay.ts';
import { pastOfVersion } from '../../../../src/anchoring/past.ts';
import { versionOf } from '../../../../src/anchoring/version.ts';

const lines = ['const total = sumOfAllLines(order.lines);', 'return roundedToCents(total, order.currency);'];
const past = pastOfVersion(versionOf(lines.join('\n')), { start: 1, end: 2 });
const renamed = (old: string, next: string) =>
  `diff --git a/${old} b/${next}\nsimilarity index 100%\nrename from ${old}\nrename to ${next}\n`;
const gone = (path: string) =>
  `diff --git a/${path} b/${path}\n--- a/${path}\n+++ /dev/null\n@@ -1,2 +0,0 @@\n${lines.map(line => `-${line}\n`).join('')}`;
const came = (path: string) =>
  `diff --git a/${path} b/${path}\n--- /dev/null\n+++ b/${path}\n@@ -0,0 +1,2 @@\n${lines.map(line => `+${line}\n`).join('')}`;

/** Three commits: a.ts becomes b.ts in the second, x.ts becomes y.ts in the third. */
const renames = [
  { from: 'one', to: 'two', old: 'a.ts', next: 'b.ts' },
  { from: 'two', to: 'three', old: 'x.ts', next: 'y.ts' },
];

function historyOf(asked: string[]): History {
  const way = (from: string, paths: readonly string[]): Promise<readonly Passed[]> => {
    asked.push(`${from}: ${paths.join(' ')}`);
    const left = renames.slice(renames.findIndex(one => one.from === from));
    const steps = from === 'three' ? [] : left;
    return Promise.resolve(
      steps.flatMap(({ from: parent, to, old, next }) => {
        const patch = `${paths.includes(old) ? gone(old) : ''}${paths.includes(next) ? came(next) : ''}`;
        return patch === '' ? [] : [{ from: parent, to, patch, isBack: false }];
      }),
    );
  };
  const patch = (from: string) => {
    const one = renames.find(each => each.from === from);
    return Promise.resolve(one && renamed(one.old, one.next));
  };
  const nothing = () => Promise.resolve(undefined);
  return { named: path => path, inTree: path => path, file: nothing, blob: nothing, way, patch };
}

describe('code on its way through commits', () => {
  it('is followed from name to name, with one question for all that were renamed, whenever that was', async () => {
    const asked: string[] = [];
    const travellers = ['a.ts', 'x.ts', 'a.ts'].map(path => ({ path, past }));
    const found = await replay(historyOf(asked), { from: 'one', travellers });
    deepEqual(
      found.map(one => one?.arrival && `${one.arrival.path}:${one.arrival.start}`),
      ['b.ts:1', 'y.ts:1', 'b.ts:1'],
    );
    deepEqual(asked, ['one: a.ts x.ts', 'two: b.ts y.ts']);
  });
  it('is unknown where the way is', async () => {
    const history = { ...historyOf([]), way: () => Promise.resolve(undefined) };
    deepEqual(await replay(history, { from: 'one', travellers: [{ path: 'a.ts', past }] }), [undefined]);
  });
});
