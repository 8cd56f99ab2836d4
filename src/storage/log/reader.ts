import type { Folded } from '../../domain/log/folded.ts';
import type { Gathering } from '../../domain/log/gathering.ts';
import type { Operation } from '../../domain/log/operation.ts';
import type { Purged } from '../../domain/log/purge.ts';
import type { Catalogue, Covers } from '../../domain/log/storeFiles.ts';
import type { Listing, Row } from '../../domain/ports.ts';
import type { Customer } from '../../domain/records/customer.ts';
import type { SegmentName } from './segments.ts';

export interface Read {
  readonly covers: Covers;
  readonly entities: readonly Folded[];
}

/** Follows the log of one store: what it holds where, and the conversations that were asked for. */
export interface Reader {
  readonly catalogue: Catalogue;
  /** Reads what any writer added; `only` names one segment. @returns the containers that changed */
  refresh(only?: SegmentName): Promise<ReadonlySet<string>>;
  /** Runs between two refreshes with every row up to date: what is saved together belongs together. */
  whole<T>(work: (catalogue: Catalogue) => T | Promise<T>): Promise<T>;
  /** The row of a conversation that is there and not deleted; its counts may be older than its last entries. */
  row(conversation: string): Promise<Row | undefined>;
  customer(id: string): Promise<Customer | undefined>;
  /** What nobody may read any more. */
  readonly purged: Purged;
  /** The devices of which purged lines were read since this was emptied last. */
  readonly dropped: Set<string>;
  entities(container: string): Promise<Read>;
  /** Every operation of a container, each once, in the order of the log. */
  operations(container: string): Promise<readonly Operation[]>;
  /** What was gathered of a container that was asked for before. */
  loaded(container: string): Gathering | undefined;
  listing(): Promise<Listing>;
  covers(container: string): Promise<Covers>;
}

/** Whose log is followed, and with which clock. */
export interface Followed {
  readonly store: string;
  /** What is only somebody's own has no place in it. */
  readonly isShared: boolean;
  /** Milliseconds. */
  readonly now: () => number;
}
