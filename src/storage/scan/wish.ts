import type { Found } from './found.ts';

export type Engine = 'rg' | 'git' | 'walk';

export interface ScanOptions {
  /** What is scanned: a folder, or one file. */
  readonly folder: string;
  /** One word of ASCII letters, digits and underscores. */
  readonly keyword?: string | undefined;
  /** ripgrep, where there is one. */
  readonly rg?: string | undefined;
  /** Engines that may be used; all, unless given. What fails makes way for the next. */
  readonly engines?: readonly Engine[] | undefined;
  /** The bundle of a thread; without it no other thread looks. */
  readonly worker?: string | URL | undefined;
  /** Whether git may run beside rg, and beside itself: a window keeps to one program at a time. */
  readonly sideBySide?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((looked: number) => void) | undefined;
}

export interface Scan extends Found {
  /** What found the files. */
  readonly engine: Engine;
  /** False where something could not be read: then what is missing may still be there. */
  readonly isComplete: boolean;
  /** Engines that were to be used and failed. */
  readonly failed: readonly Engine[];
}
