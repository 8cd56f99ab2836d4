import { is } from './smallWords.ts';
import type { Token } from './tokens.ts';

/** `, but we` and `and I` begin a clause; `errors, warnings and notes` does not. */
function beginsClause({ word, bits }: Token, before: Token, next: Token | undefined): boolean {
  if (before.bits & is.breaks) return true;
  if (before.word === ',') return (bits & (is.subject | is.joins)) !== 0;
  if (!(bits & is.joins) || word === 'still') return false;
  return word === 'but' || word === 'because' || (next !== undefined && (next.bits & is.subject) !== 0);
}

/** By word: the number of its clause. A sign that parts two belongs to the one before. */
export function clausesOf(tokens: readonly Token[]): number[] {
  const clauses: number[] = [];
  let clause = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const before = tokens[at - 1];
    if (before && beginsClause(tokens[at] as Token, before, tokens[at + 1])) clause += 1;
    clauses.push(clause);
  }
  return clauses;
}
