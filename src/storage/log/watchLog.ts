import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { devicesOf, logFolder } from './segments.ts';

const quiet = 100;
const pollEvery = 5_000;

/**
 * Calls back soon after any writer added a line. A hint for showing, never for correctness: where the system
 * gives no events, a poll finds the change.
 * @returns ends the watching
 */
export function watchLog(store: string, onChange: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let soon: NodeJS.Timeout | undefined;
  const hint = () => {
    clearTimeout(soon);
    soon = setTimeout(onChange, quiet).unref();
  };
  const follow = (folder: string) => {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, hint);
      watcher.on('error', () => watcher.close());
      watchers.set(folder, watcher.unref());
    } catch {
      // The poll below still finds what happens here.
    }
  };
  const followAll = () => {
    for (const device of ['.', ...devicesOf(store)]) follow(join(logFolder(store), device));
  };
  const poll = setInterval(() => {
    followAll();
    onChange();
  }, pollEvery).unref();
  followAll();
  return () => {
    clearInterval(poll);
    clearTimeout(soon);
    for (const watcher of watchers.values()) watcher.close();
  };
}
