import { ok } from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { open, startCall, texts, type Workbench } from './pane.ts';

describe('the better sentence that was said', () => {
  let workbench: Workbench;
  let pane: Frame;

  before(async () => {
    workbench = await open();
    pane = await startCall(workbench, 'Northwind');
  });
  after(() => workbench.close());

  it('stands after what was said first, and its day is agreed on', async () => {
    await workbench.press('Control+.');
    await workbench.type('we will definitely fix this');
    await pane.getByRole('button', { name: 'I said it' }).waitFor();
    await workbench.press('Alt+Enter');
    await pane.locator('listen-entry-item', { hasText: 'tell you on' }).waitFor();
    await pane.locator('listen-call-actions', { hasText: 'Next update' }).waitFor();
    const [newest = '', first = ''] = await texts(pane);
    ok(first.includes('we will definitely fix this') && newest.includes('tell you on'), `${newest} ${first}`);
  });
});
