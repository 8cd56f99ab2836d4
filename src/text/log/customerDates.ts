import type { Day } from '../../domain/day.ts';
import type { Milestone } from '../../domain/records/milestone.ts';
import type { Audience } from '../audience.ts';
import { literal } from '../markdown.ts';
import { forWhom } from './conversationLog.ts';
import { datedLines } from './logDates.ts';

export interface CustomerDates {
  /** The customer's name. */
  readonly customer: string;
  /** The earliest first. */
  readonly milestones: readonly Milestone[];
  readonly audience: Audience;
  readonly today: Day;
}

/** The Markdown of what was agreed with a customer outside any conversation. */
export function customerDates({ customer, milestones, audience, today }: CustomerDates): string {
  const blocks = [
    `# ${literal(customer)}: dates agreed outside a conversation`,
    forWhom({ audience, today, customer }),
    `## Next dates\n\n${datedLines(milestones, { audience })}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}
