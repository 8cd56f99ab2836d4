import { parentPort } from 'node:worker_threads';
import { alongHistory, type Journey } from '../places/live/alongHistory.ts';
import { findBest, type Search } from '../places/live/findBest.ts';

/** What could not be found out is nothing. */
async function answer(wish: Search | Journey) {
  return 'texts' in wish ? findBest(wish) : alongHistory(wish).catch(() => []);
}

// Comparing long files keeps a processor busy, so that it has a thread of its own.
parentPort?.on('message', (wish: Search | Journey) => {
  void answer(wish).then(found => parentPort?.postMessage(found));
});
