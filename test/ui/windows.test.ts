import { deepEqual } from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/ending.mjs';
import { entries, open, picker, pressUntil, say, startCall } from './pane.ts';

describe('windows of every kind', () => {
  it('show each other what was said', async () => {
    const home = temporaryFolder('home');
    const first = await open({ home });
    const second = await open({ home });
    const pane = await startCall(first, 'Nordwind');
    await second.run('Listen First: Focus on Conversations View');
    const rows = second.page.locator('.part.sidebar .monaco-list-row');
    await rows.filter({ hasText: 'Nordwind' }).waitFor();
    await rows.filter({ hasText: 'Nordwind' }).click();
    await rows.filter({ hasText: '0 entries' }).waitFor();
    await say(first, pane, 'seen in the other window');
    await rows.filter({ hasText: '1 entries' }).waitFor();
  });

  it('take a call without any folder', async () => {
    const workbench = await open({ folder: null });
    const pane = await startCall(workbench, 'Nordwind');
    await say(workbench, pane, 'no folder is open');
    deepEqual(await entries(pane).count(), 1);
  });

  it('take a call in restricted mode', async () => {
    const workbench = await open({ trust: 'restricted' });
    const pane = await startCall(workbench, 'Nordwind');
    await say(workbench, pane, 'this folder is not trusted');
    deepEqual(await entries(pane).count(), 1);
  });

  it('link code in the second of several folders and find it there again', async () => {
    const parent = temporaryFolder('several');
    for (const name of ['one', 'two']) {
      mkdirSync(join(parent, name));
      writeFileSync(join(parent, name, `${name}.js`), `export const ${name} = 1;\nexport const rest = 2;\n`);
    }
    const workspace = join(parent, 'both.code-workspace');
    writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'one' }, { path: 'two' }] }));
    const workbench = await open({ workspace });
    const pane = await startCall(workbench, 'Nordwind');
    await say(workbench, pane, 'it is in the second one');
    await workbench.press('Control+p');
    await workbench.page.locator('.quick-input-widget:visible input:focus').waitFor();
    await workbench.type('two.js');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'two.js' }).first().waitFor();
    await workbench.press('Enter');
    await workbench.page.locator('.monaco-editor.focused').first().waitFor();
    await workbench.press('Control+k', 'g');
    const link = pane.getByRole('button', { name: /two\.js:1/ });
    await link.waitFor();
    await workbench.run('View: Close All Editors');
    await link.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'two.js' }).waitFor();
  });

  it('say what to do when an update is asked for without a customer', async () => {
    const workbench = await open({ folder: null });
    await pressUntil(workbench, ['Control+k', 'n'], picker(workbench.page, 'Add to the Inbox'));
    await workbench.type('a line');
    await workbench.press('Enter');
    await workbench.page.locator('.part.statusbar', { hasText: 'Saved in the Inbox' }).waitFor();
    await workbench.run('Listen First: Draft Update');
    await picker(workbench.page, '').or(workbench.page.locator('.quick-input-list .monaco-list-row').first()).first().waitFor();
    await workbench.press('Enter');
    await workbench.page.locator('.notifications-toasts', { hasText: 'An update needs a customer' }).waitFor();
  });
});
