import type { Day } from '../../domain/day.ts';
import type { Audience } from '../../text/audience.ts';

/** What is exported, and for whom. With a conversation, nothing outside it. */
export interface ExportWish {
  readonly audience: Audience;
  readonly today: Day;
  readonly conversation?: string | undefined;
  readonly customer?: string | undefined;
  /** First and last day, both included. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}
