import type { Language, Read, Rule } from './rule.ts';

interface Try {
  readonly read: Read;
  /** What it opens with, where that is always the same and nothing is asked of what stands before. */
  readonly text: string | undefined;
  readonly at: RegExp;
  /** Where a hop here means this and nothing else: how long what opens it is; else 0. */
  readonly sure: number;
}

/** A language made fast: one expression hops from one sign to the next that may mean something. */
export interface Compiled {
  readonly hop: RegExp;
  /** By the code of the first character. */
  readonly tries: readonly (readonly Try[])[];
}

const ascii = 128;
const behind = ({ first, after }: Rule) => (after === undefined ? '' : `(?<=(?:${after})${first})`);

/** Signs that always count stand in one class, which is looked for fastest. */
function hopOver(rules: readonly Rule[]): RegExp {
  const lone = rules.filter(rule => rule.rest === '' && rule.after === undefined).map(rule => rule.first);
  const others = rules
    .filter(rule => rule.rest !== '' || rule.after !== undefined)
    .map(rule => `${rule.first}${behind(rule)}(?=${rule.rest})`);
  const parts = [...new Set([...(lone.length > 0 ? [`[${lone.join('')}]`] : []), ...others])];
  return new RegExp(parts.join('|') || '(?!)', 'gm');
}

function triesOf(rules: readonly Rule[]): Try[][] {
  const begins = rules.map(({ first }) => new RegExp(`^${first}$`));
  return Array.from({ length: ascii }, (_, code) => {
    const own = rules.filter((_rule, at) => begins[at]?.test(String.fromCharCode(code)));
    return own.map(rule => ({
      read: rule.read,
      text: rule.after === undefined ? rule.text : undefined,
      at: new RegExp(`${rule.first}${behind(rule)}(?:${rule.rest})`, 'ym'),
      sure: own.length === 1 ? (rule.text?.length ?? 0) : 0,
    }));
  });
}

/** Whether it stands there, and if so what comes after what opens it; -1 where it does not. */
export function insideOf({ text: opening, at, sure }: Try, text: string, start: number): number {
  if (sure > 0) return start + sure;
  if (opening !== undefined) return text.startsWith(opening, start) ? start + opening.length : -1;
  at.lastIndex = start;
  return at.test(text) ? at.lastIndex : -1;
}

const known = new WeakMap<Language, Compiled>();

export function compiled(language: Language): Compiled {
  const before = known.get(language);
  if (before) return before;
  const made = { hop: hopOver(language.rules), tries: triesOf(language.rules) };
  known.set(language, made);
  return made;
}
