import { checkStore, type StoreProblem, type StoreReport } from '../../actions/store/checkStore.ts';
import { type Inspection, inspectStore } from '../../storage/inspect.ts';
import type { Home } from '../../storage/location.ts';
import { storeExists } from '../../storage/storeHeader.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { chooseHome, epoch } from '../session.ts';

interface Options extends CommonOptions {
  readonly strict?: boolean;
  readonly repair?: boolean;
  readonly json?: boolean;
}

const nothing: StoreReport = {
  devices: 0,
  segments: 0,
  operations: 0,
  conversations: 0,
  entries: 0,
  problems: [],
};

function line({ severity, file, line: at, what, next }: StoreProblem): string {
  return `${severity}: ${file}${at ? `:${at}` : ''}: ${what}. ${next}\n`;
}

function readable({ devices, segments, operations, conversations, entries, problems }: StoreReport): string {
  const counts = { conversations, entries, operations, segments, devices };
  const told = Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return `${problems.map(line).join('')}${told.join(', ')}, problems ${problems.length}\n`;
}

async function repaired(home: Home, seen: Inspection, now: () => number): Promise<string[]> {
  const { rebuildDerived } = await import('../../storage/views/rebuild.ts');
  const files = seen.findings.filter(one => one.kind === 'damaged view' || one.kind === 'damaged index');
  return rebuildDerived({ store: home.store, files: files.map(one => one.file) }, now);
}

async function check(io: Io, options: Options, home: Home): Promise<StoreReport> {
  const seen = await inspectStore(home);
  const now = () => epoch(io, options);
  if (!options.repair) return checkStore(seen, now());
  for (const kept of await repaired(home, seen, now))
    io.say(`Made again from the log; the damaged file is ${kept}`);
  return checkStore(await inspectStore(home), now());
}

export async function doctor(io: Io, options: Options): Promise<ExitCode> {
  const { home, isNamed } = chooseHome(io, options);
  const isThere = isNamed || (await storeExists(home.store));
  const report = isThere ? await check(io, options, home) : nothing;
  if (options.json) await writeJson(io, { store: home.store, ...report });
  else await io.write(readable(report));
  const hasFindings = report.problems.some(one => one.severity !== 'notice');
  return options.strict && hasFindings ? 1 : 0;
}
