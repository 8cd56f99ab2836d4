import { block } from '../lexing/comments.ts';
import { type Language, type Read, type Reader, type Rule, skip } from '../lexing/rule.ts';
import { css, scss } from './cFamily.ts';
import { json } from './data.ts';
import { coffee } from './hashes.ts';
import { javascript, typescript } from './javascript.ts';

const inTag = /["'>]/g;
const simple = /[^"'<>]*>/y;

/** After a tag; a quote in it hides what ends it. */
function afterTag(text: string, from: number): number {
  simple.lastIndex = from;
  if (simple.test(text)) return simple.lastIndex;
  for (let at = from; ; ) {
    inTag.lastIndex = at;
    if (!inTag.test(text)) return from;
    const found = inTag.lastIndex - 1;
    const sign = text.charAt(found);
    if (sign === '>') return found + 1;
    const close = text.indexOf(sign, found + 1);
    if (close < 0) return from;
    at = close + 1;
  }
}

const tag: Rule = {
  first: '<',
  rest: '[/A-Za-z]',
  read: ({ text }, _start, inside) => afterTag(text, inside),
};
/** Sections have names that begin with these: what does not is a tag at once. */
const plainTag: Rule = { ...tag, rest: '[/a-rA-Ru-zU-Z]' };
const comment = block('<!--', '-->');
const cdata: Read = ({ text }, _start, inside) => {
  const end = text.indexOf(']]>', inside);
  return end < 0 ? inside : end + 3;
};
const character: Rule = { first: '<', rest: '!\\[CDATA\\[', read: cdata };

const instruction: Rule = {
  first: '<',
  rest: '\\?',
  read: ({ text }, _start, inside) => {
    const end = text.indexOf('?>', inside);
    return end < 0 ? inside : end + 2;
  },
};

export const xml: Language = { rules: [comment, character, instruction, tag] };

const attribute = (name: string, words: string) =>
  new RegExp(`\\b${name}\\s*=\\s*["']?([^"'\\s>]*)`, 'i').exec(words)?.[1]?.toLowerCase() ?? '';

/** What is written in a script, by how it is marked; undefined for text. */
function scriptOf(words: string): Language | Reader | undefined {
  const kind = attribute('lang', words) || attribute('type', words);
  if (/^(?:tsx|jsx|text\/babel|.*jsx)$/.test(kind)) return javascript;
  if (/coffee/.test(kind)) return coffee;
  if (/json|importmap|speculationrules/.test(kind)) return json;
  if (/html|template|handlebars|mustache|ng-/.test(kind)) return html;
  if (kind === '' || /^(?:ts|js|typescript|javascript|module)$|(?:java|ecma|type)script/.test(kind))
    return typescript;
  return undefined;
}

function styleOf(words: string): Language {
  return attribute('lang', words) === '' || attribute('lang', words) === 'css' ? css : scss;
}

/** What stands between two tags, in a language of its own. */
function section(name: string, languageOf: (words: string) => Language | Reader | undefined): Rule {
  const [first = '', ...others] = Array.from(name, sign => `[${sign}${sign.toUpperCase()}]`);
  const close = new RegExp(`</${name}\\b`, 'gi');
  return {
    first: '<',
    rest: `${first}${others.join('')}(?=[\\s>])`,
    read: (scan, _start, inside) => {
      const { text } = scan;
      const from = afterTag(text, inside);
      if (text.charAt(from - 2) === '/') return from;
      close.lastIndex = from;
      const to = close.exec(text)?.index ?? text.length;
      const language = languageOf(text.slice(inside, from));
      if (language) scan.part(from, to, language);
      return to;
    },
  };
}

const text = () => undefined;
const sections: readonly Rule[] = [
  section('script', scriptOf),
  section('style', styleOf),
  section('textarea', text),
  section('title', text),
];

export const html: Language = { rules: [plainTag, comment, ...sections, tag] };

/** Pug: what is indented below a comment belongs to it. */
const pugComment = /^([ \t]*)\/\/-?.*(?:\r?\n(?:\1[ \t]+.*|[ \t]*$))*/gm;
export const pug: Reader = scan => {
  for (const { index, 0: all } of scan.text.matchAll(pugComment)) scan.comment(index, index + all.length);
};
const hamlComment = /^([ \t]*)(?:-#|\/).*(?:\r?\n(?:\1[ \t]+.*|[ \t]*$))*/gm;
export const haml: Reader = scan => {
  for (const { index, 0: all } of scan.text.matchAll(hamlComment)) scan.comment(index, index + all.length);
};

const pugTemplate: Rule = (rule => ({ ...rule, rest: `${rule.rest}(?=[^>]*\\blang=["']?pug)` }))(
  section('template', () => pug),
);
export const vue: Language = { rules: [plainTag, comment, pugTemplate, ...sections, tag] };
/** Svelte and Astro: code in braces may hold a comment of its own. */
export const braced: Language = {
  rules: [plainTag, comment, block('{/*', '*/'), ...sections, skip('`', '[^`]*`'), tag],
};

export const astro: Reader = scan => {
  const isOpen = /^\s*---\r?\n/.test(scan.text);
  const front = isOpen ? /^---\r?\n[\s\S]*?^---[ \t]*$/m.exec(scan.text) : null;
  const end = front ? front.index + front[0].length : 0;
  scan.part(0, end, typescript);
  scan.part(end, scan.text.length, braced);
};
