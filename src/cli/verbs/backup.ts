import { dayOf } from '../../domain/day.ts';
import { type BackedUp, backUp } from '../../storage/backup/backUp.ts';
import { chooseHome } from '../chosenStores.ts';
import { clockOf, requireDay } from '../clock.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';

interface Options extends CommonOptions {
  readonly json?: boolean;
}

function readable({ made, segments }: BackedUp, day: string): string {
  if (!made) return `The backup of ${day} holds everything already.\n`;
  return `Backed up as ${day}; segments copied: ${segments}\n`;
}

export async function backup(io: Io, options: Options): Promise<ExitCode> {
  const { store } = chooseHome(io, options).home;
  const day = options.today === undefined ? dayOf(clockOf(io, options)()) : requireDay(options.today);
  const { reason, ...done } = await backUp({ store, today: day });
  if (reason) throw reason;
  if (options.json) await writeJson(io, { store, day, ...done });
  else await io.write(readable(done, day));
  return 0;
}
