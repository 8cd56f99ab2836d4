import { Worker } from 'node:worker_threads';
import { Problem } from '../../domain/problem.ts';
import type { Question } from '../../text/import/imported.ts';
import type { Read, Source } from '../../text/import/parseImport.ts';
import type { ReadOrNot } from './readOrSay.ts';

function readIn(answer: ReadOrNot): Read | Question {
  if ('read' in answer) return answer.read;
  throw 'code' in answer ? new Problem(answer.code, answer.advice) : new Error(answer.stack);
}

/** Reads a source while this thread goes on. @param file the bundle of the thread @throws Problem */
export async function readInThread(file: string | URL, source: Source): Promise<Read | Question> {
  const worker = new Worker(file, { workerData: source });
  const answer = await new Promise<ReadOrNot>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The reading of the import ended without an answer.')));
  });
  return readIn(answer);
}
