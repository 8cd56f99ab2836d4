import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import {
  entries,
  field,
  open,
  pressUntil,
  saved,
  say,
  startCall,
  statusBar,
  type Workbench,
} from './pane.ts';

/** The drafts of forms in the journals of unsent text. */
function draftsOnDisk({ home }: Workbench): string[] {
  const folder = join(home, 'data', 'listen-first', 'local', 'typing');
  const journals = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'));
  return journals.flatMap(text =>
    Object.entries((JSON.parse(text) as { texts: Record<string, string> }).texts)
      .filter(([name]) => /^details\/.*\//.test(name))
      .map(([, kept]) => kept),
  );
}

describe('a line of a call', () => {
  let workbench: Workbench;
  let pane: Frame;
  const newest = () => entries(pane).first();

  before(async () => {
    workbench = await open();
    pane = await startCall(workbench, 'Nordwind');
  });

  after(() => workbench.close());

  it('says who said it, and whoever is new takes part from then on', async () => {
    await workbench.type('@Max');
    await pane.getByRole('option', { name: 'Add "Max"' }).waitFor();
    await workbench.press('Enter');
    await say(workbench, pane, 'the export stops');
    await newest().getByText('Max', { exact: true }).waitFor();
    await pane.getByRole('button', { name: 'Max', exact: true }).waitFor();
  });

  it('says who may see it', async () => {
    await workbench.press('Control+Shift+Period');
    await say(workbench, pane, 'he sounds close to leaving us');
    await newest().getByText('only me').waitFor();
  });

  it('says what its day means before it is kept', async () => {
    await workbench.type('> we tell you by Friday');
    await pane.getByText(/^by Fri \d/).waitFor();
    await workbench.press('Enter');
    await saved(pane, 3);
    await newest()
      .getByText(/^by Fri \d/)
      .waitFor();
    await workbench.type('> we fix it soon');
    await pane.getByText('"soon" is no date').waitFor();
    await field(pane).fill('');
  });

  it('keeps every letter of its details on disk, and shows them again after the host was killed', async () => {
    await workbench.press('Control+Enter');
    await pane.getByRole('button', { name: 'Impact' }).and(pane.locator(':focus')).waitFor();
    await workbench.press('Enter', 'Tab');
    await pane.getByRole('textbox', { name: 'What it does to them' }).focus();
    await workbench.type('orders wait a day');
    await workbench.page.waitForTimeout(250); // what was promised: on disk within this time
    deepEqual(draftsOnDisk(workbench), ['{"impact":"on","impact.words":"orders wait a day"}']);
    await workbench.killExtensionHosts();
    await workbench.page.reload();
    await statusBar(workbench, 'Nordwind').waitFor({ timeout: 60_000 });
    const sideBar = workbench.page.locator('.part.sidebar', { hasText: 'Listen First' });
    await pressUntil(workbench, ['Control+k', 'l'], sideBar);
    pane = await workbench.webview('listen-call-pane');
    const words = pane.getByRole('textbox', { name: 'What it does to them' });
    await words.waitFor();
    deepEqual(await words.inputValue(), 'orders wait a day');
  });

  it('shows its details in words once they are saved, and the journal forgets them', async () => {
    await pane.getByRole('textbox', { name: 'What it does to them' }).press('Enter');
    await newest()
      .getByText(/Impact: orders wait a day$/)
      .waitFor();
    await field(pane).and(pane.locator(':focus')).waitFor();
    deepEqual(draftsOnDisk(workbench), []);
  });
});
