import type { Finding } from './finding.ts';

type Said = Pick<Finding, 'label' | 'rule'>;

/** One sentence that can be said instead. @param date the day as it is said: "Tuesday 1 December" */
export function sayInstead({ label, rule }: Said, date: string): string {
  if (rule === 'promise/absolute' || rule === 'promise/assurance')
    return `We have taken a step that makes this less likely, and we tell you on ${date} how well it works.`;
  if (rule === 'promise/ease') return `I want to look at it first; you get my findings on ${date}.`;
  if (label === 'promise')
    return `We look into it first, and on ${date} we tell you what we found and what we plan.`;
  if (label === 'blame')
    return `We look after this for you: we check how it reaches our system, and report on ${date}.`;
  if (label === 'dismissive')
    return `Thank you for telling us. Could you show us one example, so that we see what you see? We answer on ${date}.`;
  if (label === 'vague-date') return `Next update: ${date}, even if nothing has changed.`;
  return `This is a temporary measure until the cause is found; we review it on ${date}.`;
}
