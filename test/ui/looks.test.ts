import { deepEqual } from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { axeViolations, themes } from '../support/ui.mjs';
import { open, say, startCall, type Workbench } from './pane.ts';

const overflow = (pane: Frame) =>
  pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Drags the border of the side bar until it is as wide as asked. */
async function widen({ page }: Workbench, width: number): Promise<void> {
  const bar = await page.locator('.part.sidebar').boundingBox();
  if (!bar) throw new Error('There is no side bar.');
  const [x, y] = [bar.x + bar.width, bar.y + bar.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + width - bar.width, y, { steps: 5 });
  await page.mouse.up();
}

async function inCall(): Promise<{ workbench: Workbench; pane: Frame }> {
  const workbench = await open();
  const pane = await startCall(workbench, 'Nordwind Logistik International GmbH & Co. KG');
  await say(workbench, pane, 'https://example.com/a/very/long/address/that/never/breaks/because/it/has/no/blank/in/it?x=1');
  await say(workbench, pane, 'short');
  return { workbench, pane };
}

describe('the call pane, for every eye', () => {
  it('gives axe nothing to find before a call, in four themes', async () => {
    const workbench = await open();
    await workbench.run('Listen First: Focus on Call View');
    const pane = await workbench.webview('listen-call-pane');
    await pane.getByRole('button', { name: 'Start a Call' }).waitFor();
    for (const theme of Object.keys(themes)) {
      await workbench.useTheme(theme);
      deepEqual([theme, await axeViolations(pane)], [theme, []]);
    }
  });

  it('gives axe nothing to find in a call, in four themes', async () => {
    const { workbench, pane } = await inCall();
    await pane.getByRole('button', { name: /^Next:/ }).press('Enter');
    for (const theme of Object.keys(themes)) {
      await workbench.useTheme(theme);
      deepEqual([theme, await axeViolations(pane)], [theme, []]);
    }
  });

  it('never scrolls sideways, from 300 to 170 pixels', async () => {
    const { workbench, pane } = await inCall();
    const found: number[] = [];
    for (const width of [300, 200, 170]) {
      await widen(workbench, width);
      found.push(await overflow(pane));
    }
    deepEqual(found, [0, 0, 0]);
  });

  it('reaches every control by Tab, in reading order', async () => {
    const { workbench, pane } = await inCall();
    await pane.getByRole('button', { name: 'End' }).focus();
    const names: string[] = [];
    for (let steps = 0; steps < 7; steps += 1) {
      names.push(await pane.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.getAttribute('aria-label') ?? active?.closest('label')?.textContent?.trim() ?? active?.textContent?.trim() ?? '';
      }));
      await workbench.press('Tab');
    }
    deepEqual(names.map(name => name.replace(/\s+/g, ' ')), [
      'End', 'Next: Let them finish0 of 6 done', 'Heard', 'What was said', 'Add', 'Set the next date…', 'Draft update',
    ]);
  });
});
