import { lstatSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { codeOf } from '../failure.ts';
import { makeBriefScratch } from '../git/safeGit.ts';
import { attempts, sharedOf } from './attempts.ts';
import { together } from './found.ts';
import { lookAtMany } from './pool.ts';
import type { Engine, Scan, ScanOptions } from './wish.ts';

async function firstThatWorks(options: ScanOptions, scratch: string): Promise<Scan> {
  const failed: Engine[] = [];
  for (const engine of options.engines ?? (['rg', 'git', 'walk'] as const)) {
    options.signal?.throwIfAborted();
    const found = await attempts[engine](options, scratch);
    options.signal?.throwIfAborted();
    if (!found) {
      failed.push(engine);
      continue;
    }
    const problems = [...new Map(found.problems.map(one => [JSON.stringify(one), one])).values()];
    const isComplete = !problems.some(one => one.code === 'unreadable' || one.code === 'too-large');
    return { ...found, problems, engine, isComplete, failed };
  }
  throw new Problem('bad input', sentence('{0} could not be scanned by any means.', options.folder));
}

function whatIs(path: string): 'folder' | 'file' {
  try {
    const found = lstatSync(realpathSync(path));
    if (found.isDirectory()) return 'folder';
    if (found.isFile()) return 'file';
  } catch (error) {
    if (codeOf(error) !== 'ENOENT')
      throw new Problem('unreadable file', sentence('{0} cannot be read. Check its rights.', path), error);
  }
  throw new Problem('not found', sentence('There is no folder at {0}. Name one that is there.', path));
}

/**
 * Finds the tags below a folder, with the fastest engine that works; each gives the same answer.
 * @throws Problem 'not found' or 'unreadable file'; the reason of the signal once it is aborted
 */
export async function scanTree(options: ScanOptions): Promise<Scan> {
  const real = whatIs(options.folder) && realpathSync(options.folder);
  if (whatIs(real) === 'file') {
    const found = await lookAtMany({ ...sharedOf(options), folder: dirname(real) }, [basename(real)]);
    const isComplete = !found.problems.some(one => one.code === 'unreadable');
    return { ...together([found]), engine: 'walk', isComplete, failed: [] };
  }
  const scratch = makeBriefScratch();
  try {
    return await firstThatWorks({ ...options, folder: real }, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
