import { dayOf, timeOf } from '../../domain/day.ts';
import { Problem } from '../../domain/problem.ts';
import { entryKinds } from '../../domain/records/entry.ts';
import { requireWord } from '../../domain/requireWord.ts';
import { visibleLine } from '../../domain/visible.ts';
import { openSearch } from '../../storage/search/openSearch.ts';
import type { Found, FoundEntry, Hit, SearchWish } from '../../storage/search/wish.ts';
import { requireDay } from '../clock.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly query: string;
  readonly customer?: string;
  readonly person?: string;
  readonly kind?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly limit: string;
  readonly json?: boolean;
}

const most = 1_000;

function requireLimit(text: string): number {
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= most) return limit;
  throw new Problem('bad input', `"${text}" is no limit. Use a number from 1 to ${most}.`);
}

const day = (text: string | undefined) => (text === undefined ? undefined : requireDay(text));

function wishOf({ query, customer, person, kind, from, to, limit }: Options): SearchWish {
  return {
    text: query,
    customer,
    person,
    kinds: kind?.map(word => requireWord(entryKinds, word, 'kind')),
    from: day(from),
    to: day(to),
    limit: requireLimit(limit),
  };
}

async function foundIn(io: Io, options: Options, wish: SearchWish): Promise<Found> {
  const { ports } = await openSession(io, options);
  const onDamage = (kept: string) =>
    io.say(`A damaged file was kept as ${kept}; what it held is read from the log.`);
  const search = openSearch({ stores: ports.stores.map(one => one.folder), now: io.now, onDamage });
  await search.look();
  const found = search.find(wish);
  for (const failure of await search.flush())
    io.say(`Found; only the index could not be written: ${failure.message}`);
  return found;
}

const line = ({ at, kind, speaker, context }: FoundEntry) =>
  `  ${dayOf(at)} ${timeOf(at)}  ${kind}${speaker ? ` ${visibleLine(speaker)}` : ''}: ${context}\n`;

function lines({ conversation, customer, started, title, entries }: Hit): string {
  const about = [dayOf(started), customer, visibleLine(title)].filter(Boolean).join('  ');
  return `${conversation}  ${about}\n${entries.map(line).join('')}`;
}

export async function search(io: Io, options: Options): Promise<ExitCode> {
  const found = await foundIn(io, options, wishOf(options));
  if (options.json) {
    await writeJson(io, found);
    return 0;
  }
  await io.write(found.hits.map(lines).join(''));
  const { length } = found.hits;
  if (found.total === 0) io.say('Nothing was found. The beginning of a word is enough.');
  else if (length < found.total) io.say(`${length} of ${found.total} conversations. Show more with --limit.`);
  return 0;
}
