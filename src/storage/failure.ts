import { Problem, type ProblemCode } from '../domain/problem.ts';
import { type Sentence, sentence } from '../domain/sentence.ts';

interface Advice {
  readonly code: ProblemCode;
  readonly say: (path: string, reason: string) => Sentence;
}

const full: Advice = {
  code: 'disk full',
  say: (path, reason) =>
    sentence('There is no room left for {0}. Free some space, then try again. ({1})', path, reason),
};
const locked: Advice = {
  code: 'read-only',
  say: (path, reason) =>
    sentence('{0} may not be written. Check its rights, then try again. ({1})', path, reason),
};
const gone: Advice = {
  code: 'store gone',
  say: (path, reason) =>
    sentence('{0} is gone. Put it back, or start a new call to make a new store. ({1})', path, reason),
};
const linked: Advice = {
  code: 'unreadable file',
  say: (path, reason) =>
    sentence('{0} is a link or no plain file. Remove it, then try again. ({1})', path, reason),
};

const adviceFor: Readonly<Record<string, Advice>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EROFS: locked,
  EACCES: locked,
  EPERM: locked,
  ENOENT: gone,
  ENOTDIR: gone,
  ELOOP: linked,
  EISDIR: linked,
  EMLINK: linked,
};

export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException)?.code;

export function storeGone(path: string): Problem {
  return new Problem(gone.code, gone.say(path, 'ENOENT'));
}

export function newerStore(path: string): Problem {
  const say = sentence('{0} was written by a newer version. Update Listen First to write to it.', path);
  return new Problem('newer store', say);
}

export function wasPurged(): Problem {
  const say = sentence(
    'This was purged for good. Add it to another conversation or under another id, if it may be kept at all.',
  );
  return new Problem('purged', say);
}

/** What the file system refused, as a Problem that says what to do next; other errors pass unchanged. */
export function asProblem(error: unknown, path: string): unknown {
  const reason = codeOf(error) ?? '';
  const advice = adviceFor[reason];
  return advice ? new Problem(advice.code, advice.say(path, reason), error) : error;
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
