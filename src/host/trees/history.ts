import { writtenTwice } from '../../domain/records/overlapping.ts';
import type { Update } from '../../domain/records/update.ts';
import type { NamedRow } from '../call/currentMoment.ts';
import type { ConversationsRow, CustomerRow, HistoryRow, MonthRow } from './conversationItems.ts';
import { type Filter, filtered, hidesUpdates, isWithin } from './filtering.ts';
import {
  groupByCustomer,
  groupByMonth,
  lastDay,
  type Month,
  mostInOneList,
  newestFirst,
  type Talks,
} from './grouped.ts';
import type { Reading } from './reading.ts';

type Timed = HistoryRow & { readonly at: string };

interface History {
  readonly all: readonly Timed[];
  readonly months: readonly Month<Timed>[];
}

const keyOf = (customer: string | undefined) => (customer === undefined ? 'inbox' : `customer/${customer}`);

/** @throws whatever reading the updates of a customer throws */
export type ReadUpdates = (customer: string) => Promise<readonly Update[]>;

export interface Histories {
  /** How many conversations the filter lets through. */
  readonly shown: number;
  rows(parent: ConversationsRow | undefined): Promise<readonly ConversationsRow[]>;
}

export interface HistoryOptions extends Pick<Reading, 'rows' | 'today'> {
  readonly filter: Filter;
  readonly readUpdates: ReadUpdates;
}

/** Conversations by customer, with what was sent to them; below a customer of many, by month. Each is made when asked for. */
class LazyHistories implements Histories {
  readonly #options: HistoryOptions;
  readonly #groups = new Map<string, Talks>();
  readonly #pasts = new Map<string, Promise<History>>();
  readonly shown: number;

  constructor(options: HistoryOptions) {
    this.#options = options;
    const rows = filtered(options.rows, options.filter, options.today);
    this.shown = rows.length;
    for (const group of groupByCustomer(rows)) this.#groups.set(keyOf(group.customer?.id), group);
  }

  async rows(parent: ConversationsRow | undefined): Promise<readonly ConversationsRow[]> {
    if (!parent) return [...this.#groups].map(([key, group]) => customerRow(key, group));
    if (parent.kind === 'customer') return this.#below(parent);
    return parent.kind === 'month' ? this.#inMonth(parent) : [];
  }

  async #below({ key, customer }: CustomerRow): Promise<readonly ConversationsRow[]> {
    const { all, months } = await this.#past(key);
    if (all.length <= mostInOneList) return all;
    return months.map(({ month, things: { length } }) => ({
      key: `${key}/${month}`,
      kind: 'month',
      customer: customer?.id,
      month,
      count: length,
    }));
  }

  async #inMonth({ customer, month }: MonthRow): Promise<readonly ConversationsRow[]> {
    const { months } = await this.#past(keyOf(customer));
    return months.find(one => one.month === month)?.things ?? [];
  }

  #past(key: string): Promise<History> {
    const made =
      this.#pasts.get(key) ?? this.#makePast(key).then(all => ({ all, months: groupByMonth(all) }));
    this.#pasts.set(key, made);
    return made;
  }

  async #makePast(key: string): Promise<readonly Timed[]> {
    const group = this.#groups.get(key);
    if (!group) return [];
    const twice = writtenTwice(group.rows);
    const talks = group.rows.map(row => talkOf(key, row, twice.get(row.id)));
    const sent = await this.#sent(group);
    return sent.length === 0 ? talks : newestFirst([...talks, ...sent]);
  }

  async #sent({ customer }: Talks): Promise<readonly Timed[]> {
    const { filter, today, readUpdates } = this.#options;
    if (!customer || hidesUpdates(filter)) return [];
    const fits = isWithin(filter.period, today);
    return (await readUpdates(customer.id))
      .filter(update => fits(update.day))
      .map(update => ({
        key: `customer/${customer.id}/update/${update.id}`,
        kind: 'update',
        update,
        customer: customer.id,
        at: update.sent,
      }));
  }
}

function talkOf(key: string, row: NamedRow, other: NamedRow | undefined): Timed {
  const { id, title, started, entries, archived, merged, tickets } = row;
  return {
    key: `${key}/conversation/${id}`,
    kind: 'conversation',
    conversation: id,
    title,
    started,
    entries,
    ...(archived && { archived }),
    ...(merged && { merged }),
    ...(tickets && { tickets }),
    ...(other && { twice: other.started }),
    at: started,
  };
}

function customerRow(key: string, group: Talks): CustomerRow {
  const { customer, rows } = group;
  return { key, kind: 'customer', customer, count: rows.length, last: lastDay(group) };
}

export function historiesOf(options: HistoryOptions): Histories {
  return new LazyHistories(options);
}
