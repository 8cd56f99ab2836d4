import type { ProblemCode } from '../../domain/problem.ts';
import type { Sentence } from '../../domain/sentence.ts';
import type { Found, SearchWish } from './wish.ts';

/** What may be asked of the worker. The folders of its stores come with the first message. */
export type Ask =
  | { readonly kind: 'open'; readonly stores: readonly string[] }
  /** Ids count up: a newer search makes the answer of an older one needless. */
  | { readonly kind: 'search'; readonly id: number; readonly wish: SearchWish }
  /** It writes the index and ends. */
  | { readonly kind: 'close' };

/** A foreseen failure with its advice, or a surprise with nothing but its stack. */
export type Failure = { readonly code: ProblemCode; readonly advice: Sentence } | { readonly stack: string };

/** What the worker tells. */
export type Tell =
  | { readonly kind: 'found'; readonly id: number; readonly found: Found }
  /** A newer search came first. */
  | { readonly kind: 'dropped'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure }
  /** A derived file was damaged and is kept there, or could not be written. */
  | { readonly kind: 'trouble'; readonly what: string };
