import { deepEqual } from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/ending.mjs';
import { open, openFile, say, startCall, texts } from './pane.ts';

function twoFolders(): string {
  const parent = temporaryFolder('several');
  for (const name of ['one', 'two']) {
    mkdirSync(join(parent, name));
    writeFileSync(join(parent, name, `${name}.js`), `export const ${name} = 1;\nexport const rest = 2;\n`);
  }
  const workspace = join(parent, 'both.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'one' }, { path: 'two' }] }));
  return workspace;
}

describe('a window', () => {
  it('with several folders links code in the second and finds it there again', async () => {
    const workbench = await open({ workspace: twoFolders() });
    const pane = await startCall(workbench, 'Nordwind');
    await say(workbench, pane, 'it is in the second one');
    await openFile(workbench, 'two.js');
    await workbench.press('Control+k', 'g');
    const link = pane.getByRole('button', { name: /two\.js:1/ });
    await link.waitFor();
    await workbench.run('View: Close All Editors');
    await link.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'two.js' }).waitFor();
  });
});

describe('two windows', () => {
  it('that start calls at once each keep their own', async () => {
    const home = temporaryFolder('home');
    const [one, two] = [await open({ home }), await open({ home })];
    const [left, right] = await Promise.all([startCall(one, 'Nordwind'), startCall(two, 'Contoso')]);
    await Promise.all([say(one, left, 'said to the left'), say(two, right, 'said to the right')]);
    deepEqual([await texts(left), await texts(right)], [['said to the left'], ['said to the right']]);
  });
});
