import { deepEqual, ok } from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { addCustomer } from '../../src/actions/conversations/addCustomer.ts';
import { renameCustomer } from '../../src/actions/conversations/renameCustomer.ts';
import { startConversation } from '../../src/actions/conversations/startConversation.ts';
import { addEntry } from '../../src/actions/entries/addEntry.ts';
import { instantAt } from '../../src/domain/calendar.ts';
import { newId } from '../../src/domain/newId.ts';
import type { Ports } from '../../src/domain/ports.ts';
import { privateHome } from '../../src/storage/location.ts';
import { openStore } from '../../src/storage/openStore.ts';
import { makeStore } from '../../src/storage/storeHeader.ts';
import { temporaryFolder } from '../support/ending.mjs';
import { axeViolations } from '../support/ui.mjs';
import {
  entries,
  field,
  fieldHolds,
  open,
  paste,
  saved,
  say,
  startCall,
  texts,
  type Workbench,
} from './pane.ts';
import { chosenKind } from './saying.ts';

const customer = 'Nordwind Logistik';
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const minutesAgo = (minutes: number) => instantAt(Date.now() - minutes * 60_000, zone);

/** Another writer of the store of that home, as a second window would be. */
async function portsOf(home: string, minutes = 0): Promise<Ports> {
  const now = () => minutesAgo(minutes);
  const store = await openStore({ home: storeHome(home), author: 'colleague', now, newId });
  return { store, now, newId };
}

const storeHome = (home: string) => privateHome(`${home}/data/listen-first`);

/** Every text of the page and of the pages inside it, and every name and tip. */
async function everythingOn(page: Page): Promise<string> {
  const read = () => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    const parts = all(document).flatMap(one => [
      ...[...one.childNodes].filter(node => node.nodeType === 3).map(node => node.textContent ?? ''),
      ...['title', 'aria-label', 'placeholder'].map(name => one.getAttribute(name) ?? ''),
    ]);
    return [document.title, ...parts].join('\n');
  };
  const texts = await Promise.all(page.frames().map(frame => frame.evaluate(read)));
  return texts.join('\n');
}

