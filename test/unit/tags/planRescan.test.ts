import { deepEqual } from 'node:assert/strict';
import { planRescan, type RescanPlan } from '../../../src/tags/planRescan.ts';

describe('what is looked at again', () => {
  const isIgnored = (path: string) => path.startsWith('node_modules/');
  const check = (changed: readonly string[], expected: RescanPlan) =>
    deepEqual(planRescan(changed, isIgnored), expected);
  const many = (count: number) => Array.from({ length: count }, (_, number) => `${number}.ts`);

  it('is each file that changed, once', () =>
    check(['b.ts', 'a.ts', 'b.ts'], { kind: 'files', files: ['a.ts', 'b.ts'] }));
  it('is nothing where only folders of tools changed', () => {
    check(['node_modules/x.js'], { kind: 'nothing' });
    check([], { kind: 'nothing' });
  });
  it('is everything, once, where very many changed', () => {
    check(many(201), { kind: 'tree' });
    deepEqual(planRescan(many(200), isIgnored).kind, 'files');
  });
  it('is everything where it may be other files that count', () => {
    for (const path of ['.gitignore', 'sub/.gitignore', '.git/HEAD', '.git/index', '.git/info/exclude'])
      check([path, 'a.ts'], { kind: 'tree' });
    check(['x.gitignore'], { kind: 'files', files: ['x.gitignore'] });
  });
});
