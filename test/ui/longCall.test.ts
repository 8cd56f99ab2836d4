import { deepEqual } from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { tries } from '../support/counts.ts';
import { longCall } from '../support/realisticCall.ts';
import { entries, field, open, startCall, type Workbench } from './pane.ts';
import { sayLine } from './saying.ts';

/** Keys a second. */
const pace = 200;
/** The whole call with full counts; else its first minutes, which the first call completes. */
const call = longCall.slice(0, tries(22, longCall.length));

describe('a call of forty minutes', () => {
  let workbench: Workbench;
  let pane: Frame;

  before(async () => {
    workbench = await open();
    pane = await startCall(workbench, 'Kestrel Freight');
  });

  after(() => workbench.close());

  it('is written down by keys alone, with who said what, and the field never moves', async function () {
    this.timeout(1_800_000);
    const place = await field(pane).boundingBox();
    for (const said of call) await sayLine({ workbench, pane, keysPerSecond: pace }, said);
    deepEqual([await field(pane).inputValue(), await field(pane).boundingBox()], ['', place]);
    deepEqual(await entries(pane).count(), call.length);
  });

  it('names everybody who took part', async () => {
    await pane.getByRole('button', { name: 'Maria Lopez, Tom Reed' }).waitFor();
  });
});
