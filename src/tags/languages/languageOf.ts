import type { Reader } from '../lexing/rule.ts';
import { yaml } from './data.ts';
import { markdown } from './documents.ts';
import { endingNamed, fileNamed, type How, languageNamed } from './table.ts';
import { anyPage, goTemplate, handlebars, jinja, liquid, percents, templated } from './templates.ts';
import { unknown } from './unknown.ts';

const markdownFile: Reader = markdown(languageNamed, yaml);
const markdownEndings = new Set(
  'md mkd mkdn mdwn mdown markdown markdn mdtxt mdtext mdx rmd qmd litcoffee ronn workbook copilotmd mdc jmd'.split(
    ' ',
  ),
);

/** Endings that say nothing of the language: the one before them does. */
const copies = /\.(?:in|example|sample|dist|template|tmpl|tpl|bak|orig|default|local|disabled|old|new|inc)$/;
/** Templates of other files: `x.yml.erb`. */
const templateEndings = {
  erb: () => percents(endingNamed('rb') ?? unknown),
  ejs: () => percents(endingNamed('ts') ?? unknown),
  eex: () => percents(endingNamed('ex') ?? unknown),
  j2: () => jinja,
  jinja: () => jinja,
  jinja2: () => jinja,
  njk: () => jinja,
  twig: () => jinja,
  liquid: () => liquid,
  hbs: () => handlebars,
  mustache: () => handlebars,
  tmpl: () => goTemplate,
  gotmpl: () => goTemplate,
  tpl: () => goTemplate,
} as const;

const firstLine = (text: string) => text.slice(0, 300).split('\n', 1)[0] ?? '';
const shebang = /^\ufeff?#!\s*(?:\S*\/)?(?:env\s+(?:-\S+\s+)*(?:\w+=\S*\s+)*)?([A-Za-z_-]+)/;
const mode = /-\*-\s*(?:.*\bmode:\s*)?([\w+-]+)\s*(?:;.*)?-\*-|\bvim?:.*\b(?:ft|filetype|syntax)=(\w+)/;

function bySigns(text: string): How | undefined {
  const line = firstLine(text);
  const word = shebang.exec(line)?.[1]?.replace(/[-\d.]+$/, '') ?? mode.exec(line)?.slice(1).find(Boolean);
  if (word !== undefined) return languageNamed(word.toLowerCase());
  if (/^\ufeff?<\?php/.test(line)) return endingNamed('php');
  return /^\ufeff?(?:<\?xml|<!doctype)/i.test(line) ? endingNamed('xml') : undefined;
}

/** Endings that several languages share: a look inside tells which. */
const shared: Readonly<Record<string, readonly (readonly [sign: RegExp, ending: string])[]>> = {
  m: [
    [/^[ \t]*(?:#import|#include|@interface|@implementation|@import|\/\/|\/\*)/m, 'c'],
    [/^[ \t]*(?:%|function\b|classdef\b|end\b)/m, 'octave'],
  ],
  ts: [[/^\ufeff?\s*(?:<\?xml|<!DOCTYPE TS)/, 'xml']],
  pl: [[/^[ \t]*:-|^[a-z]\w*\(.*\)\s*:-/m, 'prolog']],
  cls: [
    [/^VERSION \d/, 'vb'],
    [/^[ \t]*(?:(?:public|private|global|abstract|virtual|with sharing)\s)+.*class\b/im, 'java'],
  ],
  mod: [[/^[ \t]*module\s+\S+$/m, 'go.mod']],
  fs: [[/^#version\b|^[ \t]*precision\s+\w+p\s/m, 'glsl']],
  v: [[/^[ \t]*(?:Require|Lemma|Theorem|Definition|Proof|Inductive|From)\b/m, 'coq']],
  d: [[/^[^\s:=]+\.o\s*:/m, 'mk']],
  inc: [
    [/<\?php/, 'php'],
    [/^[ \t]*(?:#\s*(?:define|include|if)|\/[/*])/m, 'c'],
  ],
  pro: [[/^[ \t]*(?:QT|TARGET|SOURCES|CONFIG)\s*[+*-]?=/m, 'conf']],
};

function byContent(ending: string, text: string): How | undefined {
  const found = shared[ending]?.find(([sign]) => sign.test(text));
  return found ? (found[1] === 'go.mod' ? fileNamed('go.mod') : endingNamed(found[1])) : undefined;
}

/** The language of what a template makes: of `values.yml.erb` that of `values.yml`. */
function templateOf(name: string, text: string): How | undefined {
  const found = /^(.+\.[^.]+)\.([a-z0-9]+)$/.exec(name);
  const kinds = templateEndings[found?.[2] as keyof typeof templateEndings];
  if (!found || !kinds) return undefined;
  return templated([...kinds(), ...anyPage], languageOf(found[1] ?? '', text));
}

function byEndings(name: string, text: string): How | undefined {
  const parts = name.split('.');
  for (let from = 1; from < parts.length; from += 1) {
    const ending = parts.slice(from).join('.');
    if (markdownEndings.has(ending)) return markdownFile;
    const how = byContent(ending, text) ?? endingNamed(ending);
    if (how) return how;
  }
  return undefined;
}

const likeDockerfile = /^(?:dockerfile|containerfile)\.|\.(?:dockerfile|containerfile)$/;
const likeMakefile = /^(?:gnu)?makefile\./;
const likeRequirements = /^(?:requirements|constraints)[\w.-]*\.txt$/;

/** How the comments of a file are told from its code. @param path only its name counts */
export function languageOf(path: string, text: string): How {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const whole = fileNamed(name);
  if (whole) return whole;
  if (likeDockerfile.test(name)) return endingNamed('dockerfile') ?? unknown;
  if (/^\.env\b/.test(name)) return endingNamed('env') ?? unknown;
  if (likeMakefile.test(name)) return endingNamed('mk') ?? unknown;
  if (likeRequirements.test(name)) return endingNamed('conf') ?? unknown;
  const template = templateOf(name, text);
  if (template) return template;
  const bare = name.replace(copies, '');
  if (bare !== name && bare !== '') {
    const inner = fileNamed(bare) ?? (bare.includes('.') ? byEndings(bare, text) : undefined);
    if (inner) return inner;
  }
  return byEndings(name, text) ?? bySigns(text) ?? unknown;
}
