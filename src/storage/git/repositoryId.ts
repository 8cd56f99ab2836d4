import type { Repository } from './readRepository.ts';
import { safeGit } from './safeGit.ts';

/**
 * What tells a repository from all others: its remote, else its first commit.
 * @param scratch where git may be run; without it nothing is run
 */
export async function repositoryId(
  { repository, objects, commit }: Repository,
  scratch: string | undefined,
): Promise<string | undefined> {
  if (repository !== undefined || scratch === undefined || commit === undefined) return repository;
  const roots = await safeGit({ scratch, objects }, ['rev-list', '--max-parents=0', commit, '--']);
  // Histories that were joined later have several; the oldest stays the same.
  const oldest = roots?.trim().split('\n').at(-1);
  return oldest ? `root:${oldest}` : undefined;
}
