import { deepEqual } from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { inspectStore } from '../../../src/storage/inspect.ts';
import { homeAt } from '../../../src/storage/location.ts';
import { rebuildDerived } from '../../../src/storage/views/rebuild.ts';
import {
  filesIn,
  openWindow,
  portsOf,
  problemOf,
  segmentFiles,
  startOfDay,
  temporaryFolders,
} from '../../support/temporaryStore.ts';

type Target = 'folder' | 'file' | 'nothing';

describe('a link that was planted in a store', () => {
  const folder = temporaryFolders();

  async function keptStore(at: string): Promise<void> {
    const store = await openWindow(at);
    for (let number = 0; number < 10; number += 1)
      await addToInbox(portsOf(store), { id: `n${number}`, text: 'x'.repeat(8000) });
    await store.flush();
  }

  /** Everything that reads and writes in a store, one after the other. @returns how each ended */
  async function useAll(at: string): Promise<Record<string, string>> {
    const open = () => openWindow(at);
    const works: Record<string, () => Promise<unknown>> = {
      list: async () => (await open()).listing(),
      read: async () => (await open()).entities('conversation/inbox'),
      add: async () => {
        const store = await open();
        for (const id of ['long', 'next']) await addToInbox(portsOf(store), { id, text: 'x'.repeat(70_000) });
        await store.flush();
      },
      doctor: () => inspectStore(homeAt(at)),
      repair: () => rebuildDerived({ store: at, files: [] }, () => startOfDay),
    };
    const said: Record<string, string> = {};
    for (const [what, work] of Object.entries(works)) said[what] = await problemOf(work());
    return said;
  }

  const goesOn = { list: 'none', read: 'none', add: 'none', doctor: 'none', repair: 'none' };
  const refused = 'unreadable file';
  const only = (dir: string) => readdirSync(dir)[0] as string;

  interface Case {
    readonly name: (at: string) => string;
    readonly expected: Readonly<Record<string, string>>;
    /** Whether the doctor names it; what it may not enter it cannot name. */
    readonly isNamed: boolean;
    /** All, unless given. */
    readonly targets?: readonly Target[];
  }

  const cases: Readonly<Record<string, Case>> = {
    log: {
      name: () => 'log',
      expected: {
        list: 'store gone',
        read: 'store gone',
        add: 'store gone',
        doctor: 'store gone',
        repair: 'store gone',
      },
      isNamed: false,
    },
    'log/<device>': {
      name: at => `log/${only(join(at, 'log'))}`,
      expected: { ...goesOn, add: refused },
      isNamed: true,
    },
    'log/<device>/<segment>': {
      name: at => (segmentFiles(at).at(-1) as string).slice(at.length + 1),
      expected: { ...goesOn, add: refused },
      isNamed: true,
    },
    'the next segment': {
      name: at => `log/${only(join(at, 'log'))}/00003.jsonl`,
      expected: { ...goesOn, add: refused },
      isNamed: true,
    },
    'store.json': {
      name: () => 'store.json',
      expected: { list: refused, read: refused, add: refused, doctor: refused, repair: 'none' },
      isNamed: false,
    },
    'local/device.json': {
      name: () => 'local/device.json',
      expected: { ...goesOn, add: refused },
      isNamed: false,
    },
    'index.json': { name: () => 'index.json', expected: goesOn, isNamed: false },
    view: { name: () => 'view', expected: goesOn, isNamed: true },
    'view/<hh>': { name: at => `view/${only(join(at, 'view'))}`, expected: goesOn, isNamed: true },
    'view/<hh>/<conversation>.json': {
      name: at => filesIn(at).find(name => name.startsWith('view/')) as string,
      expected: goesOn,
      isNamed: false,
    },
    search: { name: () => 'search', expected: goesOn, isNamed: true },
    quarantine: { name: () => 'quarantine', expected: goesOn, isNamed: true },
    backup: { name: () => 'backup', expected: goesOn, isNamed: true },
    local: {
      name: () => 'local',
      expected: { ...goesOn, add: refused },
      isNamed: true,
    },
  };

  async function check({ name, expected, isNamed }: Case, target: Target) {
    const [at, victim] = [folder(), folder()];
    await keptStore(at);
    writeFileSync(join(victim, 'file'), 'mine');
    const where = name(at);
    const place = join(at, where);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(victim, { folder: '.', file: 'file', nothing: 'nothing' }[target]), place);
    deepEqual(await useAll(at), expected);
    deepEqual([filesIn(victim), readFileSync(join(victim, 'file'), 'utf8')], [['file'], 'mine']);
    const { findings = [] } = await inspectStore(homeAt(at)).catch(() => ({}) as { findings?: [] });
    deepEqual(
      findings.filter(one => one.kind === 'link').map(one => one.file),
      isNamed ? [where] : [],
    );
  }

  for (const [what, one] of Object.entries(cases))
    for (const target of one.targets ?? (['folder', 'file', 'nothing'] as const))
      it(`is not followed as ${what}, and leads to ${target}`, () => check(one, target));
});
