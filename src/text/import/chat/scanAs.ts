import type { Format } from '../imported.ts';
import { speakersIn } from '../speakers.ts';
import { commentRules } from './commentRules.ts';
import type { Rule } from './heads.ts';
import { ircRules, spokenBy, timedRules, whatsAppRules } from './lineRules.ts';
import { type Scanned, scan } from './scan.ts';
import { slackRules } from './slackRules.ts';
import { teamsRules } from './teamsRules.ts';

export type ChatFormat = Extract<Format, 'slack' | 'teams' | 'whatsapp' | 'chat' | 'irc' | 'comments'>;

const rules: Readonly<Record<Exclude<ChatFormat, 'chat'>, readonly Rule[]>> = {
  slack: slackRules,
  teams: teamsRules,
  whatsapp: whatsAppRules,
  irc: ircRules,
  comments: commentRules,
};

/** So many lines show what the others look like. */
const enough = 2000;

/** Times before names as a whole, or names alone: a colon later in a line of the one is none of the other. */
function rulesFor(format: ChatFormat, lines: readonly string[]): readonly Rule[] {
  if (format !== 'chat') return rules[format];
  const timed = scan(lines.slice(0, enough), timedRules);
  return timed.heads > 1 ? timedRules : [...timedRules, spokenBy(speakersIn(lines))];
}

/** How a text reads as that format; nothing is dated yet. */
export const scanAs = (format: ChatFormat, lines: readonly string[]): Scanned =>
  scan(lines, rulesFor(format, lines));
