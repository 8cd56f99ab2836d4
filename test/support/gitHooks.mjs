import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inRoot, root } from './paths.mjs';

/** Only in a checkout of this project itself: never in a repository that merely contains an unpacked copy. */
if (existsSync(inRoot('.git'))) {
  spawnSync('git', ['config', 'core.hooksPath', '.githooks'], { cwd: root });
}
