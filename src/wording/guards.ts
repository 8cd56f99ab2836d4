import type { Reading, Stretch } from './match.ts';
import type { Guard } from './rules/rule.ts';

/** Sentences say more than their words: what stands around a match. */
export interface Around {
  readonly reading: Reading;
  readonly isQuestion: boolean;
  /** The text it belongs to offers a next step or asks back. */
  readonly offers: boolean;
}

type Check = (around: Around, match: Stretch) => boolean;

/** In the clause of the match, not after it. */
const before =
  (name: string): Check =>
  ({ reading }, match) =>
    reading.has(name, reading.clauseAt(match.from).from, match.to);

const inClause =
  (name: string): Check =>
  ({ reading }, match) => {
    const { from } = reading.clauseAt(match.from);
    return reading.has(name, from, reading.clauseAt(match.to - 1).to);
  };

const anywhere =
  (name: string): Check =>
  ({ reading }) =>
    reading.has(name);

const fresh = new Set(['we', 'i', 'our', 'so', 'but', 'therefore', 'told', 'will', 'please', 'then']);

/** After "she is upset, so we ..." we speak again. */
function beginsAnew(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) {
    const isNew = reading.clauses[at] !== reading.clauses[at - 1];
    const [sign = '', word = ''] = [reading.tokens[at - 1]?.word, reading.tokens[at]?.word];
    if (isNew && sign !== ':' && fresh.has(word) && /^[^a-z:]|^but|^so/.test(sign)) return true;
    if (isNew && (word === 'but' || word === 'so')) return true;
  }
  return false;
}

/** The words of others, unless we began to speak again; what we told somebody is ours. */
export function isReported(reading: Reading, match: Stretch): boolean {
  for (let at = match.from - 1; at >= 0; at -= 1) {
    const end = reading.endAt('says', at);
    if (end < 0 || end > match.from) continue;
    const tells = reading.all('tells').filter(one => one.from <= match.from);
    if (tells.some(one => one.from <= at || one.from >= end)) return false;
    return !beginsAnew(reading, end, match.from);
  }
  return false;
}

const certain = /^(?:fix|solv|resol|repair|correct|restor|rectif|remed|cur|eliminat|sort)/;
const states = new Set('be is are was'.split(' '));

/** A report that will be ready is no result of the work itself. */
const isProcess: Check = ({ reading }, match) => {
  const words = reading.tokens.slice(match.from, match.to).map(token => token.word);
  if (words.some(word => certain.test(word))) return false;
  if (
    words.includes('back') &&
    words.includes('be') &&
    /^(?:we|i|you)$/.test(reading.tokens[match.from - 1]?.word ?? words[0] ?? '')
  )
    return true;
  const isState = words.some(word => states.has(word));
  const clause = reading.clauseAt(match.to - 1);
  if (isState)
    return reading.has('comm', Math.max(clause.from, match.from - 4), Math.max(match.from, clause.from) + 2);
  return reading.has('comm', match.from, Math.min(clause.to, match.to + 4));
};

const checks: Readonly<Record<Guard, Check>> = {
  question: ({ isQuestion }) => isQuestion,
  reported: ({ reading }, match) => isReported(reading, match),
  denied: before('denies'),
  absolved: before('absolves'),
  unsaid: before('unsaid'),
  thanked: anywhere('thanks'),
  hedged: inClause('hedges'),
  conditional: anywhere('depends'),
  unsure: inClause('unsure'),
  technical: ({ reading }, match) =>
    reading.has('technical', 0, match.to) && !reading.has('hard') && !reading.has('change'),
  process: isProcess,
  request: before('asks'),
  past: ({ reading }, match) => {
    const { from, to } = reading.clauseAt(match.from);
    return reading.has('did', from, to) && !reading.has('will', from, to);
  },
  ours: inClause('ours'),
  schedule: anywhere('schedule'),
  theirs: before('theirs'),
  offered: ({ offers }) => offers,
};

export const isGuarded = (guards: readonly Guard[], around: Around, match: Stretch): boolean =>
  guards.some(guard => checks[guard](around, match));
