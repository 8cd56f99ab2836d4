import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { entries, field, open, picker, pressUntil, say, startCall, type Workbench } from './pane.ts';

const texts = (pane: Frame) =>
  entries(pane).evaluateAll(all =>
    all.map(one => one.shadowRoot?.querySelector('.text')?.textContent?.trim() ?? ''),
  );
const storeOf = ({ home }: Workbench) => join(home, 'data', 'listen-first', 'stores', 'private');

async function fieldHolds(pane: Frame, text: string): Promise<void> {
  await pane.waitForFunction(
    wanted => {
      const inner = (root: ParentNode, name: string) => root.querySelector(name)?.shadowRoot as ParentNode;
      const desk = inner(inner(document, 'listen-call-pane'), 'listen-entry-desk');
      return inner(desk, 'listen-entry-field').querySelector('textarea')?.value === wanted;
    },
    text,
    { timeout: 60_000 },
  );
}


describe('what was typed', () => {
  it('is back in the field after the extension host was killed in the middle of a line', async () => {
    const workbench = await open();
    const pane = await startCall(workbench, 'Nordwind');
    await say(workbench, pane, 'kept before');
    await workbench.type('they said that the warehouse in Łódź');
    await workbench.page.waitForTimeout(250); // the promise: on disk within this time
    await workbench.killExtensionHosts();
    await workbench.page.reload();
    await workbench.page.locator('.part.statusbar', { hasText: 'Nordwind' }).waitFor({ timeout: 60_000 });
    await pressUntil(workbench, ['Control+k', 'l'], workbench.page.locator('.part.sidebar', { hasText: 'Listen First' }));
    const again = await workbench.webview('listen-call-pane');
    await fieldHolds(again, 'they said that the warehouse in Łódź');
    deepEqual(await texts(again), ['kept before']);
  });

  it('comes back into the field with the reason when it could not be saved, and is saved by Retry', async () => {
    const workbench = await open();
    const pane = await startCall(workbench, 'Nordwind');
    renameSync(storeOf(workbench), `${storeOf(workbench)}-away`);
    await workbench.type('said while the disk was away');
    await workbench.press('Enter');
    await pane.getByRole('status').filter({ hasText: 'Not saved' }).waitFor();
    await fieldHolds(pane, 'said while the disk was away');
    renameSync(`${storeOf(workbench)}-away`, storeOf(workbench));
    await pane.getByRole('button', { name: 'Retry' }).press('Enter');
    await pane.getByRole('status').filter({ hasText: 'saved' }).waitFor();
    deepEqual([await texts(pane), await field(pane).inputValue()], [['said while the disk was away'], '']);
  });

  it('is offered again by the box of the editor that was closed', async () => {
    const workbench = await open();
    const box = picker(workbench.page, 'Add to the Inbox');
    await pressUntil(workbench, ['Control+k', 'n'], box);
    await workbench.type('half a line');
    await workbench.press('Escape');
    await pressUntil(workbench, ['Control+k', 'n'], box);
    deepEqual(await box.inputValue(), 'half a line');
  });

  it('too long for an entry can be kept as a file', async () => {
    const workbench = await open();
    const pane = await startCall(workbench, 'Nordwind');
    await field(pane).fill('x'.repeat(1024 * 1024 + 1));
    await workbench.press('Enter');
    await pane.getByRole('button', { name: 'Keep as a file' }).press('Enter');
    await workbench.page.locator('.tab.active', { hasText: '.txt' }).waitFor();
    await fieldHolds(pane, '');
    ok(existsSync(join(workbench.home, 'data', 'listen-first', 'local', 'kept')));
  });
});

describe('hostile words', () => {
  it('stay words: no element, no script, no style comes from them', async () => {
    const workbench = await open();
    const pane = await startCall(workbench, 'Nord<img src=x onerror="globalThis.hacked=1">');
    const attack = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script><style>*{display:none}</style>';
    await say(workbench, pane, attack);
    await say(workbench, pane, '[x](command:workbench.action.quit) javascript:alert(1)');
    const found = await pane.evaluate(() => {
      const all = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
      const strange = all(document.body).filter(one => ['IMG', 'A', 'STYLE', 'IFRAME', 'OBJECT'].includes(one.tagName));
      return [strange.length, 'hacked' in globalThis];
    });
    deepEqual(found, [0, false]);
    ok((await texts(pane)).includes(attack));
  });

  it('never leave their line: control signs are shown, right-to-left text stays in its entry', async () => {
    const workbench = await open();
    const pane = await startCall(workbench, 'Nordwind');
    await field(pane).fill('a\u0007b\u202Ec');
    await workbench.press('Enter');
    await entries(pane).first().waitFor();
    deepEqual((await texts(pane))[0]?.includes('\u202e'), false);
  });
});

describe('the field', () => {
  it('keeps focus, caret and place while the pane is told news', async () => {
    const workbench = await open();
    const pane = await startCall(workbench, 'Nordwind');
    await workbench.type('one two');
    await workbench.press('ArrowLeft', 'ArrowLeft');
    const before = await field(pane).boundingBox();
    await workbench.page.evaluate(() => undefined);
    await pane.evaluate(() => undefined);
    await workbench.press('Control+.');
    await workbench.type('X');
    deepEqual(await field(pane).inputValue(), 'one tXwo');
    deepEqual(await field(pane).boundingBox(), before);
  });

  it('breaks the line with Shift+Enter and adds nothing for blanks', async () => {
    const workbench = await open();
    const pane = await startCall(workbench, 'Nordwind');
    await workbench.type('   ');
    await workbench.press('Enter');
    await field(pane).fill('');
    await workbench.type('first');
    await workbench.press('Shift+Enter');
    await workbench.type('second');
    await workbench.press('Enter');
    await entries(pane).first().waitFor();
    deepEqual(await texts(pane), ['first\nsecond']);
  });

  it('does not add while an input method composes', async () => {
    const workbench = await open();
    const pane = await startCall(workbench, 'Nordwind');
    const devices = await workbench.page.context().newCDPSession(workbench.page);
    await devices.send('Input.imeSetComposition', { text: 'こきゃく', selectionStart: 4, selectionEnd: 4 });
    await workbench.page.keyboard.press('Enter');
    const during = await entries(pane).count();
    await devices.send('Input.insertText', { text: '顧客' });
    await workbench.press('Enter');
    await entries(pane).first().waitFor();
    deepEqual([during, await texts(pane)], [0, ['顧客']]);
  });
});
