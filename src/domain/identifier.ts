import { Problem } from './problem.ts';
import { sentence } from './sentence.ts';

const grammar = /^[0-9a-z][0-9a-z-]{0,39}$/;
const windowsDevice = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Ids become file names on every system, so they hold nothing a file system could read otherwise. */
export function isIdentifier(text: unknown): text is string {
  return typeof text === 'string' && grammar.test(text) && !windowsDevice.test(text);
}

/** @throws Problem 'bad id' */
export function requireIdentifier(text: string, what: string): string {
  const valid: boolean = isIdentifier(text);
  if (valid) return text;
  const advice = sentence(
    '"{0}" cannot be the id of a {1}. Use 1 to 40 lower-case letters, digits and dashes, starting with a letter or digit.',
    text.slice(0, 60),
    what,
  );
  throw new Problem('bad id', advice);
}

/** A readable id for a name: "Nordwind GmbH & Co" gives "nordwind-gmbh-co"; undefined when nothing is left. */
export function identifierFrom(name: string): string | undefined {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const id = plain
    .replace(/[^0-9a-z]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 32)
    .replace(/-+$/, '');
  return isIdentifier(id) ? id : undefined;
}
