import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import {
  type Catalogue,
  catalogueFormat,
  isCatalogue,
  isView,
  type View,
  viewFormat,
} from '../../domain/log/storeFiles.ts';
import { emptyCatalogue } from './catalogue.ts';
import { type DerivedFile, derivedFile } from './derivedFile.ts';

export interface Views {
  readonly index: Low<Catalogue>;
  /** The kept view of a conversation, one Low each, shared by all that ask in this process. */
  view(container: string): Low<View>;
  /** Nothing of what was kept so far is believed any more. */
  forget(): void;
}

function fileOf(store: string, container: string): string {
  const id = container.split('/')[1] ?? '';
  const shard = createHash('sha256').update(id).digest('hex').slice(0, 2);
  return join(store, 'view', shard, `${id}.json`);
}

/** The derived documents of a store. @param onDamage told where a damaged file was moved to */
export function openViews(store: string, onDamage: (kept: string) => void): Views {
  const views = new Map<string, Low<View>>();
  const adapter = <T extends object>(how: Pick<DerivedFile<T>, 'file' | 'accepts' | 'format'>): Adapter<T> =>
    derivedFile({ store, onDamage, ...how });
  const index = new Low(
    adapter({ file: join(store, 'index.json'), accepts: isCatalogue, format: catalogueFormat }),
    emptyCatalogue(),
  );
  return {
    index,
    forget: () => {
      views.clear();
      index.data = emptyCatalogue();
    },
    view: container => {
      const known = views.get(container);
      if (known) return known;
      const empty: View = { format: viewFormat, container, covers: {}, entities: [] };
      const made = new Low(
        adapter({ file: fileOf(store, container), accepts: isView, format: viewFormat }),
        empty,
      );
      views.set(container, made);
      return made;
    },
  };
}
