import { deepEqual, match } from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { addDays, instantAt } from '../../src/domain/calendar.ts';
import { dayOf, plainDay } from '../../src/domain/day.ts';
import { goToLine, open, openFile, picker, say, startCall, type Workbench } from './pane.ts';

const today = dayOf(instantAt(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone));

/** From a selection in a call to the sentence that says it is gone: as an engineer lives with a workaround. */
describe('the life of temporary code', () => {
  let workbench: Workbench;
  let pane: Frame;
  let untagged = '';
  const source = () => join(workbench.folder, 'lib', 'core', 'Low.js');
  const row = (text: string) =>
    workbench.page.locator('.part.sidebar .monaco-list-row', { hasText: text }).first();
  const lens = (text: string | RegExp) =>
    workbench.page.locator('.codelens-decoration a, .codelens-decoration span', { hasText: text }).first();

  before(async () => {
    workbench = await open();
    pane = await startCall(workbench, 'Northwind');
    await say(workbench, pane, 'the export stops');
  });

  after(() => workbench.close());

  it('begins with one line of input, and is one line in the code and one step to undo', async () => {
    untagged = readFileSync(source(), 'utf8');
    await openFile(workbench, 'Low.js');
    await goToLine(workbench, 23);
    await workbench.press('Control+k', 'h');
    await picker(workbench.page, 'Tag Temporary Code').waitFor();
    await workbench.type('retry cap raised until in 5 days');
    await workbench.press('Enter');
    const tag = workbench.page.locator('.view-line', { hasText: `TEMP(until=${addDays(today, 5)},ref=lf-` });
    await tag.waitFor();
    await workbench.press('Control+z');
    await tag.waitFor({ state: 'detached' });
    await workbench.press('Control+Shift+z');
    await tag.waitFor();
    await workbench.press('Control+s');
    await lens('Temporary, until').waitFor();
    await workbench.run('Listen First: Show or Fold the Lists Below the Call');
    await workbench.run('Listen First: Focus on Temporary Code View');
    await row('Soon (1)').waitFor();
  });

  it('is late from the day after its end, in the list and in Problems', async () => {
    const text = readFileSync(source(), 'utf8');
    const others = text.split('\n').filter(line => !line.includes('TEMP('));
    deepEqual([others.join('\n'), text.split('\n').length - others.length], [untagged, 1]);
    writeFileSync(source(), text.replace(/until=[\d-]+/, `until=${addDays(today, -2)}`));
    await row('Overdue (1)').waitFor();
    await row('2 days late').waitFor();
    await lens('2 days late').waitFor();
    await workbench.page.locator('.squiggly-warning').first().waitFor();
  });

  it('is extended with a reason, in the code and in the record', async () => {
    await lens(/^Extend$/).click();
    await picker(workbench.page, 'Extend "retry cap raised"').waitFor();
    await workbench.type('in 9 days');
    await workbench.press('Enter');
    await picker(workbench.page, 'why?').waitFor();
    await workbench.type('their ERP stays down');
    await workbench.press('Enter');
    await picker(workbench.page, 'Do they know that it moved?').waitFor();
    await workbench.press('Enter');
    await workbench.page.locator('.view-line', { hasText: `until=${addDays(today, 9)}` }).waitFor();
    await row('Soon (1)').waitFor();
  });

  it('is told, in the words that were said', async () => {
    await lens(/^Told them$/).click();
    await picker(workbench.page, 'Record That the Customer Was Told').waitFor();
    await workbench.type('It is temporary until their ERP is back');
    await workbench.press('Enter');
    await lens('· told').waitFor();
  });

  it('asks what verified the fix once it is gone, and the next update says so', async () => {
    const lines = readFileSync(source(), 'utf8').split('\n');
    writeFileSync(source(), lines.filter(line => !line.includes('TEMP(')).join('\n'));
    await row('Gone: what verified the fix?').hover();
    await row('Gone: what verified the fix?').getByRole('button', { name: 'It Is Gone' }).click();
    await picker(workbench.page, 'what verified the real fix?').waitFor();
    await workbench.type('export of 12 000 lines ran');
    await workbench.press('Enter');
    await row('Gone: what verified the fix?').waitFor({ state: 'detached' });
    await workbench.run('Listen First: Draft Update');
    await workbench.page.locator('.tab.active', { hasText: `northwind-${today}` }).waitFor();
    const drafts = join(workbench.home, 'data', 'listen-first', 'local', 'drafts');
    const [name = ''] = readdirSync(drafts);
    match(
      readFileSync(join(drafts, name), 'utf8'),
      new RegExp(
        `- Retry cap raised\\. This was temporary; we removed it on ${plainDay(today)} \\(verified: export of 12 000 lines ran\\)`,
      ),
    );
  });
});
