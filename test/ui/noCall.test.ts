import { deepEqual } from 'node:assert/strict';
import { axeViolations, themes } from '../support/ui.mjs';
import { entries, open, picker, pressUntil, say, startCall, statusBar, type Workbench } from './pane.ts';

describe('a window without any folder, before its first call', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await open({ folder: null });
  });

  after(() => workbench.close());

  it('the pane says what to do, and axe finds nothing in four themes', async () => {
    await workbench.run('Listen First: Focus on Call View');
    const pane = await workbench.webview('listen-call-pane');
    await pane.getByRole('button', { name: 'Start a Call' }).waitFor();
    for (const theme of Object.keys(themes)) {
      await workbench.useTheme(theme);
      deepEqual([theme, await axeViolations(pane)], [theme, []]);
    }
  });

  it('the box of the editor offers again what was typed and not added', async () => {
    const box = picker(workbench.page, 'Add to the Inbox');
    await pressUntil(workbench, ['Control+k', 'n'], box);
    await workbench.type('met Tom in the');
    await workbench.press('Escape');
    await pressUntil(workbench, ['Control+k', 'n'], box);
    deepEqual(await box.inputValue(), 'met Tom in the');
    await workbench.press('End');
    await workbench.type(' corridor');
    await workbench.press('Enter');
    await statusBar(workbench, 'Saved in the Inbox').waitFor();
  });

  it('the Inbox lists what was added', async () => {
    await workbench.run('Listen First: Focus on Conversations View');
    await workbench.page.locator('.part.sidebar .monaco-list-row', { hasText: 'Inbox' }).waitFor();
  });

  it('an update without a customer is refused with the next step', async () => {
    await workbench.run('Listen First: Draft Update');
    await picker(workbench.page, 'Which conversation?').waitFor();
    await workbench.press('Enter');
    await workbench.page.getByText('Start a call with one first').first().waitFor();
  });

  it('takes a call all the same', async () => {
    const pane = await startCall(workbench, 'Nordwind');
    await say(workbench, pane, 'no folder is open');
    deepEqual(await entries(pane).count(), 1);
  });
});
