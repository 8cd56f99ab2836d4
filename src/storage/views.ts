import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import * as v from 'valibot';
import type { Folded } from '../domain/folded.ts';
import { type Catalogue, emptyCatalogue, isCatalogue } from './catalogue.ts';
import { derivedFile } from './derivedFile.ts';

/** One conversation as the log read when its segments had these lengths. */
export interface View {
  readonly format: number;
  readonly container: string;
  readonly covers: Readonly<Record<string, number>>;
  readonly entities: readonly Folded[];
}

export const viewFormat = 1;

const isView = (raw: unknown): raw is View => v.is(v.object({
  format: v.literal(viewFormat),
  container: v.string(),
  covers: v.record(v.string(), v.number()),
  entities: v.array(v.object({ entity: v.string(), id: v.string() })),
}), raw);

export interface Views {
  readonly index: Low<Catalogue>;
  /** The kept view of a container, one Low each, shared by all that ask in this process. */
  view(container: string): Low<View>;
}

function fileOf(store: string, container: string): string {
  const [kind = '', id = ''] = container.split('/');
  const shard = createHash('sha256').update(id).digest('hex').slice(0, 2);
  return join(store, 'view', shard, kind === 'conversation' ? `${id}.json` : `${kind}-${id}.json`);
}

/** The derived documents of a store. @param onDamage told where a damaged file was moved to */
export function openViews(store: string, onDamage: (kept: string) => void): Views {
  const quarantine = join(store, 'quarantine');
  const views = new Map<string, Low<View>>();
  const adapter = <T>(file: string, accepts: (raw: unknown) => raw is T): Adapter<T> =>
    derivedFile({ file, quarantine, accepts, onDamage });
  return {
    index: new Low(adapter(join(store, 'index.json'), isCatalogue), emptyCatalogue()),
    view: container => {
      const known = views.get(container);
      if (known) return known;
      const empty: View = { format: viewFormat, container, covers: {}, entities: [] };
      const made = new Low(adapter(fileOf(store, container), isView), empty);
      views.set(container, made);
      return made;
    },
  };
}

