import { codeOf } from '../failure.ts';

const tries = 5;

/** A device that purges goes on in another folder: what was not where it was listed is looked for again. */
export async function whereItIs<T>(work: () => Promise<T>, again: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await (left === tries ? work() : again());
    } catch (error) {
      if (left === 0 || codeOf(error) !== 'ENOENT') throw error;
    }
  }
}
