import { Problem, type ProblemCode } from '../domain/problem.ts';

interface Advice {
  readonly code: ProblemCode;
  readonly say: (path: string) => string;
}

const full: Advice = {
  code: 'disk full',
  say: path => `Not saved: there is no room left for ${path}. Free some space, then try again.`,
};
const locked: Advice = {
  code: 'read-only',
  say: path => `Not saved: ${path} may not be written. Check the rights of that folder, then try again.`,
};
const gone: Advice = {
  code: 'store gone',
  say: path => `Not saved: ${path} is gone. Put the folder back, or start a new call to make a new store.`,
};
const linked: Advice = {
  code: 'unreadable file',
  say: path => `Not saved: ${path} is a link or no plain file. Remove it, then try again.`,
};

const adviceFor: Readonly<Record<string, Advice>> = {
  ENOSPC: full, EDQUOT: full, EFBIG: full,
  EROFS: locked, EACCES: locked, EPERM: locked,
  ENOENT: gone, ENOTDIR: gone,
  ELOOP: linked, EISDIR: linked, EMLINK: linked,
};

export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException)?.code;

export function storeGone(path: string): Problem {
  return new Problem(gone.code, gone.say(path));
}

/** What the file system refused, as a Problem that says what to do next; other errors pass unchanged. */
export function asProblem(error: unknown, path: string): unknown {
  const advice = adviceFor[codeOf(error) ?? ''];
  return advice ? new Problem(advice.code, `${advice.say(path)} (${codeOf(error)})`, error) : error;
}

/** The value, or undefined where the file or folder does not exist. */
export async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
