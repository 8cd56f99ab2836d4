import type { Finding } from './finding.ts';

type Said = Pick<Finding, 'label' | 'rule'>;

/** One sentence to say instead, short enough to be read in a narrow pane while one speaks. @param date as it is said */
export function sayInstead({ label, rule }: Said, date: string): string {
  if (rule === 'promise/absolute' || rule === 'promise/assurance')
    return `We made this less likely, and tell you on ${date} how well it works.`;
  if (rule === 'promise/ease') return `I want to look at it first; you get my findings on ${date}.`;
  if (label === 'promise') return `We look into it first, and tell you on ${date} what we found.`;
  if (label === 'blame') return `We check how it reaches our system, and report on ${date}.`;
  if (label === 'dismissive') return `Thank you. Could you show us one example? We answer on ${date}.`;
  if (label === 'vague-date') return `Next update: ${date}, even if nothing has changed.`;
  return `This is a temporary measure until the cause is found; we review it on ${date}.`;
}
