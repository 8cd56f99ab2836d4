import {
  blockOnly,
  byName,
  type Comment,
  lineOnly,
  neverIndented,
  notTheirLanguage,
  plain,
  strictJson,
} from './commentTables.ts';

export type Form = 'line' | 'block';

export interface Site {
  /** The language id of the document. */
  readonly language: string;
  /** The file's path; only its name counts. */
  readonly path: string;
  readonly lines: readonly string[];
  /** The line the comment is put above, 0-based. */
  readonly at: number;
}

/** Who knows how a comment is written there: the editor, in these forms one after the other, our table, or nobody. */
export type Commenting =
  | { readonly by: 'editor'; readonly forms: readonly Form[] }
  | { readonly by: 'table'; readonly comment: Comment }
  | { readonly by: 'nobody'; readonly why: 'strict JSON' | 'no comments' };

const jsx = /<\/[A-Za-z][\w.:-]*\s*>|\/>|<>/;
const sections = /<(\/?)(script|style)\b/gi;
const sectioned = new Set(['vue', 'svelte', 'html', 'htm']);

const inSection: Readonly<Record<string, Comment>> = {
  script: { open: '//', close: '' },
  style: { open: '/*', close: '*/' },
};

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const endingOf = (path: string) => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

/** A script or a style that is open above the line has comments of its own. */
function sectionAbove({ path, lines, at }: Site): Comment | undefined {
  if (!sectioned.has(endingOf(path))) return undefined;
  const last = [...lines.slice(0, at).join('\n').matchAll(sections)].at(-1);
  return last?.[1] === '' ? inSection[(last[2] ?? '').toLowerCase()] : undefined;
}

function fromTable(site: Site): Commenting {
  const comment = sectionAbove(site) ?? byName.get(nameOf(site.path)) ?? byName.get(endingOf(site.path));
  return comment ? { by: 'table', comment } : { by: 'nobody', why: 'no comments' };
}

function formsIn({ language, lines }: Site): readonly Form[] {
  if (blockOnly.has(language)) return ['block'];
  if (lineOnly.has(language)) return ['line'];
  return language === 'javascript' && jsx.test(lines.join('\n')) ? ['block'] : ['line', 'block'];
}

/** Decides how a comment is written at a place in a document. */
export function commentingAt(site: Site): Commenting {
  const { language, path } = site;
  const isPlain = plain.has(language);
  if (strictJson.has(language) || (isPlain && strictJson.has(endingOf(path))))
    return { by: 'nobody', why: 'strict JSON' };
  if (isPlain || notTheirLanguage.has(endingOf(path))) return fromTable(site);
  return { by: 'editor', forms: formsIn(site) };
}

/** The blanks a comment at that place begins with: those of the line below it. */
export function indentAt({ language, lines, at }: Site): string {
  return neverIndented.has(language) ? '' : (/^\s*/.exec(lines[at] ?? '')?.[0] ?? '');
}
