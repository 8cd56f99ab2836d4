import type { Operation } from '../../domain/log/operation.ts';
import { encodeLine } from './line.ts';
import { OwnLog, type WriterOptions } from './ownLog.ts';
import type { SegmentName } from './segments.ts';

/** The most that goes into one write, unless one line is longer. Bytes. */
const largestWrite = 64 * 1024;

/** In the order given, as many at once as one write takes. */
function* inWrites(operations: Iterable<Operation>): Generator<Operation[]> {
  let some: Operation[] = [];
  let bytes = 0;
  for (const one of operations) {
    const length = Buffer.byteLength(encodeLine(one));
    if (some.length > 0 && bytes + length > largestWrite) {
      yield some;
      [some, bytes] = [[], 0];
    }
    some.push(one);
    bytes += length;
  }
  if (some.length > 0) yield some;
}

const linesAs = (operations: readonly Operation[]) => (device: string) =>
  operations.map(one => encodeLine({ ...one, d: device })).join('');

/**
 * Appends operations that were stamped before, in the order given, as lines of this device: all but `d` stays as it
 * is. Resolves when every line is on disk; what is given twice is stored twice and read once.
 * @returns the segments that took them. @throws Problem; some of the lines may be on disk then, and a second try
 * with all of them is harmless
 */
export async function appendOperations(
  options: WriterOptions,
  operations: Iterable<Operation>,
): Promise<SegmentName[]> {
  const log = new OwnLog(options);
  const segments = new Set<SegmentName>();
  for (const some of inWrites(operations)) segments.add((await log.append(linesAs(some))).segment);
  return [...segments];
}
