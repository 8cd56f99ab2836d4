import { resolve } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { findProgram } from '../../storage/scan/findProgram.ts';
import { scanTree } from '../../storage/scan/scanTree.ts';
import type { Engine, Scan } from '../../storage/scan/wish.ts';
import type { KnownTags } from '../../tags/gate/status.ts';
import { isKeyword } from '../../tags/heads.ts';
import { hasStore } from '../chosenStores.ts';
import type { CommonOptions, Io } from '../io.ts';

export interface ScanOptions extends CommonOptions {
  readonly folder: string;
  readonly keyword: string;
  readonly rg?: string;
  readonly engine?: Engine;
}

/** The bundle of a thread, beside this one; the source of it where the sources run. */
const worker = import.meta.url.endsWith('.ts')
  ? new URL('../../storage/scan/lookWorker.ts', import.meta.url)
  : new URL('./lookWorker.js', import.meta.url);

export const folderOf = (io: Io, { folder }: ScanOptions): string => resolve(io.folder, folder);

/** @throws Problem where nothing could be scanned */
export async function scanFor(io: Io, options: ScanOptions): Promise<Scan> {
  const { keyword, engine, rg } = options;
  if (!isKeyword(keyword))
    throw new Problem(
      'bad input',
      sentence('"{0}" is no keyword. Use one word of letters and digits.', keyword),
    );
  const scan = await scanTree({
    folder: folderOf(io, options),
    keyword,
    rg: rg ?? findProgram('rg', io.machine.env),
    engines: engine && [engine],
    worker,
    sideBySide: true,
  });
  if (scan.failed.includes('rg') && (rg !== undefined || findProgram('rg', io.machine.env)))
    io.say(
      'ripgrep failed, so the files were searched without it: this took longer, but nothing was left out.',
    );
  return scan;
}

/** What the stores know of the tags; undefined where there is none. No store is needed, so a bad one is only told. */
export async function knownFor(io: Io, options: ScanOptions, { tags }: Scan): Promise<KnownTags> {
  const wanted = new Set(tags.flatMap(tag => (tag.ref === undefined ? [] : [tag.ref.toLowerCase()])));
  const isNamed = options.store !== undefined;
  if (wanted.size === 0 && !isNamed) return undefined;
  try {
    if (!(await hasStore(io, options))) return undefined;
    // Loaded late: most scans have no store at all.
    const { readKnown } = await import('./tagsKnown.ts');
    return await readKnown(io, options, wanted);
  } catch (error) {
    if (isNamed || !(error instanceof Problem)) throw error;
    io.say(
      `The records of temporary code could not be read, so the tags are shown without them: ${error.message}`,
    );
    return undefined;
  }
}
