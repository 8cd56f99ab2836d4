import { readWhen } from '../when/when.ts';
import { longestHead, nameIn, type Rule } from './heads.ts';

const jira =
  /^(\S.{0,79}?) (?:added a comment|made changes|edited a comment)(?:\s*[-–—]\s*(.{3,60}?))?(?:\s*[-–—]\s*edited)?$/iu;
const forge =
  /^@?(\S.{0,59}?) (?:commented|replied|wrote|left a comment|opened this (?:issue|pull request)|closed this)(?: on)?(?: (.{3,60}?))?(?:\s*[•·].*)?:?$/iu;

/** "Maria Lopez added a comment - 17/Nov/26 10:31 AM", "maria commented on Nov 17, 2026" */
const announced: Rule = (lines, at) => {
  const line = (lines[at] as string).trim();
  const found = line.length <= longestHead ? (jira.exec(line) ?? forge.exec(line)) : null;
  const speaker = found && nameIn(found[1] ?? '');
  if (!found || !speaker) return undefined;
  const below = found[2] === undefined ? lines[at + 1] : undefined;
  const when = readWhen(found[2] ?? below?.replace(/^on /, '') ?? '');
  return when && (when.day || when.moment !== undefined)
    ? { speaker, when, rest: '', lines: below === undefined ? 1 : 2 }
    : undefined;
};

/** "Maria Lopez", and below it "November 17, 2026 at 10:31 AM" or "on Nov 17, 2026". */
const twoLines: Rule = (lines, at) => {
  const below = lines[at + 1]?.trim();
  if (below === undefined || below.length > longestHead || !/\d/.test(below)) return undefined;
  const speaker = nameIn(lines[at] as string);
  const when = speaker === undefined || readWhen(speaker) ? undefined : readWhen(below.replace(/^on /, ''));
  return speaker !== undefined && (when?.day || when?.moment !== undefined)
    ? { speaker, when, rest: '', lines: 2 }
    : undefined;
};

const beside = /^(\S.{0,59}?)(?:\s{2,}|\t)(\S.{4,50})$/u;

/** "Maria Lopez   Nov 17, 2026 10:31" */
const oneLine: Rule = (lines, at) => {
  const line = (lines[at] as string).trim();
  const found = line.length <= longestHead && /\d/.test(line) ? beside.exec(line) : null;
  const when = found && readWhen(found[2] ?? '');
  const speaker = when?.day ? nameIn(found?.[1] ?? '') : undefined;
  return when && speaker !== undefined ? { speaker, when, rest: '', lines: 1 } : undefined;
};

/** What only comments look like, and what other lists look like too. */
export const announcedRules: readonly Rule[] = [announced];
export const commentRules: readonly Rule[] = [announced, twoLines, oneLine];
