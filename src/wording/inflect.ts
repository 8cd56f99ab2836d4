/** The forms of one verb. */
export interface Forms {
  readonly all: readonly string[];
  /** What was done: broke, broken. */
  readonly past: readonly string[];
  /** What goes on: breaking. */
  readonly ongoing: string;
}

const endings: readonly (readonly [RegExp, string, string, string])[] = [
  [/(?:[sxz]|[cs]h|o)$/, 'es', 'ed', 'ing'],
  [/ie$/, 's', 'd', 'ying'],
  [/ee$/, 's', 'd', 'ing'],
  [/e$/, 's', 'd', 'ing'],
  [/[^aeiou]y$/, 'ies', 'ied', 'ing'],
  [/$/, 's', 'ed', 'ing'],
];

/** Of `ship!` the last letter is doubled; `break/broke/broken` names its past itself. */
export function formsOf(verb: string): Forms {
  const [first = '', ...named] = verb.split('/');
  const base = first.replace('!', '');
  const stem = first.endsWith('!') ? base + base.slice(-1) : base;
  const at = endings.findIndex(([end]) => end.test(base));
  const [, s, ed, ing] = endings[at] as (typeof endings)[number];
  const withoutY = at === 4 ? base.slice(0, -1) : base;
  const past = named.length > 0 ? named : [(at === 4 ? withoutY : stem) + ed];
  const shorter = at === 1 ? base.slice(0, -2) : at === 3 ? base.slice(0, -1) : stem;
  const ongoing = shorter + ing;
  return { all: [base, withoutY + s, ...past, ongoing], past, ongoing };
}
