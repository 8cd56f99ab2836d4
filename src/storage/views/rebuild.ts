import { basename, join } from 'node:path';
import { viewFormat } from '../../domain/log/storeFiles.ts';
import { asProblem } from '../failure.ts';
import { createReader } from '../log/logReader.ts';
import { emptyCatalogue } from './catalogue.ts';
import { setAside } from './setAside.ts';
import { openViews } from './views.ts';

async function rebuild({ store, files, isShared = false }: Damaged, now: () => number): Promise<void> {
  const damaged = files.filter(file => file.startsWith('view/'));
  const reader = createReader({ store, isShared, now }, emptyCatalogue());
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
  readonly isShared?: boolean;
}

/** Makes the index and damaged views anew from the log, which stays as it is. @returns where the damaged ones are kept */
export async function rebuildDerived(damaged: Damaged, now: () => number): Promise<string[]> {
  const { store, files } = damaged;
  try {
    const kept: string[] = [];
    for (const file of files) kept.push(await setAside(store, join(store, file)));
    await rebuild(damaged, now);
    return kept;
  } catch (error) {
    throw asProblem(error, store);
  }
}
