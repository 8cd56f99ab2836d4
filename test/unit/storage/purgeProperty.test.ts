import { deepEqual } from 'node:assert/strict';
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { fold } from '../../../src/domain/log/gathering.ts';
import type { Operation } from '../../../src/domain/log/operation.ts';
import { entityKey, isPurged, purgeDraft, purgedBy } from '../../../src/domain/log/purge.ts';
import { takeTime, tries } from '../../support/counts.ts';
import { arrivals, histories } from '../../support/histories.ts';
import { idOf, stampAt } from '../../support/operations.ts';
import { openWindow, temporaryFolders } from '../../support/temporaryStore.ts';
import { append } from './backupStore.ts';

const targets = ['e0', 'e1', 'e2'].map(k => ({ c: 'conversation/call', e: 'entry', k }));

/** A purge names entities or lines, some of them unknown; its own place in the history is any. */
const purges = fc.array(
  fc.record({
    entities: fc.subarray(['entry/e0', 'entry/e1', 'entry/nobody', 'conversation/call']),
    operations: fc.array(fc.nat({ max: 30 }).map(idOf), { maxLength: 3 }),
    at: fc.nat({ max: 40 }),
  }),
  { maxLength: 3 },
);

const history = fc.tuple(histories(targets), purges).map(([lines, named]) => [
  ...lines,
  ...named.map(({ at, ...names }, number): Operation => {
    const made = { v: 1, i: idOf(900 + number), h: stampAt(at), d: 'device-0', a: 'ada' };
    return { ...made, ...purgeDraft(`p${number}`, names) };
  }),
]);

const delivered = history.chain(lines =>
  fc.record({ lines: fc.constant(lines), arriving: arrivals(lines), chunk: fc.integer({ min: 1, max: 6 }) }),
);

const isOfCall = ({ container }: { container: string }) => container === 'conversation/call';

describe('any history with purges in it', () => {
  takeTime();
  const folder = temporaryFolders();

  it('reads the same whenever a purge arrives, and holds nothing of what it names', () => {
    fc.assert(
      fc.property(delivered, ({ lines, arriving }) => {
        const purged = purgedBy(lines);
        const folded = fold(arriving);
        deepEqual(JSON.stringify(folded), JSON.stringify(fold(lines)));
        deepEqual(JSON.stringify(fold(lines.filter(one => !isPurged(purged, one)))), JSON.stringify(folded));
        const keys = folded.map(one => entityKey({ e: one.entity, k: one.id }));
        deepEqual(
          keys.filter(key => purged.entities.has(key) && !key.startsWith('purge/')),
          [],
        );
      }),
      { numRuns: tries(200, 3000) },
    );
  });

  it('reads so in a window that gets it in parts, and in one that is opened afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(delivered, async ({ lines, arriving, chunk }) => {
        const at = folder();
        const window = await openWindow(at);
        for (let from = 0; from < arriving.length; from += chunk) {
          for (const one of arriving.slice(from, from + chunk)) append(at, `${one.d}/00001`, one);
          await window.refresh();
          await window.entities('conversation/call');
        }
        const expected = JSON.stringify(fold(lines).filter(isOfCall));
        const seen = async (one: typeof window) => JSON.stringify(await one.entities('conversation/call'));
        deepEqual([await seen(window), await seen(await openWindow(at))], [expected, expected]);
        await window.flush();
        deepEqual([await seen(window), await seen(await openWindow(at))], [expected, expected]);
        rmSync(at, { recursive: true });
      }),
      { numRuns: tries(30, 400) },
    );
  });
});
