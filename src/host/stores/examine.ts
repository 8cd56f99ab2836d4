import { checkStore, type StoreReport } from '../../actions/store/checkStore.ts';
import { Problem, type ProblemCode } from '../../domain/problem.ts';
import type { Sentence } from '../../domain/sentence.ts';
import { type Inspection, inspectStore } from '../../storage/inspect.ts';
import type { Home } from '../../storage/location.ts';
import { rebuildDerived } from '../../storage/views/rebuild.ts';

/** What is wished of the thread that reads every line of a store. */
export interface Examination {
  readonly home: Home;
  /** Whether others may ever read it. */
  readonly isShared: boolean;
  /** Makes damaged derived files again from the log first; the log stays as it is. */
  readonly repairs: boolean;
}

export interface Examined {
  readonly report: StoreReport;
  /** Damaged files that can be made again from the log, from the folder of the store. */
  readonly repairable: readonly string[];
  /** Where the damaged ones are now that were made again. */
  readonly kept: readonly string[];
}

/** Problems lose their class between threads. */
export type ExaminedOrNot =
  | Examined
  | { readonly code: ProblemCode; readonly advice: Sentence }
  | { readonly stack: string };

const repairableIn = ({ findings }: Inspection) =>
  findings.filter(one => one.kind === 'damaged view' || one.kind === 'damaged index').map(one => one.file);

/** Reads every line and looks at every file of a store. @param now milliseconds @throws Problem */
export async function examine(wish: Examination, now: () => number): Promise<Examined> {
  const { home, isShared, repairs } = wish;
  const seen = await inspectStore(home);
  const files = repairableIn(seen);
  if (!repairs || files.length === 0)
    return { report: checkStore({ ...seen, isShared }, now()), repairable: files, kept: [] };
  const kept = await rebuildDerived({ store: home.store, files }, now);
  return { ...(await examine({ ...wish, repairs: false }, now)), kept };
}

/** The same, with its failure as a value. */
export async function examineOrSay(wish: Examination, now: () => number): Promise<ExaminedOrNot> {
  try {
    return await examine(wish, now);
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, advice: error.advice };
    return { stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
