import type { SegmentMark } from '../../domain/log/storeFiles.ts';
import { openingOf } from './readSegment.ts';
import { type SegmentName, type SegmentState, segmentPath } from './segments.ts';

export interface Compared {
  readonly store: string;
  /** What was read, by segment. */
  readonly marks: Readonly<Record<SegmentName, SegmentMark>>;
  readonly states: ReadonlyMap<SegmentName, SegmentState>;
}

async function isAnother(path: string, state: SegmentState, mark: SegmentMark): Promise<boolean> {
  if (state.size < mark.read) return true;
  if (state.size === mark.size && state.changed === mark.changed) return false;
  return (await openingOf(path, mark.opening.length)) !== mark.opening;
}

/** Whether a segment that was read became shorter or begins otherwise: then it is another one. */
export async function isReplaced({ store, marks, states }: Compared): Promise<boolean> {
  for (const [name, state] of states) {
    const mark = marks[name];
    if (mark && (await isAnother(segmentPath(store, name), state, mark))) return true;
  }
  return false;
}
