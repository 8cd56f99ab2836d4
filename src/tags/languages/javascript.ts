import { within } from '../lexing/brackets.ts';
import { block, line, lineLike } from '../lexing/comments.ts';
import { quoted } from '../lexing/quoted.ts';
import type { Language, Reader, Rule } from '../lexing/rule.ts';
import { readSlash } from '../lexing/slash.ts';
import { jsxIn } from './jsx.ts';

const slash: Rule = { first: '/', rest: '', read: readSlash };

const template = (language: () => Language) =>
  quoted('`', { spans: true, hole: { open: '${', language: () => within(language(), '{', '}') } });

const rulesOf = (own: () => Language): readonly Rule[] => [
  line('//'),
  block('/*', '*/'),
  lineLike('#', '!', '(?<![\\s\\S])'),
  quoted('"'),
  quoted("'"),
  template(own),
  slash,
];

/** TypeScript and JavaScript without elements. */
export const typescript: Language = { rules: rulesOf(() => typescript) };

const withElements: Language = {
  rules: [
    ...rulesOf(() => withElements),
    { first: '<', rest: '[A-Za-z_$>]', read: jsxIn(() => withElements) },
  ],
};

/** JavaScript that may hold elements; what looked like one and never ends was none. */
export const javascript: Reader = scan => {
  const mayHoldSome = scan.text.includes('</') || scan.text.includes('/>');
  if (!mayHoldSome || !scan.attempt(withElements)) scan.code(typescript, 0);
};
