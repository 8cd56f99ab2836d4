import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const endings = new Set();

/** Runs `end` (synchronous) when this process ends, however it ends, unless called by hand before. */
export function atEnd(end) {
  const once = () => {
    if (endings.delete(once)) end();
  };
  endings.add(once);
  return once;
}

export function temporaryFolder(name) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `listen-first-${name}-`)));
  atEnd(() => removeFolder(folder));
  return folder;
}

/** Processes that were just killed may still be closing their files: hence the retries. */
export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

process.on('exit', () => {
  for (const end of [...endings].reverse()) end();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => process.exit(128 + constants.signals[signal]));
}
