import { type Instant, isInstant } from '../../domain/day.ts';
import { minesIn } from '../../domain/log/belongings.ts';
import { stampMilliseconds } from '../../domain/log/clock.ts';
import { type Folded, standingOf, valuesOf } from '../../domain/log/folded.ts';
import { fold } from '../../domain/log/gathering.ts';
import { inOrder, type Operation } from '../../domain/log/operation.ts';
import { entityKey, isPurge } from '../../domain/log/purge.ts';
import type { NamedStore } from '../../domain/ports.ts';
import { type Merges, shownIn } from '../../domain/records/merges.ts';
import { textsIn } from '../../domain/records/naming.ts';
import { mergesIn } from '../../domain/records/source.ts';

type Values = Readonly<Record<string, unknown>>;

/** A record as it stands now, with all that was ever said of it. */
export interface Kept {
  readonly folded: Folded;
  readonly values: Values;
  /** In the order of the log. */
  readonly lines: readonly Operation[];
  /** Only for the person whose store it is. */
  readonly isMine: boolean;
  readonly conversation?: string;
  /** The customer's name. */
  readonly customer?: string;
}

/** What is no text of anybody: ids of other records, words out of a list, and code. */
const noWords = new Set(
  'about asks at channel conversation customer ended entry from kind mergedInto movedTo outcome owes reach sent spot started state template'.split(
    ' ',
  ),
);

/** Every text somebody wrote in these values. */
export function wordsIn(values: Values = {}): string[] {
  return textsIn(Object.entries(values).flatMap(([name, value]) => (noWords.has(name) ? [] : [value])));
}

export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** When it was said; where a record does not tell, when it was written down. */
export function momentOf({ values, lines }: Kept): Instant {
  const told = values['at'] ?? values['started'] ?? values['sent'];
  return isInstant(told) ? told : new Date(stampMilliseconds(lines[0]?.h ?? '0')).toISOString();
}

interface Known {
  readonly records: ReadonlyMap<string, Folded>;
  readonly merges: Merges;
}

const textAt = ({ records }: Known, key: string, field: string): string =>
  asText(records.get(key)?.fields[field]?.value);

function whereabouts(known: Known, { container, entity, id, fields }: Folded) {
  const [kind, of = ''] = container.split('/');
  const named = asText(fields['conversation']?.value);
  const own = entity === 'conversation' ? id : named || (kind === 'conversation' ? of : '');
  const conversation = shownIn(own, known.merges);
  const direct = asText(fields['customer']?.value) || (kind === 'customer' ? of : '');
  // A conversation may have been given to another customer since.
  const customer = textAt(known, `conversation/${conversation}`, 'customer') || direct;
  return {
    ...(conversation && { conversation }),
    ...(customer && { customer: textAt(known, `customer/${customer}`, 'name') || customer }),
  };
}

function linesByRecord(lines: readonly Operation[]): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const one of [...lines].sort(inOrder)) {
    const group = groups.get(entityKey(one));
    if (group) group.push(one);
    else groups.set(entityKey(one), [one]);
  }
  return groups;
}

/** Every record of all stores, each once, deleted ones among them. */
export async function keptRecords(stores: readonly NamedStore[]): Promise<Kept[]> {
  const all = (await Promise.all(stores.map(one => one.lines()))).flat();
  const folded = fold(all);
  const lines = linesByRecord(all.filter(one => !isPurge(one)));
  const known = {
    records: new Map(folded.map(one => [`${one.entity}/${one.id}`, one])),
    merges: mergesIn(folded.filter(one => one.entity === 'conversation').map(standingOf)),
  };
  const mine = new Set(minesIn(folded));
  return folded.flatMap(one => {
    const own = lines.get(`${one.entity}/${one.id}`);
    if (!own) return [];
    return [
      { folded: one, values: valuesOf(one), lines: own, isMine: mine.has(one), ...whereabouts(known, one) },
    ];
  });
}
