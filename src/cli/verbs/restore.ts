import { newId } from '../../domain/newId.ts';
import { Problem } from '../../domain/problem.ts';
import { type Backup, listBackups } from '../../storage/backup/backups.ts';
import { type Restored, restore as restoreDay } from '../../storage/backup/restore.ts';
import { usualLimits } from '../../storage/log/ownLog.ts';
import { requireHeader } from '../../storage/storeHeader.ts';
import { chooseHome } from '../chosenStores.ts';
import { clockOf, requireDay } from '../clock.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';

interface Options extends CommonOptions {
  readonly day?: string;
  readonly list?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const kilobyte = 1024;

function row({ day, segments, bytes }: Backup): string {
  return `${day}  segments ${segments}, ${Math.ceil(bytes / kilobyte)} kB\n`;
}

async function list(io: Io, options: Options): Promise<ExitCode> {
  const { home, isNamed } = chooseHome(io, options);
  const backups = await listBackups(home.store);
  if (isNamed && backups.length === 0) await requireHeader(home.store);
  if (options.json) await writeJson(io, { store: home.store, backups });
  else await io.write(backups.map(row).join('') || 'There are no backups yet.\n');
  return 0;
}

function readable({ restored, purged, unreadable }: Restored, { day, dryRun }: Options): string {
  const done = dryRun ? 'would be restored' : 'restored';
  const aside = [
    purged > 0 && `${purged} stay away because they were purged`,
    unreadable > 0 && `${unreadable} damaged or newer lines of the backup were left out`,
  ].filter(Boolean);
  return `Operations ${done} from ${day}: ${restored}${aside.map(one => `; ${one}`).join('')}\n`;
}

export async function restore(io: Io, options: Options): Promise<ExitCode> {
  if (options.list) return list(io, options);
  if (options.day === undefined) {
    const advice = 'Name the day to restore. See which there are with: listen-first restore --list';
    throw new Problem('bad input', advice);
  }
  const day = requireDay(options.day);
  const { home } = chooseHome(io, options);
  const writer = { home, author: io.author, limits: usualLimits, now: clockOf(io, options), newId };
  const done = await restoreDay(writer, { day, dryRun: options.dryRun === true });
  if (options.json) await writeJson(io, { store: home.store, day, dryRun: options.dryRun === true, ...done });
  else await io.write(readable(done, options));
  return 0;
}
