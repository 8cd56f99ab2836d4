import { Worker } from 'node:worker_threads';
import { Problem } from '../../domain/problem.ts';
import type { Examination, Examined, ExaminedOrNot } from './examine.ts';

function examinedIn(answer: ExaminedOrNot): Examined {
  if ('report' in answer) return answer;
  throw 'code' in answer ? new Problem(answer.code, answer.advice) : new Error(answer.stack);
}

/** Reads every line of a store while this thread goes on. @param file the bundle of the thread @throws Problem */
export async function examineInThread(file: string | URL, wish: Examination): Promise<Examined> {
  const worker = new Worker(file, { workerData: wish });
  const answer = await new Promise<ExaminedOrNot>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The check of the store ended without an answer.')));
  });
  return examinedIn(answer);
}
