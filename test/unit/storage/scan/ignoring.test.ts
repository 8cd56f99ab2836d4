import { deepEqual } from 'node:assert/strict';
import { walkFiles } from '../../../../src/storage/scan/walk.ts';
import { temporaryFolders } from '../../../support/temporaryStore.ts';
import { git, repository, type Tree } from './trees.ts';

const names = [
  'a.log',
  'a.txt',
  'build/out.js',
  'build/keep.js',
  'src/build/x.js',
  'src/a.log',
  'src/deep/b.log',
  'src/deep/er/c.md',
  'x y.txt',
  '#hash',
  '!bang',
  'a[1].txt',
  'ab.txt',
  'foo/bar/baz',
  'foo/a/bar/baz',
  'foo/a/b/bar',
  '.hidden',
  'debug0.log',
  'debugA.log',
  'trail ',
  'made.tab.c',
  'made.c',
];
const patterns = [
  '*.log',
  '*.log\n!a.log',
  'build',
  'build/',
  '/build',
  'build/*\n!build/keep.js',
  'src/**/b.log',
  '**/build',
  'foo/**',
  'foo/**/bar',
  '**/bar/baz',
  '\\#hash\n\\!bang',
  '# comment\n\n  \nx y.txt',
  'a[1].txt\na\\[1\\].txt',
  'a?.txt',
  'debug[0-9].log',
  'debug[!0-9].log',
  '.*',
  '*\n!*.txt',
  '/*\n!/src',
  'src/deep/\n!src/deep/b.log',
  'trail\\ ',
  'foo/*/bar',
  '*.[lm][od]*',
  'deep/er',
  '[',
  '*.tab.c',
  '*.c\n!*.tab.c',
  '*b.txt',
  'made.c\n.hidden',
];

describe('an ignore file', () => {
  const makeFolder = temporaryFolders();

  it('leaves out what git leaves out', () => {
    const folder = makeFolder();
    const tree: Tree = Object.fromEntries(names.map(name => [name, '']));
    repository(folder, tree);
    for (const text of patterns) {
      repository(folder, { '.gitignore': text });
      const theirs = git(folder, 'ls-files', '-z', '--others', '--exclude-standard')
        .split('\0')
        .filter(Boolean);
      deepEqual([text, walkFiles(folder).files.toSorted()], [text, theirs.toSorted()]);
    }
  });
});
