import type { Operation } from '../../domain/log/operation.ts';
import type { Catalogue } from '../../domain/log/storeFiles.ts';
import { segmentsOf, sourcesOf } from '../views/catalogue.ts';
import { type ByContainer, byContainer, openingLength, openingOf, readSegment } from './readSegment.ts';
import { type SegmentName, type SegmentState, segmentPath } from './segments.ts';
import type { Sieve } from './sieve.ts';

/** A log as far as it is known. */
export interface KnownLog {
  readonly store: string;
  readonly catalogue: Catalogue;
  readonly sieve: Sieve;
}

/** Segments read whole in this turn, so that each file is read once. */
export type Parsed = Map<SegmentName, ByContainer>;

async function readAgain({ store, catalogue, sieve }: KnownLog, name: SegmentName): Promise<ByContainer> {
  const end = catalogue.segments[name]?.read ?? 0;
  const { operations } = await readSegment(segmentPath(store, name), 0, end);
  return byContainer(sieve.pass(operations));
}

/** The operations of a container, those that were moved to it among them. */
export async function operationsOf(log: KnownLog, container: string, parsed: Parsed): Promise<Operation[]> {
  const sources = sourcesOf(log.catalogue, container);
  const found: Operation[] = [];
  for (const name of segmentsOf(log.catalogue, container)) {
    const read = parsed.get(name) ?? (await readAgain(log, name));
    parsed.set(name, read);
    for (const one of sources) for (const line of read.get(one) ?? []) found.push(line);
  }
  return found;
}

export interface NewLines {
  readonly operations: ByContainer;
  /** They are all of the segment. */
  readonly isWhole: boolean;
}

/** Reads a segment on from where it was read to, and marks how far. */
export async function readOn(
  { store, catalogue, sieve }: KnownLog,
  name: SegmentName,
  state: SegmentState,
): Promise<NewLines> {
  const mark = catalogue.segments[name];
  const start = mark?.read ?? 0;
  const path = segmentPath(store, name);
  const { operations, end } = await readSegment(path, start, state.size);
  const opening = mark?.opening.length === openingLength ? mark.opening : await openingOf(path, end);
  catalogue.segments[name] = { ...state, read: end, opening };
  return { operations: byContainer(sieve.pass(operations)), isWhole: start === 0 };
}
