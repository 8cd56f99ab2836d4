import { type Checker, createChecker } from '../../wording/checker.ts';

let kept: { readonly key: string; readonly checker: Checker } | undefined;

/** One that remembers the sentences it read. @param names people and teams on whom no blame is to be put */
export function checkerFor(names: readonly string[]): Checker {
  const key = JSON.stringify(names);
  if (kept?.key !== key) kept = { key, checker: createChecker({ team: { names } }) };
  return kept.checker;
}
