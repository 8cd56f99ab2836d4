import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedStore } from '../../domain/ports.ts';
import { visibleLine } from '../../domain/visible.ts';
import { listBackups } from '../../storage/backup/backups.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Row {
  readonly name: string;
  readonly store: string;
  readonly storeId: string;
  readonly shared: boolean;
  readonly customers: number;
  readonly conversations: number;
  readonly bytes: number;
  readonly lastBackup?: string | undefined;
}

/** Of all files below a folder, following no link. */
function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, one) => {
    const path = join(folder, one.name);
    if (one.isDirectory()) return sum + bytesIn(path);
    return sum + (lstatSync(path, { throwIfNoEntry: false })?.size ?? 0);
  }, 0);
}

async function rowOf(store: NamedStore): Promise<Row> {
  const { customers, conversations } = await store.listing();
  const [newest] = await listBackups(store.folder);
  return {
    name: store.name,
    store: store.folder,
    storeId: store.id,
    shared: store.isShared,
    customers: customers.length,
    conversations: conversations.length,
    bytes: bytesIn(store.folder),
    lastBackup: newest?.day,
  };
}

const kilobyte = 1024;

function line({ name, store, shared, customers, conversations, bytes, lastBackup }: Row): string {
  const words = [
    visibleLine(name),
    shared ? 'shared' : 'private',
    `customers ${customers}, conversations ${conversations}, ${Math.ceil(bytes / kilobyte)} kB`,
    lastBackup ? `last backup ${lastBackup}` : 'no backup',
    visibleLine(store),
  ];
  return `${words.join('  ')}\n`;
}

export async function storeList(io: Io, options: CommonOptions & { json?: boolean }): Promise<ExitCode> {
  const session = await openSession(io, options, 'all');
  const rows: Row[] = [];
  for (const store of session.ports.stores) rows.push(await rowOf(store));
  if (options.json) await writeJson(io, rows);
  else if (rows.length > 0) await io.write(rows.map(line).join(''));
  else io.say('There is no store yet. The first customer you add makes your private one.');
  await session.finish();
  return 0;
}
