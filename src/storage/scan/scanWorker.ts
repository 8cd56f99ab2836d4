import { parentPort } from 'node:worker_threads';
import { Problem } from '../../domain/problem.ts';
import { readTags } from '../../tags/readTags.ts';
import { lookAtNamed } from './lookAtAll.ts';
import type { Ask, Tell, TreeWish } from './protocol.ts';
import { scanTree } from './scanTree.ts';

const tell = (message: Tell) => parentPort?.postMessage(message);
const running = new Map<number, AbortController>();

async function tree(id: number, wish: TreeWish): Promise<Tell> {
  const control = new AbortController();
  running.set(id, control);
  try {
    const onProgress = (looked: number) => tell({ kind: 'progress', id, looked });
    return { kind: 'tree', id, scan: await scanTree({ ...wish, signal: control.signal, onProgress }) };
  } catch (error) {
    if (control.signal.aborted) return { kind: 'cancelled', id };
    const words = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', id, words, ...(error instanceof Problem && { code: error.code }) };
  } finally {
    running.delete(id);
  }
}

function take(ask: Ask): void {
  const { id } = ask;
  if (ask.kind === 'tree') void tree(id, ask.wish).then(tell);
  else if (ask.kind === 'cancel') running.get(id)?.abort();
  else if (ask.kind === 'text') tell({ kind: 'text', id, read: readTags(ask.path, ask.text, ask.keyword) });
  else tell({ kind: 'files', id, looked: lookAtNamed(ask) });
}

parentPort?.on('message', take);
