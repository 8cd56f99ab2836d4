import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { addCustomer } from '../../src/actions/conversations/addCustomer.ts';
import { startConversation } from '../../src/actions/conversations/startConversation.ts';
import { addEntry } from '../../src/actions/entries/addEntry.ts';
import { instantAt } from '../../src/domain/calendar.ts';
import { newId } from '../../src/domain/newId.ts';
import { homeAt } from '../../src/storage/location.ts';
import { makeStore } from '../../src/storage/storeHeader.ts';
import { type OpenStores, openStores } from '../../src/storage/stores/openStores.ts';
import { namedPlace, privatePlace } from '../../src/storage/stores/places.ts';
import { temporaryFolder } from '../support/ending.mjs';
import { sampleWorkspace } from '../support/sampleWorkspace.mjs';
import { open, picker, say, startCall, statusBar, type Workbench } from './pane.ts';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const now = () => instantAt(Date.now() - 3_600_000, zone);

/** The private store and one of the team below that home, as another window reads them. */
function bothStores(home: string): Promise<OpenStores> {
  const data = join(home, 'data', 'listen-first');
  const places = [privatePlace(data), namedPlace(data, 'team')];
  return openStores({ places, author: 'ada', now, newId, onTrouble: () => {} });
}

/** A home with two stores; in the private one a customer with one talk that is over. */
async function homeWithTwoStores(): Promise<string> {
  const home = temporaryFolder('home');
  await makeStore({ home: namedPlace(join(home, 'data', 'listen-first'), 'team').home, newId });
  const ports = { ...(await bothStores(home)), now, newId };
  const { id: customer } = await addCustomer(ports, { name: 'Nordwind' });
  const [at, end] = [now(), instantAt(Date.now() - 1_800_000, zone)];
  const speakers = ['Maria Lopez'];
  const conversation = await startConversation(ports, { customer, at, end, title: 'Exports', speakers });
  await addEntry(ports, {
    conversation,
    text: 'it stops at night',
    kind: 'heard',
    speaker: 'Maria Lopez',
    at,
  });
  await addEntry(ports, { conversation, text: 'call Maria Lopez tomorrow', at });
  return home;
}

const conversationRow = ({ page }: Workbench, text: string) =>
  page.locator('.part.sidebar .monaco-list-row', { hasText: text }).first();

const lens = ({ page }: Workbench, title: string) =>
  page.locator('.codelens-decoration a', { hasText: title }).first();

const line = ({ page }: Workbench, words: string) => page.locator('.view-line', { hasText: words }).first();

const dialog = ({ page }: Workbench) => page.locator('.monaco-dialog-box');

const answerDialog = (workbench: Workbench, button: string) =>
  dialog(workbench).getByRole('button', { name: button, exact: true }).click();

/** Opens the menu of a row until it offers that: what it asks for may be found out a moment later. */
const becomes = (entry: Locator, state: 'visible' | 'detached') =>
  entry.waitFor({ state, timeout: 3_000 }).then(
    () => true,
    () => false,
  );

/** A menu takes no click right after it opened. */
async function isChosen(entry: Locator): Promise<boolean> {
  await entry.page().waitForTimeout(300);
  await entry.click();
  return becomes(entry, 'detached');
}

async function chooseInMenu({ page, press }: Workbench, row: Locator, item: string): Promise<void> {
  const entry = page.getByRole('menuitem', { name: item }).first();
  for (let tries = 10; tries > 0; tries -= 1) {
    await row.click({ button: 'right' });
    if ((await becomes(entry, 'visible')) && (await isChosen(entry))) return;
    await press('Escape');
  }
  throw new Error(`The menu never offered "${item}".`);
}

