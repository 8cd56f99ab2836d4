import type { Instant } from './day.ts';
import type { Folded } from './log/folded.ts';
import type { Draft, Operation } from './log/operation.ts';
import type { PurgedIds } from './log/purge.ts';
import type { Customer } from './records/customer.ts';
import type { Due } from './records/due.ts';
import type { Pointer } from './records/pointers.ts';
import type { TemporaryRow } from './records/temporary.ts';

/** One conversation in a list. */
export interface Row {
  readonly id: string;
  readonly customer?: string;
  readonly title: string;
  readonly channel: string;
  readonly started: Instant;
  readonly ended?: Instant;
  readonly entries: number;
  /** When its last entry was said; its start while it has none. */
  readonly latest: Instant;
  /** Keys or addresses of the tickets it is about. */
  readonly tickets?: readonly string[];
  /** What is not done yet: milestones, promises, questions we owe an answer to, follow-ups. */
  readonly due: readonly Due[];
  readonly temporary: readonly TemporaryRow[];
  /** Something that hurts them was said in it, and is not solved yet. */
  readonly hasProblem?: boolean;
  /** Put away: nothing of it is due, and it stands in no list unless one asks for what was put away. */
  readonly archived?: boolean;
  /** The ids of those that were merged into it. */
  readonly merged?: readonly string[];
  /** The conversation that shows everything of this one; such a row stands in no list. */
  readonly mergedInto?: string;
}

/** Everything a list needs, without opening a conversation; newest conversation first. */
export interface Listing {
  readonly customers: readonly Customer[];
  readonly conversations: readonly Row[];
}

/** What stands in a conversation that only this person may ever see, where its own record lives elsewhere. */
export type Mine = Pick<Row, 'entries' | 'latest' | 'due'>;

/** One store: what was said, kept for good. */
export interface Store {
  readonly folder: string;
  /** Resolves only when the operation is on disk. @throws Problem when it is not */
  write(draft: Draft): Promise<Operation>;
  /** The entities made in or moved to a container, as the log reads now; empty when nothing is known of it. */
  entities(container: string): Promise<readonly Folded[]>;
  /** One of those entities. */
  entity(container: string, kind: string, id: string): Promise<Folded | undefined>;
  /** Every operation of those entities, each once, in the order of the log. */
  operations(container: string): Promise<readonly Operation[]>;
  /**
   * Whether a conversation is there and not deleted; the price does not grow with its entries.
   * @throws Problem 'purged' where it was taken out for good
   */
  knows(conversation: string): Promise<boolean>;
  listing(): Promise<Listing>;
  /** What points at code whose path has `part` in it; no conversation is opened for that. An empty part is in all. */
  pointers(part: string): Promise<readonly Pointer[]>;
}

/** One store among several: who reads it is its own audience. */
export interface NamedStore extends Store {
  readonly name: string;
  readonly id: string;
  /** Whether others may ever read it; what is only mine never stands there. */
  readonly isShared: boolean;
  /** Whether a customer or conversation lives here: it is there, not deleted and not moved to another store. */
  holds(container: string): Promise<boolean>;
  /** The customers that moved away from here, and the ids of the stores they live in now. */
  movedAway(): Promise<readonly { readonly customer: string; readonly store: string }[]>;
  /** The conversations with a customer that ever stood here, also of one that moved away. */
  conversationsWith(customer: string): Promise<readonly string[]>;
  /** Every line that can be read, each operation once. */
  lines(): Promise<readonly Operation[]>;
  /** Adds lines of another store as they are. Resolves when they are on disk. */
  append(operations: readonly Operation[]): Promise<void>;
  /** Drops what is named, here and for everybody who reads this store, and takes it out of our own files. */
  purge(names: PurgedIds): Promise<void>;
}

/** What every action works with; time and ids come from outside. */
export interface Ports {
  /** All stores read as one; what is written goes where it belongs. */
  readonly store: Store;
  now(): Instant;
  newId(): string;
}

/** For those who move or purge: the stores one by one, the private one first. */
export interface StorePorts extends Ports {
  readonly stores: readonly NamedStore[];
}
