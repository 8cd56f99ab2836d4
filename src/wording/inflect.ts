/** The forms of one verb. */
export interface Forms {
  readonly all: readonly string[];
  /** What was done: broke, broken. */
  readonly past: readonly string[];
  /** What goes on: breaking. */
  readonly ongoing: string;
}

const isOneOf = (letters: string, letter: string) => letter !== '' && letters.includes(letter);

/** Of a noun or a verb: boxes, flies, days. */
export function withS(word: string): string {
  const last = word.slice(-1);
  const before = word.slice(-2, -1);
  const isHissing = isOneOf('sxzo', last) || (last === 'h' && isOneOf('cs', before));
  if (isHissing) return `${word}es`;
  return endsInY(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

const endsInY = (word: string) => word.endsWith('y') && !isOneOf('aeiou', word.slice(-2, -1));

function withEd(base: string, stem: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return endsInY(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
}

function withIng(base: string, stem: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  const isMute = base.endsWith('e') && !base.endsWith('ee');
  return `${isMute ? base.slice(0, -1) : stem}ing`;
}

/** Of `ship!` the last letter is doubled; `break/broke/broken` names its past itself. */
export function formsOf(verb: string): Forms {
  const [first = '', ...named] = verb.split('/');
  const base = first.endsWith('!') ? first.slice(0, -1) : first;
  const stem = base === first ? base : base + base.slice(-1);
  const past = named.length > 0 ? named : [withEd(base, stem)];
  const ongoing = withIng(base, stem);
  return { all: [base, withS(base), ...past, ongoing], past, ongoing };
}
