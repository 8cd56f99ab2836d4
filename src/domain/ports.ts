import type { Instant } from './day.ts';
import type { Folded } from './log/folded.ts';
import type { Draft, Operation } from './log/operation.ts';
import type { Customer } from './records/customer.ts';
import type { Due } from './records/due.ts';
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
  /** What is not done yet: milestones, promises, questions we owe an answer to, follow-ups. */
  readonly due: readonly Due[];
  readonly temporary: readonly TemporaryRow[];
}

/** Everything a list needs, without opening a conversation; newest conversation first. */
export interface Listing {
  readonly customers: readonly Customer[];
  readonly conversations: readonly Row[];
}

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
  /** Whether a conversation is there and not deleted; the price does not grow with its entries. */
  knows(conversation: string): Promise<boolean>;
  listing(): Promise<Listing>;
}

/** What every action works with; time and ids come from outside. */
export interface Ports {
  readonly store: Store;
  now(): Instant;
  newId(): string;
}
