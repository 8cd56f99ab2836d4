import type { Conversation } from './conversation.ts';

/** Whether nothing was ever written down in it. */
export function isEmptyTalk(talk: Conversation): boolean {
  const { entries, removed, milestones, followUps, temporary } = talk;
  return [entries, removed, milestones, followUps, temporary].every(all => all.length === 0);
}
