import { isPurged, type Purged } from '../../domain/log/purge.ts';
import { decodeLine, encodeLine } from '../log/line.ts';

const lineBreak = 0x0a;
const breakBytes = Buffer.of(lineBreak);

interface Filtered {
  readonly bytes: Buffer;
  /** Whether every line is among them. */
  readonly isWhole: boolean;
}

/** How a line goes on: as it is, as a line of another device, or not at all. */
export interface LineRule {
  readonly purged: Purged;
  /** The device that the kept lines belong to from now on; as they are, unless given. */
  readonly device?: string | undefined;
}

/** A line nobody can read any more is purged when it seems to be of something that is, or was made in it. */
function looksPurged(text: string, { entities, operations }: Purged): boolean {
  for (const key of entities) {
    if (text.includes(`"k":"${key.slice(key.indexOf('/') + 1)}"`) || text.includes(`"c":"${key}"`))
      return true;
  }
  for (const id of operations) if (text.includes(`"i":"${id}"`)) return true;
  return false;
}

function kept(line: Buffer, { purged, device }: LineRule): Buffer | undefined {
  const found = decodeLine(line);
  if (!('operation' in found)) return looksPurged(line.toString(), purged) ? undefined : line;
  const { operation } = found;
  if (isPurged(purged, operation)) return undefined;
  if (device === undefined || operation.d === device) return line;
  return Buffer.from(encodeLine({ ...operation, d: device }).trim());
}

/** A segment without the lines of what was purged. What is not purged keeps its bytes, unless its device changes. */
export function keptLines(bytes: Buffer, rule: LineRule): Filtered {
  const parts: Buffer[] = [];
  let isWhole = true;
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(lineBreak, from);
    const to = found < 0 ? bytes.length : found;
    const line = to > from ? kept(bytes.subarray(from, to), rule) : undefined;
    if (line) parts.push(breakBytes, line, breakBytes);
    else if (to > from) isWhole = false;
    from = to + 1;
  }
  return { bytes: Buffer.concat(parts), isWhole };
}
