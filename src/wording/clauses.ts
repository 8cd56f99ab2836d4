import type { Token } from './tokens.ts';

const breaks = new Set([';', ':', '–', '—', '->', '=>', '→', '|', '(', ')', '-', '--']);
const joins = new Set(
  'but so then yet however because though although while whereas and or plus otherwise still'.split(' '),
);
const subjects = new Set(
  'we i you he she they it this that there our your their my the a an everything nothing all no will nobody next please once if when as unless'.split(
    ' ',
  ),
);

/** `, but we` and `and I` begin a clause; `errors, warnings and notes` does not. */
function beginsClause(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  const before = tokens[at - 1]?.word ?? '';
  const next = tokens[at + 1]?.word ?? '';
  if (breaks.has(before)) return true;
  if (before === ',') return subjects.has(word) || joins.has(word);
  return word === 'but' || word === 'because' || (joins.has(word) && word !== 'still' && subjects.has(next));
}

/** By word: the number of its clause. A sign that parts two belongs to the one before. */
export function clausesOf(tokens: readonly Token[]): number[] {
  let clause = 0;
  return tokens.map((_, at) => {
    if (at > 0 && beginsClause(tokens, at)) clause += 1;
    return clause;
  });
}
