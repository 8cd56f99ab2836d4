import { resolve } from 'node:path';
import { openConversation } from '../../actions/conversations/openConversation.ts';
import { dayOf } from '../../domain/day.ts';
import type { Row, StorePorts } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { isTold } from '../../domain/records/temporary.ts';
import { sentence } from '../../domain/sentence.ts';
import { findProgram } from '../../storage/scan/findProgram.ts';
import { scanTree } from '../../storage/scan/scanTree.ts';
import type { Engine, Scan } from '../../storage/scan/wish.ts';
import type { KnownTag, KnownTags } from '../../tags/gate/status.ts';
import { isKeyword } from '../../tags/heads.ts';
import type { CommonOptions, Io } from '../io.ts';
import { openSession } from '../session.ts';

export interface ScanOptions extends CommonOptions {
  readonly folder: string;
  readonly keyword: string;
  readonly rg?: string;
  readonly engine?: Engine;
}

/** The bundle of a thread, beside this one; the source of it where the sources run. */
const worker = import.meta.url.endsWith('.ts')
  ? new URL('../../storage/scan/scanWorker.ts', import.meta.url)
  : new URL('./scanWorker.js', import.meta.url);

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
  });
  if (scan.failed.includes('rg') && (rg !== undefined || findProgram('rg', io.machine.env)))
    io.say(
      'ripgrep failed, so the files were searched without it: this took longer, but nothing was left out.',
    );
  return scan;
}

const key = (ref: string) => ref.toLowerCase();

async function knownIn(
  ports: StorePorts,
  row: Row,
  wanted: ReadonlySet<string>,
): Promise<[string, KnownTag][]> {
  const { conversation } = await openConversation(ports.store, row.id);
  const [next] = row.due.filter(one => one.kind === 'milestone' && one.due);
  return conversation.temporary
    .filter(one => wanted.has(key(one.id)))
    .map(one => [
      key(one.id),
      {
        isTold: isTold(one),
        ...(one.told && { told: { whom: one.told.whom, at: dayOf(one.told.at) } }),
        earlier: (one.earlier ?? []).map(move => move.day),
        owner: one.owner,
        ...(next?.due && { milestone: { title: next.title, day: next.due.day } }),
      },
    ]);
}

async function readKnown(ports: StorePorts, wanted: ReadonlySet<string>): Promise<KnownTags> {
  if (ports.stores.length === 0) return undefined;
  const { conversations } = await ports.store.listing();
  const rows = conversations.filter(row => row.temporary.some(one => wanted.has(key(one.id))));
  const known = await Promise.all(rows.map(row => knownIn(ports, row, wanted)));
  return new Map(known.flat());
}

/** What the stores know of the tags; undefined where there is none. No store is needed, so a bad one is only told. */
export async function knownFor(io: Io, options: ScanOptions, { tags }: Scan): Promise<KnownTags> {
  const wanted = new Set(tags.flatMap(tag => (tag.ref === undefined ? [] : [key(tag.ref)])));
  const isNamed = options.store !== undefined;
  if (wanted.size === 0 && !isNamed) return undefined;
  try {
    return await readKnown((await openSession(io, options)).ports, wanted);
  } catch (error) {
    if (isNamed || !(error instanceof Problem)) throw error;
    io.say(
      `The records of temporary code could not be read, so the tags are shown without them: ${error.message}`,
    );
    return undefined;
  }
}
