import { stampMilliseconds } from '../../domain/log/clock.ts';
import type { Operation } from '../../domain/log/operation.ts';
import { withoutPurged } from '../../domain/log/purge.ts';
import { conversationsIn, type ReadConversations } from '../conversations/conversationsIn.ts';
import { type Advice, adviceFor, type FindingKind } from './storeAdvice.ts';

/** What was seen of a store: every readable line, and what is not as it was written. */
export interface Evidence {
  readonly devices: readonly string[];
  readonly segments: number;
  readonly operations: readonly Operation[];
  /** Whether others may ever read it. */
  readonly isShared?: boolean;
  readonly findings: readonly {
    readonly kind: FindingKind;
    readonly file: string;
    readonly line?: number;
    readonly offset?: number;
  }[];
}

export interface StoreProblem extends Advice {
  readonly file: string;
  readonly line?: number;
  readonly offset?: number;
}

export interface StoreReport {
  readonly devices: number;
  readonly segments: number;
  readonly operations: number;
  readonly conversations: number;
  readonly entries: number;
  readonly problems: readonly StoreProblem[];
}

const trustedLead = 10 * 60_000;
const isCreate = (one: Operation) => one.b === undefined && one.x === undefined;

function clocksAhead(operations: readonly Operation[], now: number): StoreProblem[] {
  const ahead = new Map<string, number>();
  for (const { d, h } of operations) {
    const lead = stampMilliseconds(h) - now;
    if (lead > trustedLead) ahead.set(d, Math.max(lead, ahead.get(d) ?? 0));
  }
  return [...ahead].map(([device, lead]) => ({
    file: `log/${device}`,
    ...adviceFor('clock ahead', Math.round(lead / 60_000)),
  }));
}

function severalCreates(operations: readonly Operation[]): StoreProblem[] {
  const creates = new Map<string, Set<string>>();
  const folders = new Map<string, string>();
  for (const one of operations.filter(isCreate)) {
    const key = `${one.e} ${one.k} in ${one.c}`;
    creates.set(key, (creates.get(key) ?? new Set()).add(one.i));
    folders.set(key, `log/${one.d}`);
  }
  return [...creates]
    .filter(([, ids]) => ids.size > 1)
    .map(([key]) => ({ file: folders.get(key) as string, ...adviceFor('several creates', key) }));
}

/** What is only somebody's own has no place among others; nobody shows it. */
function ownAmongOthers(operations: readonly Operation[]): StoreProblem[] {
  const own = operations.filter(({ e, f }) => e === 'entry' && f?.['reach'] === 'me');
  return own.map(({ d, k }) => ({ file: `log/${d}`, ...adviceFor('own among others', k) }));
}

function unreadable({ conversations, orphans }: ReadConversations): StoreProblem[] {
  const faults = conversations.flatMap(one => one.faults);
  return [
    ...orphans.map(id => ({ file: 'log', ...adviceFor('orphans', id) })),
    ...faults.map(fault => ({ file: 'log', ...adviceFor('unreadable record', fault) })),
  ];
}

/** What a store holds and what is wrong with it, each with what to do next. */
export function checkStore(evidence: Evidence, now: number): StoreReport {
  const { devices, segments, operations, findings, isShared = false } = evidence;
  const unique = [...new Map(operations.map(one => [one.i, one])).values()];
  const read = conversationsIn(unique);
  return {
    devices: devices.length,
    segments,
    operations: unique.length,
    conversations: read.conversations.length,
    entries: read.conversations.reduce((sum, one) => sum + one.entries.length, 0),
    problems: [
      ...findings.map(({ kind, ...where }) => ({ ...where, ...adviceFor(kind) })),
      ...clocksAhead(unique, now),
      ...severalCreates(unique),
      ...(isShared ? ownAmongOthers(withoutPurged(unique)) : []),
      ...unreadable(read),
    ],
  };
}
