import { deepEqual } from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { openConversation } from '../../src/actions/conversations/openConversation.ts';
import { editEntry } from '../../src/actions/entries/editEntry.ts';
import { removeEntry } from '../../src/actions/entries/removeEntry.ts';
import { instantAt } from '../../src/domain/calendar.ts';
import { newId } from '../../src/domain/newId.ts';
import type { Ports } from '../../src/domain/ports.ts';
import { privateHome } from '../../src/storage/location.ts';
import { openStore } from '../../src/storage/openStore.ts';
import { temporaryFolder } from '../support/ending.mjs';
import { axeViolations } from '../support/ui.mjs';
import { entries, field, open, say, startCall, texts, type Workbench } from './pane.ts';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface Colleague {
  readonly ports: Ports;
  readonly note: { readonly conversation: string; readonly entry: string };
}

/** Another device on the same store, that has seen the one entry as it stands, and nothing that comes after. */
async function colleague(home: string): Promise<Colleague> {
  const now = () => instantAt(Date.now() + 1_000, zone);
  const { store: folder } = privateHome(`${home}/data/listen-first`);
  const device = { store: folder, local: temporaryFolder('device') };
  const store = await openStore({ home: device, author: 'dana', now, newId });
  const conversation = (await store.listing()).conversations[0]?.id ?? '';
  const entry = (await openConversation(store, conversation)).conversation.entries[0]?.id ?? '';
  return { ports: { store, now, newId }, note: { conversation, entry } };
}

describe('the history of an entry', () => {
  let workbench: Workbench;
  let pane: Frame;
  const history = () => pane.locator('listen-entry-history');
  const turner = () => pane.getByRole('button', { name: /^edited / });
  const bringBack = (text: string) =>
    history().getByRole('button', { name: new RegExp(`^Bring back: .* ${text}$`) });
  const shows = (text: string) =>
    entries(pane).first().locator('.text').getByText(text, { exact: true }).first().waitFor();

  /** Turns the field to the entry and gives it other words. */
  async function change(text: string) {
    await workbench.press('ArrowUp');
    await pane.getByRole('textbox', { name: 'Edit the entry' }).fill(text);
    await workbench.press('Enter');
    await shows(text);
  }

  before(async () => {
    workbench = await open();
    pane = await startCall(workbench, 'Nordwind');
    await say(workbench, pane, 'it stops');
  });

  after(() => workbench.close());

  it('opens by key below the entry, tells what stood there, and leaves the field where it is', async () => {
    deepEqual(await turner().count(), 0);
    await change('it stops <b>twice</b>');
    await change('it stops at night');
    const before = await field(pane).boundingBox();
    await turner().press('Enter');
    await bringBack('it stops').waitFor();
    await turner().and(pane.locator(':focus')).waitFor();
    deepEqual(
      await history()
        .locator('li')
        .evaluateAll(all => all.map(one => one.querySelector('.text')?.textContent ?? '')),
      ['', 'it stops <b>twice</b>', 'it stops'],
    );
    deepEqual(await field(pane).boundingBox(), before);
    deepEqual(await axeViolations(pane), []);
  });

  it('is put away by Esc, which stays at the entry', async () => {
    await bringBack('it stops').focus();
    await workbench.press('Escape');
    await history().waitFor({ state: 'detached' });
    await turner().and(pane.locator(':focus')).waitFor();
  });

  it('brings an earlier version back, which Undo takes back, and goes on in the field', async () => {
    await turner().press('Enter');
    await bringBack('it stops').press('Enter');
    await history().waitFor({ state: 'detached' });
    await shows('it stops');
    await field(pane).and(pane.locator(':focus')).waitFor();
    await pane.getByRole('button', { name: /^Undo/ }).press('Enter');
    await shows('it stops at night');
  });

  it('shows what two people changed at once, and one press settles it', async () => {
    const { ports, note } = await colleague(workbench.home);
    await field(pane).focus();
    await change('by us');
    await editEntry(ports, { ...note, fields: { text: 'by dana' } });
    const both = pane.locator('listen-entry-alternatives');
    await both.getByText('Changed by two people').waitFor();
    deepEqual(await texts(pane), ['by dana']);
    deepEqual(await axeViolations(pane), []);
    await both.getByRole('button', { name: /^Keep this: by us/ }).press('Enter');
    await both.waitFor({ state: 'detached' });
    deepEqual(await texts(pane), ['by us']);
  });

  it('is not on the page while hidden', async () => {
    await turner().press('Enter');
    await history().waitFor();
    await workbench.press('Control+k', 'y');
    await pane.getByText('Hidden while you share the screen').waitFor();
    deepEqual([await history().count(), await turner().count()], [0, 0]);
    await workbench.press('Control+k', 'y');
    await shows('by us');
  });

  it('says who deleted an entry', async () => {
    const { ports, note } = await colleague(workbench.home);
    await removeEntry(ports, note);
    await pane.getByText(/Deleted by dana, \S/).waitFor();
  });
});
