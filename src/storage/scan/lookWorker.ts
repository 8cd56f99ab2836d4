import { parentPort } from 'node:worker_threads';
import { lookAtNamed } from './lookAtAll.ts';
import type { FilesWish } from './protocol.ts';

// It lists no files and asks no git, so it loads little: several of these start at once.
parentPort?.on('message', (wish: FilesWish) => parentPort?.postMessage(lookAtNamed(wish)));
