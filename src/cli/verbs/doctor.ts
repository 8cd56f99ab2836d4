import { checkStore, type StoreProblem, type StoreReport } from '../../actions/store/checkStore.ts';
import { spoken } from '../../domain/sentence.ts';
import { type Inspection, inspectStore } from '../../storage/inspect.ts';
import { dataFolder, type Home } from '../../storage/location.ts';
import { storeExists } from '../../storage/storeHeader.ts';
import { type StorePlace, storePlaces } from '../../storage/stores/places.ts';
import { chooseHome } from '../chosenStores.ts';
import { epoch } from '../clock.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';

interface Options extends CommonOptions {
  readonly strict?: boolean;
  readonly repair?: boolean;
  readonly json?: boolean;
}

interface Checked extends StoreReport {
  readonly name: string;
  readonly store: string;
}

const nothing: StoreReport = {
  devices: 0,
  segments: 0,
  operations: 0,
  conversations: 0,
  entries: 0,
  problems: [],
};

/** What is wrong in plain words, as it is shown and as it stands in JSON. */
const inWords = ({ what, next, ...where }: StoreProblem) => ({
  ...where,
  what: spoken(what),
  next: spoken(next),
});

const inJson = (report: StoreReport) => ({ ...report, problems: report.problems.map(inWords) });

/** A report as it stands in JSON. */
export type ToldReport = ReturnType<typeof inJson>;

function line(problem: StoreProblem): string {
  const { severity, file, line: at, what, next } = inWords(problem);
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

type Checking = Pick<StorePlace, 'home' | 'isShared'>;

async function check(io: Io, options: Options, { home, isShared }: Checking): Promise<StoreReport> {
  const seen = await inspectStore(home);
  const now = () => epoch(io, options);
  if (!options.repair) return checkStore({ ...seen, isShared }, now());
  for (const kept of await repaired(home, seen, now))
    io.say(`Made again from the log; the damaged file is ${kept}`);
  return checkStore({ ...(await inspectStore(home)), isShared }, now());
}

/** The private store may not be there yet. */
async function checkFirst(io: Io, options: Options): Promise<StoreReport> {
  const { home, isNamed } = chooseHome(io, options);
  return isNamed || (await storeExists(home.store)) ? check(io, options, { home, isShared: false }) : nothing;
}

/** The device is the same for all stores: the first report tells of it. */
const withoutDevice = (report: StoreReport): StoreReport => ({
  ...report,
  problems: report.problems.filter(one => !one.file.startsWith('local/')),
});

interface Others {
  readonly checked: readonly Checked[];
  readonly areAllRead: boolean;
}

async function checkOthers(io: Io, options: Options): Promise<Others> {
  if (chooseHome(io, options).isNamed) return { checked: [], areAllRead: true };
  let areAllRead = true;
  const trouble = (about: string) => (error: unknown) => {
    areAllRead = false;
    io.say(`${about}: ${error instanceof Error ? error.message : String(error)}`);
  };
  const notKnown = trouble('The stores of repositories cannot be checked');
  const [, ...others] = await storePlaces(dataFolder(io.machine), notKnown);
  const checked: Checked[] = [];
  for (const place of others) {
    const { name, home } = place;
    try {
      const report = withoutDevice(await check(io, options, place));
      checked.push({ name, store: home.store, ...report });
    } catch (error) {
      trouble(`The store "${name}" cannot be checked`)(error);
    }
  }
  return { checked, areAllRead };
}

const part = (one: Checked) => `${one.name} (${one.store})\n${readable(one)}`;

export async function doctor(io: Io, options: Options): Promise<ExitCode> {
  const { store } = chooseHome(io, options).home;
  const report = await checkFirst(io, options);
  const { checked, areAllRead } = await checkOthers(io, options);
  const stores = [{ name: 'private', store, ...report }, ...checked];
  const isAlone = checked.length === 0;
  if (options.json)
    await writeJson(io, {
      store,
      ...inJson(report),
      ...(isAlone ? {} : { stores: stores.map(one => ({ ...one, ...inJson(one) })) }),
    });
  else await io.write(isAlone ? readable(report) : stores.map(part).join(''));
  if (!areAllRead) return 2;
  const hasFindings = stores.some(one => one.problems.some(({ severity }) => severity !== 'notice'));
  return options.strict && hasFindings ? 1 : 0;
}
