import { entryKinds } from '../../domain/records/entry.ts';
import { columns, type Facts, type Indexed } from './indexed.ts';
import type { Terms } from './terms.ts';

/** A file of another format is thrown away and made anew. The rows number the kinds by their order. */
export const blockFormat = `2 ${entryKinds.join(' ')}`;

interface Part {
  readonly id: string;
  readonly key: string;
  readonly facts?: Facts;
  readonly shownIn?: string;
  readonly people: readonly string[];
  readonly speakers: readonly string[];
  readonly rows: number;
  readonly tokens: number;
  /** Bytes. */
  readonly record: number;
}

/** search/<number>.json: some conversations as they are searched. Numbers are little-endian, in base64. */
export interface Block {
  readonly format: string;
  readonly conversations: readonly Part[];
  /** The words of this block; the tokens count them from 0. */
  readonly terms: readonly string[];
  readonly rows: string;
  /** Of 16 bits. */
  readonly tokens?: string;
  /** Of 32 bits, where there are that many words. */
  readonly wideTokens?: string;
  readonly records: string;
}

/** It is sealed: who wrote it was this program, so its format says enough. */
export function isBlock(raw: unknown): raw is Block {
  const { format, conversations, terms } = Object(raw) as Partial<Block>;
  return format === blockFormat && Array.isArray(conversations) && Array.isArray(terms);
}

function base64(parts: readonly Uint8Array[]): string {
  return Buffer.concat(parts).toString('base64');
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array) =>
  new Uint8Array(buffer, byteOffset, byteLength);

function numbersIn<T extends Uint32Array | Uint16Array>(text: string, make: (bytes: number) => T): T {
  const bytes = Buffer.from(text, 'base64');
  const numbers = make(bytes.length);
  bytes.copy(bytesOf(numbers));
  return numbers;
}

const wide = (text: string) => numbersIn(text, bytes => new Uint32Array(Math.floor(bytes / 4)));
const narrow = (text: string) => numbersIn(text, bytes => new Uint16Array(Math.floor(bytes / 2)));

/** The words used, numbered in the order of their first use. */
class Local {
  readonly words: string[] = [];
  readonly #terms: Terms;
  /** By term, its number here plus 1. */
  readonly #numbers: Uint32Array;

  constructor(terms: Terms) {
    this.#terms = terms;
    this.#numbers = new Uint32Array(terms.size);
  }

  number(term: number): number {
    const known = this.#numbers[term] ?? 0;
    if (known > 0) return known - 1;
    const count = this.words.push(this.#terms.word(term));
    this.#numbers[term] = count;
    return count - 1;
  }
}

const partOf = ({ id, key, facts, shownIn, people, speakers, rows, tokens, record }: Indexed): Part => ({
  id,
  key,
  ...(facts && { facts }),
  ...(shownIn !== undefined && { shownIn }),
  people,
  speakers,
  rows: rows.length / columns,
  tokens: tokens.length,
  record: record.length,
});

export function encodeBlock(all: readonly Indexed[], terms: Terms): Block {
  const local = new Local(terms);
  const tokens = all.map(one => one.tokens.map(term => local.number(term)));
  const isNarrow = local.words.length <= 0x10000;
  return {
    format: blockFormat,
    conversations: all.map(partOf),
    terms: local.words,
    rows: base64(all.map(one => bytesOf(one.rows))),
    [isNarrow ? 'tokens' : 'wideTokens']: base64(
      tokens.map(one => bytesOf(isNarrow ? Uint16Array.from(one) : one)),
    ),
    records: base64(all.map(one => one.record)),
  };
}

export function decodeBlock(block: Block, terms: Terms): Indexed[] {
  const numbers = Uint32Array.from(block.terms, word => terms.number(word));
  const rows = wide(block.rows);
  const local = block.tokens === undefined ? wide(block.wideTokens ?? '') : narrow(block.tokens);
  const tokens = Uint32Array.from(local, one => numbers[one] ?? 0);
  const records = Buffer.from(block.records, 'base64');
  const next = { row: 0, token: 0, record: 0 };
  return block.conversations.map(one => {
    const { rows: ownRows, tokens: ownTokens, record, ...facts } = one;
    const at = { ...next };
    next.row += ownRows * columns;
    next.token += ownTokens;
    next.record += record;
    return {
      ...facts,
      rows: rows.subarray(at.row, next.row),
      tokens: tokens.subarray(at.token, next.token),
      record: records.subarray(at.record, next.record),
    };
  });
}
