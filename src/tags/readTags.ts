import { headsIn } from './heads.ts';
import { languageOf } from './languages/languageOf.ts';
import { cellsIn, kernelOf } from './languages/notebook.ts';
import { type How, languageNamed } from './languages/table.ts';
import { spotsIn } from './lexing/scan.ts';
import { type HeadFault, readHead } from './readTag.ts';
import { type Tag, keyword as usual } from './tag.ts';

export interface FoundTag extends Tag {
  /** 1-based. */
  readonly line: number;
}

export type TagProblemCode = HeadFault | 'unknown-key';

export interface TagProblem {
  /** 1-based. */
  readonly line: number;
  readonly code: TagProblemCode;
  readonly severity: 'error' | 'notice';
  /** What is wrong, as it stands in the file. */
  readonly words: string;
}

export interface TagsInText {
  readonly tags: readonly FoundTag[];
  readonly problems: readonly TagProblem[];
}

const nothing: TagsInText = { tags: [], problems: [] };
const longestWords = 120;

/** Where a line ends; a carriage return is part of its end. */
function lineEnd(text: string, from: number): number {
  const end = text.slice(from, from + 2_000).search(/[\r\n]/);
  if (end >= 0) return from + end;
  const far = text.indexOf('\n', from);
  return far < 0 ? text.length : far;
}

/** Lines of ascending offsets, 1-based. */
function lineCounter(text: string): (offset: number) => number {
  let [line, counted] = [1, 0];
  return offset => {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < offset; at = text.indexOf('\n', counted)) {
      line += 1;
      counted = at + 1;
    }
    return line;
  };
}

function readIn(text: string, how: How, keyword: string): TagsInText {
  const heads = headsIn(text, keyword);
  if (heads.length === 0) return nothing;
  const tags: FoundTag[] = [];
  const problems: TagProblem[] = [];
  const lineOf = lineCounter(text);
  const spots = new Map(spotsIn(text, heads, how).map(spot => [spot.at, spot.end]));
  for (const at of heads.filter(head => spots.has(head))) {
    const line = lineOf(at);
    const head = text.slice(at, Math.min(spots.get(at) ?? at, lineEnd(text, at)));
    const reading = readHead(head, keyword);
    const words = head.slice(0, longestWords);
    if (reading.kind === 'fault') problems.push({ line, code: reading.fault, severity: 'error', words });
    else tags.push({ ...reading.tag, line });
    const others = reading.kind === 'tag' ? Object.keys(reading.tag.others) : [];
    if (others.length > 0)
      problems.push({ line, code: 'unknown-key', severity: 'notice', words: others.join(', ') });
  }
  return { tags, problems };
}

/** The cells of a notebook are texts of their own; their lines are those of the file. */
function readNotebook(text: string, keyword: string): TagsInText {
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const kernel = languageNamed(kernelOf(text));
  const read = cellsIn(text).map(({ kind, source }) => {
    const how = kind === 'code' ? kernel : kind === 'markdown' ? languageOf('cell.md', '') : undefined;
    const found = how ? readIn(source.map(one => one.text).join(''), how, keyword) : nothing;
    const rows = source.flatMap(({ at, text: piece }) => {
      const lines = piece.replace(/\n$/, '').split('\n').length;
      return Array.from({ length: lines }, () => lineOf(at));
    });
    const inFile = <T extends { line: number }>(one: T): T => ({ ...one, line: rows[one.line - 1] ?? 1 });
    return { tags: found.tags.map(inFile), problems: found.problems.map(inFile) };
  });
  return { tags: read.flatMap(one => one.tags), problems: read.flatMap(one => one.problems) };
}

/** A file of an old Mac has carriage returns alone. */
const withLines = (text: string) => (text.includes('\n') ? text : text.replaceAll('\r', '\n'));

/**
 * The tags in the comments of a file, and the heads that are wrong: nothing that looks like a head is dropped.
 * @param path only its name counts @param keyword one word
 */
export function readTags(path: string, text: string, keyword = usual): TagsInText {
  if (!text.includes(`${keyword}(`)) return nothing;
  if (path.endsWith('.ipynb')) return readNotebook(text, keyword);
  const lines = withLines(text);
  return readIn(lines, languageOf(path, lines), keyword);
}
