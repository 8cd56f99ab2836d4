import { Problem } from '../../../domain/problem.ts';
import { sentence } from '../../../domain/sentence.ts';
import { readTable, separatorOf } from './csv.ts';
import { type FieldName, nameFor, plainName, type Row } from './rows.ts';

/** The comments of an export, each with where it stands. */
export interface Records {
  readonly rows: readonly { readonly line: number; readonly row: Row }[];
  /** Of all of them: what stands beside the comments. */
  readonly title: string;
  readonly ticket: string;
  readonly known: readonly string[];
}

const rowOf = (entries: Iterable<readonly [string, unknown]>): Row =>
  new Map([...entries].map(([name, value]) => [plainName(name), value]));

const isBlank = (value: string | undefined) => value === undefined || value.trim() === '';

/** Jira gives every comment of a ticket a column of its own, all of one name. */
function rowsOf(fields: readonly string[], known: readonly string[]): Row[] {
  const columns = fields.map((value, at) => [known[at] ?? `${at}`, value] as const);
  const isComment = ([name]: readonly [string, string]) => /^comments?$/.test(name);
  const comments = columns.filter(isComment);
  // Of several columns with one name the first that says something counts.
  const others = columns
    .filter(one => !isComment(one))
    .reverse()
    .filter(([, value]) => !isBlank(value));
  if (comments.length < 2) return [rowOf([...others, ...comments])];
  return comments.filter(([, value]) => !isBlank(value)).map(comment => rowOf([...others, comment]));
}

/** A file of comma-separated values whose first row names its columns. */
export function tableRecords(text: string): Records {
  const [head, ...rows] = readTable(text, separatorOf(text));
  const known = (head?.fields ?? []).map(plainName);
  return {
    rows: rows.flatMap(({ line, fields }) => rowsOf(fields, known).map(row => ({ line, row }))),
    title: '',
    ticket: '',
    known: [...new Set(known)],
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const has = (record: Record<string, unknown>, field: FieldName) =>
  nameFor(field, Object.keys(record).map(plainName)) !== undefined;

/** Only so deep is looked for comments. */
const deepest = 12;

interface Found {
  readonly list: readonly Record<string, unknown>[];
  /** What holds the list, the outermost first. */
  readonly around: readonly Record<string, unknown>[];
}

const longer = (left: Found, right: Found) => (right.list.length > left.list.length ? right : left);
const nothing: Found = { list: [], around: [] };

/** The longest list of records that have a text. */
function longestList(value: unknown, around: readonly Record<string, unknown>[], depth = 0): Found {
  if (depth > deepest) return nothing;
  if (Array.isArray(value)) {
    const list = value
      .filter(isRecord)
      .filter(one => has(one, 'body') && (has(one, 'author') || has(one, 'created')));
    const deeper =
      list.length > 0
        ? nothing
        : value
            .slice(0, 100)
            .map(one => longestList(one, around, depth + 1))
            .reduce(longer, nothing);
    return longer({ list, around }, deeper);
  }
  if (!isRecord(value)) return nothing;
  return Object.values(value)
    .map(one => longestList(one, [...around, value], depth + 1))
    .reduce(longer, nothing);
}

function beside(around: readonly Record<string, unknown>[], keys: readonly string[]): string {
  const values = around
    .flatMap(one => [one, Object(one['fields']) as Record<string, unknown>])
    .flatMap(one => keys.map(key => one[key]));
  const found = values.find(one => typeof one === 'string' || typeof one === 'number');
  return found === undefined ? '' : String(found);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new Problem(
      'bad input',
      sentence('This is no whole JSON file: {0}. Export it again.', reason),
      error,
    );
  }
}

/** A JSON file: a list of comments, wherever in it that stands. @throws Problem 'bad input' */
export function jsonRecords(text: string): Records {
  const { list, around } = longestList(parsed(text), []);
  return {
    rows: list.map((one, at) => ({ line: at + 1, row: rowOf(Object.entries(one)) })),
    title: beside(around, ['title', 'subject', 'summary']),
    ticket: beside(around, ['key', 'number', 'ticket_id', 'ticketId']),
    known: [...new Set(list.flatMap(one => Object.keys(one).map(plainName)))],
  };
}
