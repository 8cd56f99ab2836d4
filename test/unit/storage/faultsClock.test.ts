import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { instantAt } from '../../../src/domain/calendar.ts';
import { edit, removal } from '../../../src/domain/log/changes.ts';
import { stampMilliseconds } from '../../../src/domain/log/clock.ts';
import type { Folded } from '../../../src/domain/log/folded.ts';
import type { OpenStore } from '../../../src/storage/openStore.ts';
import { tries } from '../../support/counts.ts';
import { openWindow, portsOf, startOfDay, temporaryFolders } from '../../support/temporaryStore.ts';

const minute = 60_000;
const year = 365 * 24 * 60 * minute;
const container = 'conversation/inbox';

interface Window {
  readonly store: OpenStore;
  /** Sets its clock to so many milliseconds from the start of the day. */
  set(offset: number): void;
}

async function windowAt(folder: string, first = 0): Promise<Window> {
  let at = startOfDay + first;
  const store = await openWindow(folder, { now: () => instantAt(at, 'UTC') });
  const set = (offset: number) => {
    at = startOfDay + offset;
  };
  return { store, set };
}

const entry = async (store: OpenStore, id = 'note') => (await store.entity(container, 'entry', id)) as Folded;
const textOf = async (store: OpenStore) => (await entry(store)).fields['text']?.value;

describe('a clock that jumps during a run', () => {
  const folder = temporaryFolders();

  const jumps: Readonly<Record<string, readonly number[]>> = {
    'forwards by ten years and back': [0, 10 * year, 1000, 2000],
    'backwards by ten years and on': [0, -10 * year, -10 * year + 1000, 2000],
    'to and fro within minutes': [0, 5 * minute, -5 * minute, minute, -minute],
    'to the start of all time': [0, -startOfDay, 1000],
  };

  for (const [how, offsets] of Object.entries(jumps)) {
    it(`lets every later edit win, also after the store was opened again: ${how}`, async () => {
      const at = folder();
      const { store, set } = await windowAt(at);
      await addToInbox(portsOf(store), { id: 'note', text: 'first' });
      for (const [number, offset] of offsets.entries()) {
        set(offset);
        await store.write(edit(await entry(store), { text: `edit ${number}` }));
        deepEqual(await textOf(store), `edit ${number}`);
        const later = (await windowAt(at, offset)).store;
        await later.write(edit(await entry(later), { text: `edit ${number} again` }));
        await store.refresh();
        deepEqual(
          [await textOf(store), (await entry(store)).fields['text']?.heads.length],
          [`edit ${number} again`, 1],
        );
      }
      await store.write(removal(await entry(store)));
      deepEqual((await entry((await windowAt(at)).store)).hidden, true);
    });
  }

  it('never goes back within one window', async () => {
    const { store, set } = await windowAt(folder());
    const stamps: string[] = [];
    for (const offset of [0, 5, -year, 10 * minute, 0, year, 1]) {
      set(offset);
      stamps.push((await store.write({ c: container, e: 'entry', k: 'note', f: {} })).h);
    }
    deepEqual([...new Set(stamps)].sort(), stamps);
  });

  it('does not carry other windows along by more than ten minutes', async () => {
    const at = folder();
    const wrong = await windowAt(at, 10 * year);
    const right = await windowAt(at);
    await addToInbox(portsOf(wrong.store), { id: 'note', text: 'from the future' });
    await right.store.refresh();
    const { h } = await right.store.write({ c: container, e: 'entry', k: 'now', f: {} });
    deepEqual(stampMilliseconds(h) <= startOfDay + 10 * minute, true);
    await right.store.write(edit(await entry(right.store), { text: 'corrected' }));
    deepEqual(await textOf((await windowAt(at)).store), 'corrected');
  });

  it('shows the same to all who read what several windows wrote, whatever their clocks did', async () => {
    const step = fc.record({
      window: fc.nat({ max: 2 }),
      offset: fc.oneof(fc.integer({ min: -year, max: year }), fc.constantFrom(0, 1, minute, 11 * minute)),
      sees: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async steps => {
        const at = folder();
        const windows = [await windowAt(at), await windowAt(at), await windowAt(at)] as const;
        await addToInbox(portsOf(windows[0].store), { id: 'note', text: 'first' });
        for (const one of windows) await one.store.refresh();
        for (const [number, { window, offset, sees }] of steps.entries()) {
          const { store, set } = windows[window] as Window;
          set(offset);
          if (sees) await store.refresh();
          await store.write(edit(await entry(store), { text: `edit ${number}` }));
        }
        for (const one of windows) await one.store.refresh();
        const seen = await Promise.all(windows.map(one => one.store.entities(container)));
        const anew = await (await windowAt(at)).store.entities(container);
        deepEqual(seen, [anew, anew, anew]);
      }),
      { numRuns: tries(10, 100) },
    );
  }).timeout(600_000);
});
