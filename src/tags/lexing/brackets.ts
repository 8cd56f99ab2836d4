import type { Language, Rule } from './rule.ts';
import { sign } from './rule.ts';

const made = new WeakMap<Language, Map<string, Language>>();

/** The same code up to the bracket that closes it, with brackets of its own in it. */
export function within(language: Language, open: string, close: string): Language {
  const all = made.get(language) ?? new Map<string, Language>();
  made.set(language, all);
  const before = all.get(open + close);
  if (before) return before;
  const ends: Rule = sign(close, (_scan, _start, inside) => ~inside);
  const opens: Rule = sign(open, (scan, _start, inside) => scan.code(bracketed, inside));
  const bracketed: Language = { rules: [...language.rules, ends, opens] };
  all.set(open + close, bracketed);
  return bracketed;
}
