import type { Customer } from './customer.ts';
import type { Instant } from './day.ts';
import type { Folded } from './folded.ts';
import type { Milestone } from './milestone.ts';
import type { Draft, Operation } from './operation.ts';

/** One conversation in a list. */
export interface Row {
  readonly id: string;
  readonly customer?: string;
  readonly title: string;
  readonly channel: string;
  readonly started: Instant;
  readonly ended?: Instant;
  readonly entries: number;
  readonly due: readonly Milestone[];
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
