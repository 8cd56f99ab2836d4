import { basename, join } from 'node:path';
import { asProblem } from '../failure.ts';
import { makeOnce } from '../files.ts';
import { repositoryFolder } from './accepted.ts';

/** Whether a store lies in a repository: whoever has the repository has the store. */
export const isRepositoryStore = (folder: string): boolean => basename(folder) === repositoryFolder;

/** What is made again from the log, or is of this device alone, is nothing for git. */
const files: Readonly<Record<string, string>> = {
  '.gitignore': [
    '/backup/',
    '/index.json',
    '/local/',
    '/purging/',
    '/quarantine/',
    '/search/',
    '/view/',
    '*.tmp',
    '',
  ].join('\n'),
  // Lines of both sides of a merge are kept; their bytes are what their checksums are of.
  '.gitattributes': '*.jsonl merge=union -text\n',
};

/** Tells git what of a repository's store is not for it; a file that is there already stays as it is. */
export async function keepDerivedOutOfGit(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    try {
      await makeOnce(file, text);
    } catch (error) {
      throw asProblem(error, file);
    }
  }
}