describe('the pane in a call', () => {
  let workbench: Workbench;
  let pane: Frame;
  const newest = () => entries(pane).first();

  before(async () => {
    workbench = await open();
    pane = await startCall(workbench, customer);
    await say(workbench, pane, 'Hi, Maria from Nordwind');
    await say(workbench, pane, 'the export stops');
  });

  after(() => workbench.close());

  it('edits the last entry on Up, and Undo beside it brings the earlier words back', async () => {
    await workbench.press('ArrowUp');
    await workbench.type(' at night');
    await workbench.press('Enter');
    await newest().getByText('the export stops at night').waitFor();
    await newest().getByRole('button', { name: 'Undo' }).press('Enter');
    await newest().getByText('the export stops', { exact: true }).waitFor();
  });

  it('leaves a deleted entry its place, without its words, and brings it back', async () => {
    await newest()
      .getByRole('button', { name: /^Delete/ })
      .press('Enter');
    await newest().getByText('Deleted').waitFor();
    deepEqual(await texts(pane), ['', 'Hi, Maria from Nordwind']);
    await newest().getByRole('button', { name: 'Undo' }).press('Enter');
    await newest().getByText('the export stops').waitFor();
  });

  it('takes a mark typed first for the kind, and Backspace takes it back', async () => {
    await field(pane).focus();
    await workbench.type('? ');
    deepEqual([await chosenKind(pane), await field(pane).inputValue()], ['Question', '']);
    await workbench.press('Backspace');
    await fieldHolds(pane, '?');
    await workbench.type(' is their sign');
    deepEqual([await chosenKind(pane), await field(pane).inputValue()], ['Heard', '? is their sign']);
    await field(pane).fill('');
  });

  it('never takes a mark from pasted text or from the middle of a line', async () => {
    await paste(workbench, '> quoted');
    deepEqual([await chosenKind(pane), await field(pane).inputValue()], ['Heard', '> quoted']);
    await field(pane).fill('');
    await workbench.type('a? b');
    deepEqual([await chosenKind(pane), await field(pane).inputValue()], ['Heard', 'a? b']);
    await field(pane).fill('');
  });

  it('shows the customer another name as soon as somebody gives it', async () => {
    await renameCustomer(await portsOf(workbench.home), {
      customer: 'nordwind-logistik',
      name: 'Nordwind AG',
    });
    await pane.getByRole('heading', { name: 'Nordwind AG' }).waitFor();
  });

  it('shows no name and no words of the customer while hidden, and the field stays where it is', async () => {
    await workbench.run('Listen First: Show or Fold the Lists Below the Call');
    await workbench.run('Listen First: Focus on Conversations View');
    const before = await field(pane).boundingBox();
    await pane.getByRole('button', { name: 'Hide from screen' }).press('Enter');
    await pane.getByText('Hidden while you share the screen').waitFor();
    await workbench.page.waitForFunction(() => !document.body.textContent.includes('Nordwind'));
    const seen = await everythingOn(workbench.page);
    deepEqual(
      ['Nordwind', 'export stops', '3 entries', ' min'].filter(word => seen.includes(word)),
      [],
    );
    deepEqual(await field(pane).boundingBox(), before);
    deepEqual(await axeViolations(pane), []);
  });

  it('lets what was said back be confirmed while hidden, without a word of it', async () => {
    await workbench.press('Control+k', 'l');
    await field(pane).and(pane.locator(':focus')).waitFor();
    await workbench.type('= it stops at night');
    await workbench.press('Enter');
    await pane.getByRole('button', { name: 'Confirmed' }).waitFor();
    await workbench.press('Control+k', 'r');
    await pane.getByRole('button', { name: 'Confirmed' }).and(pane.locator(':focus')).waitFor();
    deepEqual((await everythingOn(workbench.page)).includes('it stops at night'), false);
    await workbench.press('Enter');
    await pane.getByRole('button', { name: 'Confirmed' }).waitFor({ state: 'detached' });
  });

  it('takes lines while hidden, and shows them again by the same key', async () => {
    await field(pane).focus();
    await workbench.type('typed while hidden');
    await workbench.press('Enter');
    await pane
      .getByRole('status')
      .filter({ hasText: /^saved ·/ })
      .waitFor();
    await workbench.press('Control+k', 'y');
    await newest().getByText('typed while hidden').waitFor();
  });

  it('carries half a line into a window of its own and back', async () => {
    await field(pane).focus();
    await workbench.type('half a li');
    const [own] = await Promise.all([
      workbench.page.context().waitForEvent('page'),
      pane.getByRole('button', { name: 'Open in its own window' }).press('Enter'),
    ]);
    await pane.getByText('open in its own window').waitFor();
    const inside = await paneIn(own);
    await fieldHolds(inside, 'half a li');
    await field(inside).focus();
    await own.keyboard.type('ne');
    await inside.getByRole('button', { name: 'Bring It Back' }).press('Enter');
    await fieldHolds(pane, 'half a line');
    await field(pane).fill('');
  });

  it('goes on with who spoke last, there and back, also where nothing is typed', async () => {
    const told = (page: Frame) => page.getByRole('radio', { name: 'Told', checked: true });
    await field(pane).focus();
    await workbench.press('Control+.');
    await told(pane).waitFor();
    const [own] = await Promise.all([
      workbench.page.context().waitForEvent('page'),
      pane.getByRole('button', { name: 'Open in its own window' }).press('Enter'),
    ]);
    const inside = await paneIn(own);
    await told(inside).waitFor();
    await inside.getByRole('button', { name: 'Bring It Back' }).press('Enter');
    await told(pane).waitFor();
    await field(pane).focus();
    await workbench.press('Control+.');
  });

  it('names nobody of theirs for what is ours from now on, and takes both back at once', async () => {
    await workbench.type('? @Maria');
    await pane.getByRole('option', { name: 'Maria' }).waitFor();
    await workbench.press('Enter');
    await workbench.type('which log?');
    await workbench.press('Enter');
    await saved(pane, 5);
    const speaker = newest().locator('.speaker');
    deepEqual(await speaker.textContent(), 'Maria');
    await workbench.press('ArrowUp', 'Control+.', 'Enter');
    await newest().getByText('We ask').waitFor();
    deepEqual(await speaker.count(), 0);
    await newest().getByRole('button', { name: 'Undo the change' }).press('Enter');
    await newest().getByText('They ask').waitFor();
    deepEqual(await speaker.textContent(), 'Maria');
    await workbench.press('Backspace');
  });

  it('keeps what is left after the end as a follow-up in Due, and can go on', async () => {
    await pane.getByRole('button', { name: 'End', exact: true }).press('Enter');
    await pane.getByRole('button', { name: 'Follow up later: Asked what else' }).press('Enter');
    await pane.getByText('Kept for later').waitFor();
    const due = workbench.page.locator('.part.sidebar .monaco-list-row', {
      hasText: 'Ask what else there is',
    });
    await due.first().waitFor();
    deepEqual(await axeViolations(pane), []);
    await pane.getByRole('button', { name: 'Go back to the call' }).press('Enter');
    await field(pane).waitFor();
    deepEqual(await entries(pane).count(), 5);
  });
});

/** The call pane in another window of the workbench. */
async function paneIn(page: Page): Promise<Frame> {
  for (let tries = 100; tries > 0; tries -= 1) {
    for (const frame of page.frames()) {
      const isPane = await frame
        .locator('listen-call-pane')
        .count()
        .catch(() => 0);
      if (isPane) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error('The other window shows no pane.');
}

describe('a call that nobody ended', () => {
  it('is found by a new window, with the end it probably had', async () => {
    const home = temporaryFolder('home');
    await makeStore({ home: storeHome(home), newId });
    const past = await portsOf(home, 180);
    const { id } = await addCustomer(past, { name: customer });
    const conversation = await startConversation(past, { customer: id });
    await addEntry(await portsOf(home, 120), { conversation, text: 'the last word' });
    const workbench = await open({ home });
    await workbench.run('Listen First: Focus on Call View');
    const pane = await workbench.webview('listen-call-pane');
    await pane.getByText(`A call with ${customer} is still open`).waitFor();
    await pane.getByRole('button', { name: /^End it at/ }).press('Enter');
    await pane.getByText('What can still be done').waitFor();
    const [row] = (await (await portsOf(home)).store.listing()).conversations;
    ok(row?.ended && Math.abs(Date.parse(row.ended) - Date.parse(minutesAgo(120))) < 180_000);
  });
});
