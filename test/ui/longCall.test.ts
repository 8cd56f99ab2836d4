import { deepEqual } from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { tries } from '../support/counts.ts';
import { longCall } from '../support/realisticCall.ts';
import { entries, field, open, startCall, type Workbench } from './pane.ts';
import { sayLine } from './saying.ts';

/** Keys a second: as fast as a person with full counts, as fast as the machine else. */
const pace = tries(200, 8);

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
    for (const said of longCall) await sayLine({ workbench, pane, keysPerSecond: pace }, said);
    deepEqual([await field(pane).inputValue(), await field(pane).boundingBox()], ['', place]);
    deepEqual(await entries(pane).count(), longCall.length);
  });

  it('names everybody who took part', async () => {
    await pane.getByRole('button', { name: 'Maria Lopez, Tom Reed' }).waitFor();
  });
});
