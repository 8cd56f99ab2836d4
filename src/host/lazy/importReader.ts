import { parentPort, workerData } from 'node:worker_threads';
import { readOrSay } from '../import/readOrSay.ts';

// A mail with megabytes of attachments keeps a processor busy, so that reading has a thread of its own.
void readOrSay(workerData as Parameters<typeof readOrSay>[0]).then(answer => parentPort?.postMessage(answer));
