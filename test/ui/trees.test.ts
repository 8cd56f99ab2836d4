import { deepEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { addEntry } from '../../src/actions/entries/addEntry.ts';
import { instantAt } from '../../src/domain/calendar.ts';
import { newId } from '../../src/domain/newId.ts';
import { privateHome } from '../../src/storage/location.ts';
import { openStore } from '../../src/storage/openStore.ts';
import { temporaryFolder } from '../support/ending.mjs';
import { makeManyConversations } from '../support/manyConversations.ts';
import { open, picker, type Workbench } from './pane.ts';

const count = 200;
const storeHome = (home: string) => privateHome(join(home, 'data', 'listen-first'));

/** Another writer of the store, as a second window would be. */
async function addElsewhere(home: string, conversation: string): Promise<void> {
  const now = () => instantAt(Date.now(), 'UTC');
  const store = await openStore({ home: storeHome(home), author: 'colleague', now, newId });
  await addEntry({ store, now, newId }, { conversation, text: 'said over there', kind: 'heard' });
}

describe('the list of conversations', () => {
  let workbench: Workbench;
  /** The conversation that is selected. */
  let talk = '';
  const rows = () => workbench.page.locator('.part.sidebar .monaco-list-row');
  const header = () => workbench.page.locator('.part.sidebar .pane-header', { hasText: 'Conversations' });
  const customers = () => workbench.page.getByRole('treeitem', { name: /^Customer \d+, \d+ conversations/ });
  const message = () => workbench.page.locator('.part.sidebar', { hasText: `of ${count} conversations` });

  const show = async () => {
    await workbench.run('Listen First: Focus on Conversations View');
    await header().waitFor();
  };

  /** An action in the title of the view. */
  const press = async (name: string) => {
    await header().hover();
    await header().getByRole('button', { name }).click();
  };

  const filterBy = async (text: string) => {
    await press('Filter…');
    await picker(workbench.page, 'Filter Conversations').waitFor();
    await workbench.type(text);
    await workbench.press('Enter');
  };

  before(async () => {
    const home = temporaryFolder('home');
    await makeManyConversations(storeHome(home), { conversations: count });
    workbench = await open({ home, viewport: { width: 1280, height: 1200 } });
    await show();
  });

  after(() => workbench.close());

  it('says of each customer how many there were and when the last', async () => {
    await customers().first().waitFor();
    deepEqual(await customers().count(), count / 40);
  });

  it('puts the many of one customer in months', async () => {
    await customers().first().click();
    await rows().filter({ hasText: 'January 2025' }).first().waitFor();
    await rows().filter({ hasText: 'January 2025' }).first().click();
    await rows().filter({ hasText: '20 entries' }).first().waitFor();
  });

  it('stays open and keeps its selection while another window adds something', async () => {
    const row = rows().filter({ hasText: '20 entries' }).first();
    await row.click();
    await show();
    const selected = workbench.page.locator('.part.sidebar .monaco-list-row.selected');
    const before = (await selected.getAttribute('aria-label')) ?? '';
    const openRows = await rows().count();
    for (const one of [1, 41, 81]) await addElsewhere(workbench.home, `talk-${one}`);
    const store = await openStore({
      home: storeHome(workbench.home),
      author: 'ada',
      now: () => instantAt(Date.now(), 'UTC'),
      newId,
    });
    const { conversations } = await store.listing();
    talk = conversations.find(one => before.startsWith(one.title))?.id ?? '';
    await addElsewhere(workbench.home, talk);
    await rows().filter({ hasText: '21 entries' }).first().waitFor();
    const after = (await selected.getAttribute('aria-label')) ?? '';
    deepEqual([after.replace('21 entries', '20 entries'), await rows().count()], [before, openRows]);
  });

  it('catches up with what was said while it was folded away', async () => {
    await header().click();
    await addElsewhere(workbench.home, talk);
    await header().click();
    await rows().filter({ hasText: '22 entries' }).first().waitFor();
  });

  it('is narrowed to a customer, says so, and is so still after the extension host was killed', async () => {
    await show();
    await filterBy('customer 3');
    await message().waitFor();
    deepEqual(await customers().count(), 1);
    await workbench.killExtensionHosts();
    await workbench.page.reload();
    await message().waitFor({ timeout: 60_000 });
    deepEqual(await customers().count(), 1);
  });

  it('names nobody while the screen is shared, and the filter comes back afterwards', async () => {
    await workbench.run('Listen First: Hide from Screen, or Show Again');
    await workbench.page.locator('.part.sidebar', { hasText: 'customer' }).waitFor({ state: 'hidden' });
    deepEqual([await message().count(), await rows().count()], [0, 0]);
    await workbench.run('Listen First: Hide from Screen, or Show Again');
    await message().waitFor();
  });

  it('shows everything again in one press', async () => {
    await press('Clear the Filter');
    await message().waitFor({ state: 'hidden' });
    await customers().nth(4).waitFor();
  });

  it('says where nothing is left that a filter is the reason, with the way out', async () => {
    await filterBy('nobody of that name');
    await workbench.page.getByText('No conversation passes the filter.').waitFor();
    await workbench.page
      .locator('.part.sidebar .welcome-view')
      .getByRole('button', { name: 'Clear the Filter' })
      .click();
    await customers().nth(4).waitFor();
  });
});
