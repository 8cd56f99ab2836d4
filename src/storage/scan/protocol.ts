import type { ProblemCode } from '../../domain/problem.ts';
import type { TagsInText } from '../../tags/readTags.ts';
import type { LookedAtAll } from './found.ts';
import type { Names } from './names.ts';
import type { Scan, ScanOptions } from './wish.ts';

/** A tree to be scanned; what cannot be handed to a thread stays behind. */
export type TreeWish = Omit<ScanOptions, 'signal' | 'onProgress'>;

/** Files to be looked into. */
export interface FilesWish {
  readonly folder: string;
  readonly keyword: string;
  readonly files: Names;
}

/** Sent to the thread. */
export type Ask =
  | { readonly kind: 'tree'; readonly id: number; readonly wish: TreeWish }
  | { readonly kind: 'cancel'; readonly id: number }
  | ({ readonly kind: 'files'; readonly id: number } & FilesWish)
  | {
      readonly kind: 'text';
      readonly id: number;
      readonly path: string;
      readonly text: string;
      readonly keyword: string;
    };

/** Said by the thread. */
export type Tell =
  | { readonly kind: 'progress'; readonly id: number; readonly looked: number }
  | { readonly kind: 'tree'; readonly id: number; readonly scan: Scan }
  | { readonly kind: 'files'; readonly id: number; readonly looked: LookedAtAll }
  | { readonly kind: 'text'; readonly id: number; readonly read: TagsInText }
  | { readonly kind: 'cancelled'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly code?: ProblemCode; readonly words: string };
