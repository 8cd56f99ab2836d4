import { formsOf } from './inflect.ts';

/**
 * One step of a pattern: one of some words, or a stretch that another pattern knows by name. Written as
 * `word`, `a|b`, `verb~` (every form), `verb^` (its past), `verb=` (going on), `@class` (with the same endings), `&name`;
 * `?` at the end makes it optional, `!` at the front asks that it does not follow, `..3` skips up to three words,
 * `<` and `>` are the ends of a clause, alone or as one of several, `<<` the beginning of a sentence.
 */
export interface Step {
  /** As it was written; equal steps are the same. */
  readonly text: string;
  readonly sets: readonly ReadonlySet<string>[];
  readonly names: readonly string[];
  readonly isOptional: boolean;
  readonly isForbidden: boolean;
  readonly gap: number;
  readonly edge: '' | '<' | '<<' | '>';
  /** The edge of a clause will do, too: `now|>`. */
  readonly orEdge: '' | '<' | '>';
}

export interface Pattern {
  readonly steps: readonly Step[];
}

/** Words by the name of their class; those of verbs in every form, under `name~`, `name^` and `name=` too. */
export type Classes = ReadonlyMap<string, ReadonlySet<string>>;

const splitWords = (text: string) => text.trim().split(/\s+/);

/** @param plain classes of words @param verbs classes of verbs, as `formsOf` reads them */
export function classesOf(
  plain: Readonly<Record<string, string>>,
  verbs: Readonly<Record<string, string>>,
): Classes {
  const classes = new Map<string, ReadonlySet<string>>();
  for (const [name, text] of Object.entries(plain)) classes.set(name, new Set(splitWords(text)));
  for (const [name, text] of Object.entries(verbs)) {
    const forms = splitWords(text).map(formsOf);
    classes.set(name, new Set(forms.map(one => one.all[0] as string)));
    classes.set(`${name}~`, new Set(forms.flatMap(one => one.all)));
    classes.set(`${name}^`, new Set(forms.flatMap(one => one.past)));
    classes.set(`${name}=`, new Set(forms.map(one => one.ongoing)));
  }
  return classes;
}

const blankStep = {
  text: '',
  sets: [],
  names: [],
  isOptional: false,
  isForbidden: false,
  gap: 0,
  edge: '',
  orEdge: '',
} as const;

/** A word just as it stands, whatever signs it has. */
export const stepOfWord = (word: string): Step => ({
  ...blankStep,
  text: ` ${word}`,
  sets: [new Set([word])],
});

function wordsOf(part: string): readonly string[] {
  const verb = part.slice(0, -1);
  if (part.endsWith('~')) return formsOf(verb).all;
  if (part.endsWith('^')) return formsOf(verb).past;
  if (part.endsWith('=')) return [formsOf(verb).ongoing];
  return [part];
}

function setOf(classes: Classes, name: string): ReadonlySet<string> {
  const found = classes.get(name);
  if (!found) throw new RangeError(`no class ${name}`);
  return found;
}

function stepOf(text: string, classes: Classes): Step {
  const blank = { ...blankStep, text };
  if (text.startsWith('..')) return { ...blank, gap: Number(text.slice(2)) };
  if (text === '<' || text === '<<' || text === '>') return { ...blank, edge: text };
  const isForbidden = text.startsWith('!') && text.length > 1;
  const isOptional = text.endsWith('?') && text.length > 1;
  const parts = text.slice(isForbidden ? 1 : 0, isOptional ? -1 : undefined).split('|');
  const words = parts.filter(part => !/^[@&].|^[<>]$/.test(part)).flatMap(wordsOf);
  const sets = parts.filter(part => part.startsWith('@')).map(part => setOf(classes, part.slice(1)));
  const names = parts.filter(part => /^&./.test(part)).map(part => part.slice(1));
  if (words.length > 0) sets.push(new Set(words));
  const orEdge = parts.includes('>') ? '>' : parts.includes('<') ? '<' : '';
  return { ...blank, sets, names, isOptional, isForbidden, orEdge };
}

/** A pattern that begins with something optional is two: with it and without. */
function variants(steps: readonly Step[]): Step[][] {
  const [first, ...rest] = steps;
  if (!first?.isOptional) return [[...steps]];
  return [[{ ...first, text: first.text.slice(0, -1), isOptional: false }, ...rest], ...variants(rest)];
}

/**
 * The patterns of a text, one a line.
 *
 * @param known steps read before with the same classes; what is read is added
 * @throws RangeError where it names a class that is not there
 */
export function patternsOf(text: string, classes: Classes, known = new Map<string, Step>()): Pattern[] {
  const lines = text.split('\n').map(line => line.trim());
  const read = (word: string): Step => {
    const step = known.get(word) ?? stepOf(word, classes);
    known.set(word, step);
    return step;
  };
  return lines
    .filter(line => line !== '')
    .flatMap(line => variants(splitWords(line).map(read)))
    .map(steps => ({ steps }));
}
