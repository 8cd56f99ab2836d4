import { daysBetween } from '../../domain/day.ts';
import { type Sentence, sentence } from '../../domain/sentence.ts';
import type { Finding, Judged } from './findings.ts';
import type { Renewal } from './renewals.ts';

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);

/** "moved from 2026-06-01 to 2026-09-30 (121 days later)", "moved 3 times, 120 days in all (2026-06-01 to 2026-09-29)" */
export function renewalWords({ from, to, times }: Renewal): string {
  const later = daysBetween(from, to);
  const count = days(Math.abs(later));
  if (times > 1)
    return `moved ${times} times, ${count}${later < 0 ? ' earlier' : ''} in all (${from} to ${to})`;
  return `moved from ${from} to ${to} (${count} ${later < 0 ? 'earlier' : 'later'})`;
}

/** "2 days over", "last day is today", "12 days left" */
export function whenWords({ status, left }: Judged): string {
  if (status === 'overdue') return `${days(-left)} over`;
  return status === 'due' ? 'its last day is today' : `${days(left)} left`;
}

const problemWords: Readonly<Record<string, string>> = {
  'bad-date': 'The date is no day of the calendar. Write it like until=2026-09-30.',
  'no-date': 'The tag has no date. Write it like TEMP(until=2026-09-30): why.',
  'bad-pair': 'A part of the tag is no key=value. Values hold no blanks, quotes or brackets.',
  'repeated-key': 'A key stands twice. Keep one of them.',
  unclosed: 'The tag is not closed on its line. Write it without line breaks up to the closing bracket.',
  'unknown-key': 'This version does not know a key of this tag and keeps it as it is.',
  unreadable: 'This cannot be read. Check its rights, or have git ignore it.',
  'too-large': 'This file is too large to be read. Keep temporary code in a smaller one.',
};

/** What to do next about it. */
function nextStep({ kind, judged }: Finding): string {
  const told = judged?.known && !judged.known.isTold ? ' Tell the customer.' : '';
  switch (kind) {
    case 'overdue':
      return `Remove the temporary code, or extend the tag to a day you can keep and say why.${told}`;
    case 'too-far':
      return 'Take an earlier day: what lasts that long is not temporary.';
    case 'due':
    case 'soon':
      return `Plan its removal, or extend the tag and say why.${told}`;
    case 'renewed':
      return 'Say in its conversation why it moved, and tell the customer.';
    case 'untold':
      return 'Tell the customer that it is temporary, and note it.';
    case 'unrecorded':
      return 'No store read here knows this ref. Correct it, or make its record.';
    case 'malformed':
    case 'notice':
      return '';
  }
}

/** "owner dana, customer acme, ref lf-7k2m4" */
function facts({ tag, known }: Judged): string {
  const { ref, owner = known?.owner, for: customer } = tag;
  const parts = [owner && `owner ${owner}`, customer && `customer ${customer}`, ref && `ref ${ref}`];
  return parts.filter(Boolean).join(', ');
}

const headline: Readonly<Record<string, string>> = {
  overdue: 'Temporary code is overdue',
  'too-far': 'Temporary code ends too late',
  due: 'Temporary code ends today',
  soon: 'Temporary code ends soon',
  renewed: 'Temporary code was extended',
  untold: 'The customer was not told yet',
  unrecorded: 'The record of temporary code is not known',
  malformed: 'A TEMP tag is malformed',
  notice: 'About a TEMP tag',
};

export const titleOf = ({ kind }: Finding): string => headline[kind] ?? '';

/** Everything about a finding in one line, with what to do next. */
export function messageOf(finding: Finding): string {
  const { judged, problem } = finding;
  if (problem) {
    const words = problem.words === '' ? '' : ` (${problem.words})`;
    return `${problemWords[problem.code] ?? problem.code}${words}`;
  }
  if (!judged) return titleOf(finding);
  const { tag, renewal } = judged;
  const about = [`until ${tag.until}, ${whenWords(judged)}`, facts(judged), renewal && renewalWords(renewal)];
  const why = tag.reason === '' ? '' : `: ${tag.reason}`;
  return `${titleOf(finding)} (${about.filter(Boolean).join('; ')})${why}. ${nextStep(finding)}`.trimEnd();
}

/** "and 4 tags of others: 2 overdue"; undefined where there are none. */
export function othersWords(others: readonly Finding[]): Sentence | undefined {
  if (others.length === 0) return undefined;
  const count = (kind: string) => others.filter(one => one.kind === kind).length;
  const parts = (['overdue', 'malformed', 'too-far', 'due', 'soon'] as const)
    .map(kind => ({ kind, number: count(kind) }))
    .filter(({ number }) => number > 0)
    .map(({ kind, number }) => `${number} ${kind === 'too-far' ? 'too far' : kind}`);
  if (parts.length === 0) return undefined;
  return sentence('Not part of this change and not judged here: {0}.', parts.join(', '));
}