describe('two stores', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await open({ home: await homeWithTwoStores() });
    await workbench.run('Listen First: Focus on Conversations View');
    await conversationRow(workbench, 'Nordwind').waitFor();
  });

  after(() => workbench.close());

  it('are shown with who reads them, and every line of one is read only when asked', async () => {
    await workbench.run('Listen First: Show Store');
    await line(workbench, 'only your account').waitFor();
    await line(workbench, 'whoever has its folder').waitFor();
    await line(workbench, 'Damage: not checked yet').waitFor();
    await lens(workbench, 'Check Every Line').click();
    await line(workbench, 'Damage: none').waitFor();
  });

  it('let a customer move, once it was said who will read it', async () => {
    await chooseInMenu(workbench, conversationRow(workbench, 'Nordwind'), 'Move to Another Store…');
    await picker(workbench.page, 'Move to Which Store?').waitFor();
    await workbench.type('team');
    await workbench.press('Enter');
    await dialog(workbench).getByText('read by whoever has its folder').waitFor();
    await answerDialog(workbench, 'Move');
    await statusBar(workbench, 'Nordwind lives in team now').waitFor();
    const { stores } = await bothStores(workbench.home);
    const holds = await Promise.all(stores.map(one => one.holds('customer/nordwind')));
    deepEqual(
      stores.map((one, at) => [one.name, holds[at]]),
      [
        ['private', false],
        ['team', true],
      ],
    );
  });

  it('give everything on one person as a file', async () => {
    await lens(workbench, 'Export Everything on One Person').click();
    await picker(workbench.page, 'Export Everything on One Person').waitFor();
    await workbench.type('Maria Lopez');
    await workbench.press('Enter');
    const name = /^maria-lopez-.*-everything\.md$/;
    await workbench.page.waitForFunction(() => {
      const box = document.activeElement;
      return box instanceof HTMLInputElement && box.value.endsWith('-everything.md');
    });
    await workbench.press('End', 'Enter');
    await workbench.page.locator('.tab.active', { hasText: 'maria-lopez' }).waitFor();
    const [file = ''] = readdirSync(workbench.home).filter(one => name.test(one));
    ok(readFileSync(join(workbench.home, file), 'utf8').includes('it stops at night'));
    await workbench.run('View: Close All Editors');
  });

  it('forget a person only after it was said how much goes and what is not reached', async () => {
    await workbench.run('Listen First: Show Store');
    await lens(workbench, 'Delete a Person for Good').click();
    await picker(workbench.page, 'Delete a Person for Good').waitFor();
    await workbench.type('Maria Lopez');
    await workbench.press('Enter');
    await picker(workbench.page, 'What Shall Be Gone?').waitFor();
    await workbench.press('Enter');
    await dialog(workbench)
      .getByText(/1 entry/)
      .waitFor();
    await dialog(workbench).getByText('git host').waitFor();
    await answerDialog(workbench, 'Delete for Good');
    await statusBar(workbench, 'Deleted for good').waitFor();
    const { store } = await bothStores(workbench.home);
    const { conversations } = await store.listing();
    deepEqual(
      conversations.map(one => one.entries),
      [1],
    );
  });

  it('keep what was not confirmed', async () => {
    await chooseInMenu(workbench, conversationRow(workbench, 'Nordwind'), 'Delete for Good…');
    await dialog(workbench).getByText('There is no undo.').waitFor();
    await answerDialog(workbench, 'Cancel');
    await dialog(workbench).waitFor({ state: 'detached' });
    await conversationRow(workbench, 'Nordwind').waitFor();
  });

  it('lose a customer for good, with every conversation', async () => {
    await chooseInMenu(workbench, conversationRow(workbench, 'Nordwind'), 'Delete for Good…');
    await dialog(workbench)
      .getByText(/1 conversation/)
      .waitFor();
    await answerDialog(workbench, 'Delete for Good');
    await conversationRow(workbench, 'Nordwind').waitFor({ state: 'detached' });
    const { store } = await bothStores(workbench.home);
    const { conversations, customers } = await store.listing();
    deepEqual([conversations, customers], [[], []]);
  });
});

describe('a repository that ships a store', () => {
  const ship = (folder: string) => makeStore({ home: homeAt(join(folder, '.listen-first')), newId });
  const messages = ({ page }: Workbench) => page.locator('.notifications-center.visible');
  const question = (workbench: Workbench) =>
    messages(workbench).locator('.notification-list-item', { hasText: 'holds a store of Listen First' });

  /** A window of the test shows no message by itself, only the bell. */
  const openMessages = async (workbench: Workbench) => {
    await workbench.run('Notifications: Show Notifications');
    await messages(workbench).waitFor();
  };

  /** Another message that goes closes them all. */
  const untilAsked = async (workbench: Workbench) => {
    for (let tries = 10; tries > 0; tries -= 1) {
      await openMessages(workbench);
      const isThere = await question(workbench)
        .waitFor({ timeout: 2_000 })
        .then(
          () => true,
          () => false,
        );
      if (isThere) return;
    }
    throw new Error('Nothing was asked.');
  };

  /** Whether the messages stand open, and how many of them ask. */
  const openAndAsking = async (workbench: Workbench) => {
    await workbench.page.waitForTimeout(1_000); // it would be asked within that time
    await openMessages(workbench);
    return [await messages(workbench).count(), await question(workbench).count()];
  };

  it('is asked about once; Not Now is kept, and Show Store still offers it', async () => {
    const folder = sampleWorkspace();
    await ship(folder);
    const workbench = await open({ folder });
    await untilAsked(workbench);
    await question(workbench).getByText('goes to everyone with the repository').waitFor();
    await question(workbench).getByRole('button', { name: 'Not Now' }).click();
    await question(workbench).waitFor({ state: 'detached' });
    await workbench.run('Listen First: Show Store');
    await line(workbench, '(not used)').waitFor();
    deepEqual(existsSync(join(folder, '.listen-first', '.gitignore')), false);
    await workbench.page.reload();
    await statusBar(workbench, 'main').waitFor({ timeout: 60_000 });
    await workbench.run('Listen First: Show Store');
    await line(workbench, '(not used)').waitFor();
    deepEqual(await openAndAsking(workbench), [1, 0]);
    await lens(workbench, 'Use the Store of This Repository').click();
    await line(workbench, 'everyone who has the repository').waitFor();
    deepEqual(existsSync(join(folder, '.listen-first', '.gitignore')), true);
  });

  it('is not asked about in a call, but after it', async () => {
    const workbench = await open();
    const pane = await startCall(workbench, 'Nordwind');
    await ship(workbench.folder);
    await say(workbench, pane, 'it stops at night');
    for (const _ of ['hidden', 'shown']) await workbench.run('Listen First: Hide from Screen, or Show Again');
    deepEqual(await openAndAsking(workbench), [1, 0]);
    await pane.getByRole('button', { name: 'End', exact: true }).press('Enter');
    await untilAsked(workbench);
  });
});
