import { type Conversation, readConversation } from '../domain/conversation.ts';
import { stampMilliseconds } from '../domain/clock.ts';
import { type Folded, valuesOf } from '../domain/folded.ts';
import { fold } from '../domain/gathering.ts';
import type { Operation } from '../domain/operation.ts';
import { type Advice, adviceFor, type FindingKind } from './storeAdvice.ts';

/** What was seen of a store: every readable line, and what is not as it was written. */
export interface Evidence {
  readonly devices: readonly string[];
  readonly segments: number;
  readonly operations: readonly Operation[];
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
    ...adviceFor('clock ahead', `${Math.round(lead / 60_000)} minutes`),
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
  return [...creates].filter(([, ids]) => ids.size > 1)
    .map(([key]) => ({ file: folders.get(key) as string, ...adviceFor('several creates', key) }));
}

type Groups = ReadonlyMap<string, readonly Folded[]>;

/** Every entity under the conversation it was made in and the one it belongs to now. */
function byConversation(entities: readonly Folded[]): Groups {
  const groups = new Map<string, Folded[]>();
  for (const one of entities) {
    const target = valuesOf(one)['conversation'];
    const goal = typeof target === 'string' ? `conversation/${target}` : one.container;
    for (const name of new Set([one.container, goal])) {
      const group = groups.get(name);
      if (group) group.push(one);
      else groups.set(name, [one]);
    }
  }
  return groups;
}

/** Folded as readers fold: an id is one thing in its container. */
function foldAll(operations: readonly Operation[]): Folded[] {
  const containers = new Map<string, Operation[]>();
  for (const one of operations) {
    const group = containers.get(one.c);
    if (group) group.push(one);
    else containers.set(one.c, [one]);
  }
  return [...containers.values()].flatMap(group => [...fold(group)]);
}

interface Read {
  readonly conversations: readonly Conversation[];
  readonly problems: readonly StoreProblem[];
}

function readAll(groups: Groups): Read {
  const conversations: Conversation[] = [];
  const problems: StoreProblem[] = [];
  for (const [container, entities] of groups) {
    const [kind, id = ''] = container.split('/');
    if (kind !== 'conversation') continue;
    const read = readConversation(id, entities);
    const isDeleted = entities.some(one => one.entity === 'conversation' && one.hidden);
    if (read) conversations.push(read);
    else if (!isDeleted) problems.push({ file: 'log', ...adviceFor('orphans', id) });
    for (const fault of read?.faults ?? []) problems.push({ file: 'log', ...adviceFor('unreadable record', fault) });
  }
  return { conversations, problems };
}

/** What a store holds and what is wrong with it, each with what to do next. */
export function checkStore({ devices, segments, operations, findings }: Evidence, now: number): StoreReport {
  const unique = [...new Map(operations.map(one => [one.i, one])).values()];
  const { conversations, problems } = readAll(byConversation(foldAll(unique)));
  return {
    devices: devices.length,
    segments,
    operations: unique.length,
    conversations: conversations.length,
    entries: conversations.reduce((sum, one) => sum + one.entries.length, 0),
    problems: [
      ...findings.map(({ kind, ...where }) => ({ ...where, ...adviceFor(kind) })),
      ...clocksAhead(unique, now),
      ...severalCreates(unique),
      ...problems,
    ],
  };
}
