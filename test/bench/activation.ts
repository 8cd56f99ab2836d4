import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../support/browser.mjs';
import { temporaryFolder } from '../support/ending.mjs';
import { homeEnvironment } from '../support/environment.mjs';
import { inRoot } from '../support/paths.mjs';
import { sampleWorkspace } from '../support/sampleWorkspace.mjs';
import { startServer } from '../support/server.mjs';
import { step } from '../support/steps.mjs';
import { openWindow } from '../support/workbench.mjs';
import { median } from './measure.ts';
import { amountRow, milliseconds, type Row, ratioRow } from './rows.ts';
import { homeWith } from './stores.ts';

const windows = 5;
const limit = 3 * 60_000;
const ours = 'listen-first.listen-first';
const [warmUp, empty] = ['bench.warm-up', 'bench.empty'];

interface Activation {
  readonly id: string;
  /** Milliseconds from asking for it until it is there, its code loaded. */
  readonly time: number;
  /** Bytes that stay in use. */
  readonly heap: number;
  /** Other extensions that started meanwhile: then neither number says anything. */
  readonly others: number;
}

/** Only the probe activates it, so it waits for a rested host. */
const onlyWhenAsked = { activationEvents: ['onCommand:bench.never'] };

function writeExtension(folder: string, manifest: object, code?: string): string {
  mkdirSync(folder, { recursive: true });
  const common = { publisher: 'bench', version: '1.0.0', engines: { vscode: '^1.110.0' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...common, ...manifest }));
  if (code !== undefined) writeFileSync(join(folder, 'extension.cjs'), code);
  return folder;
}

function installEmpty(folder: string, id: string): void {
  const capabilities = { untrustedWorkspaces: { supported: true } };
  const manifest = { name: id.split('.')[1], main: './extension.cjs', capabilities, ...onlyWhenAsked };
  writeExtension(join(folder, `${id}-1.0.0`), manifest, 'exports.activate = () => undefined;\n');
}

/** What the package holds, as VS Code's installer lays it out. */
function installOurs(folder: string): void {
  const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string };
  const target = writeExtension(join(folder, `${ours}-${manifest.version}`), {
    ...manifest,
    ...onlyWhenAsked,
  });
  for (const part of ['dist', 'media', 'package.nls.json']) {
    cpSync(inRoot(part), join(target, part), { recursive: true, filter: file => !file.endsWith('.map') });
  }
}

function installAll(): string {
  const folder = temporaryFolder('extensions');
  installOurs(folder);
  installEmpty(folder, warmUp);
  installEmpty(folder, empty);
  return folder;
}

type Server = Awaited<ReturnType<typeof startServer>>;
type Browser = Awaited<ReturnType<typeof launchBrowser>>;

class Host {
  readonly #server: Server;
  readonly #browser: Browser;
  readonly #probe = writeExtension(temporaryFolder('probe'), { name: 'probe' });
  readonly #workspace = sampleWorkspace();

  constructor(server: Server, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  /** A new window with a host of its own. */
  async activate(order: readonly string[], home: string): Promise<Activation[]> {
    const results = join(temporaryFolder('results'), 'results.json');
    const env = {
      ...homeEnvironment(home),
      LISTEN_FIRST_BENCH_ORDER: order.join(' '),
      LISTEN_FIRST_BENCH_RESULTS: results,
    };
    const tests = inRoot('test', 'bench', 'probe.cjs');
    const log: unknown[] = [];
    const code = await new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error('The window did not answer.')), limit).unref();
      const more = { onExit: resolve, onLog: (_: unknown, line: unknown) => log.push(line) };
      openWindow(this.#browser, this.#server, {
        ...{ folder: this.#workspace, extension: this.#probe, tests, env },
        ...more,
      }).catch(reject);
    });
    await Promise.all(this.#browser.contexts().map(one => one.close()));
    if (code !== 0) throw new Error(`The probe ended with ${code}: ${JSON.stringify(log.at(-1))}`);
    return JSON.parse(readFileSync(results, 'utf8')) as Activation[];
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
  }
}

async function measureIn(host: Host): Promise<{ emptyStore: Activation[][]; fullStore: Activation[][] }> {
  const homes = { emptyStore: temporaryFolder('home'), fullStore: (await homeWith(10_000)).folder };
  const found = { emptyStore: [] as Activation[][], fullStore: [] as Activation[][] };
  for (let window = 0; window < windows; window += 1) {
    const order = [warmUp, ...(window % 2 === 0 ? [empty, ours] : [ours, empty])];
    for (const name of ['emptyStore', 'fullStore'] as const) {
      const title = `window ${window + 1} of ${windows}, ${name === 'emptyStore' ? 'empty' : 'full'} store`;
      found[name].push(await step(title, () => host.activate(order, homes[name])));
    }
  }
  return found;
}

const valuesOf = (all: readonly Activation[][], id: string, value: 'time' | 'heap') =>
  all
    .flat()
    .filter(one => one.id === id && one.others === 0)
    .map(one => one[value]);
const time = (all: readonly Activation[][], id: string) => median(valuesOf(all, id, 'time'));
const heap = (all: readonly Activation[][], id: string) => median(valuesOf(all, id, 'heap'));

export async function activationRows(): Promise<Row[]> {
  const server = await startServer({ extensions: installAll() });
  const host = new Host(server, await launchBrowser());
  try {
    const { emptyStore, fullStore } = await measureIn(host);
    return rowsOf(emptyStore, fullStore);
  } finally {
    await host.close();
  }
}

function rowsOf(emptyStore: Activation[][], fullStore: Activation[][]): Row[] {
  const all = [...emptyStore, ...fullStore];
  const [mine, base, full] = [time(emptyStore, ours), time(all, empty), time(fullStore, ours)];
  return [
    ratioRow({
      what: 'activation in a rested host',
      value: mine / base,
      limit: 8,
      yardstick: 'an empty extension',
      detail: `${milliseconds(mine)} against ${milliseconds(base)}`,
    }),
    ratioRow({
      what: 'activation, 10,000 conversations',
      value: full / mine,
      limit: 1.5,
      yardstick: 'the same with none',
      detail: `${milliseconds(full)} against ${milliseconds(mine)}`,
    }),
    amountRow({
      what: 'idle heap over an empty extension',
      value: (heap(all, ours) - heap(all, empty)) / (1024 * 1024),
      limit: 1.5,
      unit: 'MiB',
    }),
  ];
}
