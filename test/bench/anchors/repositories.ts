import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Thresholds are chosen on `tune`; figures are told from `report`, whose wrong answers nobody tunes on. */
export type SetName = 'tune' | 'report';

/**
 * Public repositories with long histories, as owner/name. None is part of this project: whoever runs the
 * bench clones them (`git clone --mirror`, so that pull requests come along as branch tips).
 */
export const repositories: Readonly<Record<SetName, readonly string[]>> = {
  tune: ['axios/axios', 'vuejs/core', 'pytest-dev/pytest', 'jqlang/jq', 'gin-gonic/gin'],
  report: [
    'BurntSushi/ripgrep',
    'square/retrofit',
    'libuv/libuv',
    'psf/requests',
    'colinhacks/zod',
    'mochajs/mocha',
    'rust-lang/book',
  ],
};

const placesOf = (name: string): readonly string[] => {
  const joined = name.replace('/', '+');
  return [join(joined, 'repo'), joined, `${joined}.git`, name, `${name}.git`];
};

/** The bare repositories of a set under a folder, or a sentence that says what to clone. */
export function repositoriesIn(folder: string, set: SetName): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const missing: string[] = [];
  for (const name of repositories[set]) {
    const place = placesOf(name)
      .map(each => join(folder, each))
      .find(each => existsSync(join(each, 'objects')) || existsSync(join(each, '.git')));
    if (place) found.set(name, place);
    else
      missing.push(`git clone --mirror https://github.com/${name} ${join(folder, name.replace('/', '+'))}`);
  }
  if (missing.length) throw new Error(`These repositories are missing. Clone them:\n${missing.join('\n')}`);
  return found;
}
