import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Item, type Label, readItems } from './items.ts';

/** One labelled text of the training corpus. */
export interface CorpusItem extends Item {
  /** Which sentence is meant where a text has several: the one that ends at this offset (UTF-16). */
  readonly marks?: readonly { readonly end: number; readonly labels: readonly Label[] }[];
  readonly role: string;
  readonly domain: string;
  readonly form: string;
  readonly mood: string;
  readonly level: string;
  /** What the author gave. */
  readonly first: readonly Label[];
  /** What the second pass gave, with the labels hidden and the order shuffled. */
  readonly second?: readonly Label[];
}

export const corpusFolder = join(import.meta.dirname, 'corpus');

/** All items, in the order of the files' names. */
export const readCorpus = (folder = corpusFolder): CorpusItem[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .flatMap(name => readItems(join(folder, name)) as CorpusItem[]);
