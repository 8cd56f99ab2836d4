import { parentPort, workerData } from 'node:worker_threads';
import { type Examination, examineOrSay } from '../stores/examine.ts';

// Reading every line of years keeps a processor busy for seconds, so that it has a thread of its own.
void examineOrSay(workerData as Examination, Date.now).then(answer => parentPort?.postMessage(answer));
