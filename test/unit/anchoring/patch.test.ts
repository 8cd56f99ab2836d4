import { deepEqual } from 'node:assert/strict';
import { pathIn, readPatch, undone } from '../../../src/anchoring/patch.ts';

const patch = `diff --git a/src/a.ts b/src/b.ts
similarity index 90%
rename from src/a.ts
rename to src/b.ts
index 1..2 100644
--- a/src/a.ts
+++ b/src/b.ts
@@ -2 +2,2 @@ class
-old
+new
+--- no head
@@ -9,2 +9,0 @@
-gone
-too
\\ No newline at end of file
diff --git a/gone.ts b/gone.ts
deleted file mode 100644
--- a/gone.ts
+++ /dev/null
@@ -1 +0,0 @@
-x
diff --git a/same.ts b/other.ts
similarity index 100%
rename from same.ts
rename to other.ts
`;

describe('a patch of git', () => {
  const [changed, gone, renamed] = readPatch(patch);

  it('tells what took the place of what, also of lines that look like its own', () =>
    deepEqual(changed, {
      oldPath: 'src/a.ts',
      newPath: 'src/b.ts',
      hunks: [
        { oldStart: 2, removed: ['old'], newStart: 2, added: ['new', '--- no head'] },
        { oldStart: 9, removed: ['gone', 'too'], newStart: 9, added: [] },
      ],
    }));
  it('tells of files that went, and that got another name', () => {
    deepEqual(gone, {
      oldPath: 'gone.ts',
      hunks: [{ oldStart: 1, removed: ['x'], newStart: 0, added: [] }],
    });
    deepEqual(renamed, { oldPath: 'same.ts', newPath: 'other.ts', hunks: [] });
  });
  it('can be undone', () => {
    deepEqual(gone && undone(gone), {
      newPath: 'gone.ts',
      hunks: [{ oldStart: 0, removed: [], newStart: 1, added: ['x'] }],
    });
    deepEqual(changed && undone(undone(changed)), changed);
  });
  it('writes unusual paths as bytes', () => {
    deepEqual(pathIn('"a/\\303\\251\\t\\"x\\\\.ts"'), 'a/é\t"x\\.ts');
    deepEqual(pathIn('a/plain.ts\t'), 'a/plain.ts');
  });
});
