import type { Operation } from '../../domain/log/operation.ts';
import { isPurged, type Purged } from '../../domain/log/purge.ts';
import { decodeLine, encodeLine } from '../log/line.ts';

const lineBreak = 0x0a;

interface Filtered {
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

/** How a line goes on: as it is, as a line of another device, or not at all. */
export interface LineRule {
  readonly purged: Purged;
  /** The device that the kept lines belong to from now on; as they are, unless given. */
  readonly device?: string | undefined;
}

const namesOf = ({ entities, operations }: Purged): string[] => [
  ...[...entities].map(key => `"k":"${key.slice(key.indexOf('/') + 1)}"`),
  ...[...operations].map(id => `"i":"${id}"`),
];

/** A line nobody can read any more is purged when it seems to be of something that is. */
const looksPurged = (text: string, purged: Purged) => namesOf(purged).some(name => text.includes(name));

function kept(line: Buffer, { purged, device }: LineRule): Buffer | undefined {
  const text = line.toString('utf8');
  const found = decodeLine(text);
  if (!('operation' in found)) return looksPurged(text, purged) ? undefined : line;
  const one: Operation = found.operation;
  if (isPurged(purged, one)) return undefined;
  return device === undefined || one.d === device
    ? line
    : Buffer.from(encodeLine({ ...one, d: device }).trim());
}

/** A segment without the lines of what was purged. What is not purged keeps its bytes, unless its device changes. */
export function keptLines(bytes: Buffer, rule: LineRule): Filtered {
  const parts: Buffer[] = [];
  let isWhole = true;
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(lineBreak, from);
    const to = found < 0 ? bytes.length : found;
    const line = to > from ? kept(bytes.subarray(from, to), rule) : undefined;
    if (line) parts.push(Buffer.from('\n'), line, Buffer.from('\n'));
    else if (to > from) isWhole = false;
    from = to + 1;
  }
  return { bytes: Buffer.concat(parts), isWhole };
}
