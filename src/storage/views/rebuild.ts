import { randomBytes } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { viewFormat } from '../../domain/log/storeFiles.ts';
import { asProblem } from '../failure.ts';
import { ensureInside } from '../files.ts';
import { createReader } from '../log/reader.ts';
import { emptyCatalogue } from './catalogue.ts';
import { openViews } from './views.ts';

async function setAside(store: string, file: string): Promise<string> {
  const quarantine = join(store, 'quarantine');
  await ensureInside(store, quarantine);
  const kept = join(quarantine, `${randomBytes(4).toString('hex')}-${basename(file)}`);
  await rename(join(store, file), kept);
  return kept;
}

async function rebuild(store: string, damaged: readonly string[], now: () => number): Promise<void> {
  const reader = createReader({ store, isShared: false, now }, emptyCatalogue());
  await reader.refresh();
  const views = openViews(store, () => {});
  const known = await reader.whole(async catalogue => {
    views.index.data = catalogue;
    await views.index.write();
    return Object.keys(catalogue.rows);
  });
  for (const id of damaged.map(file => basename(file, '.json')).filter(one => known.includes(one))) {
    const container = `conversation/${id}`;
    const view = views.view(container);
    view.data = { format: viewFormat, container, ...(await reader.entities(container)) };
    await view.write();
  }
}

export interface Damaged {
  readonly store: string;
  /** Damaged derived files, from the folder of the store. */
  readonly files: readonly string[];
}

/** Makes the index and damaged views anew from the log, which stays as it is. @returns where the damaged ones are kept */
export async function rebuildDerived({ store, files }: Damaged, now: () => number): Promise<string[]> {
  try {
    const kept: string[] = [];
    for (const file of files) kept.push(await setAside(store, file));
    await rebuild(
      store,
      files.filter(file => file.startsWith('view/')),
      now,
    );
    return kept;
  } catch (error) {
    throw asProblem(error, store);
  }
}
