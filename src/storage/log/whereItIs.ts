import { codeOf } from '../failure.ts';

/** A device that purges goes on in another folder: what was not where it was listed is looked for again. */
export async function whereItIs<T>(work: () => Promise<T>, again: () => Promise<T>, tries = 5): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (tries === 0 || codeOf(error) !== 'ENOENT') throw error;
    return whereItIs(again, again, tries - 1);
  }
}
