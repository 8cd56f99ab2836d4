import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import type { Said } from '../support/realisticCall.ts';
import { openWorkbench, themes } from '../support/ui.mjs';
import { widen as dragBorder, goToLine, openFile, picker, startCall, type Workbench } from './pane.ts';
import { sayLine } from './saying.ts';

type Theme = keyof typeof themes;
interface Studio extends Workbench {
  configure(settings: Readonly<Record<string, unknown>>): void;
}

const viewport = { width: 960, height: 640 };
/** Where the pointer shows nothing: the empty middle of the status bar. */
const restingPlace = [viewport.width / 2, viewport.height - 4] as const;
const barWidth = { usual: 320, narrow: 250 };
/** What the pictures show being said. */
const shownCall: readonly Said[] = [
  { as: 'heard', text: 'The export dies after 30 s when an order has more than 5 000 lines' },
  { as: 'question', text: 'When does it run again?' },
  { as: 'told', text: 'We raise the retries today. That is temporary, not the fix' },
  { as: 'promise', text: 'Tell you what we found by tomorrow' },
  { as: 'restatement', text: 'Big exports stop half way, small ones work', answer: 'confirmed' },
  { as: 'heard', text: 'Yes. Our warehouse in Łódź waits for the file every night' },
];
const fileNames: Readonly<Record<Theme, string>> = {
  'Dark Modern': 'dark',
  'Light Modern': 'light',
  'Default High Contrast': 'high-contrast',
  'Default High Contrast Light': 'high-contrast-light',
};

/** What the status bar says for a moment. */
const passing = /Linked|Analyzing|Initializing/;
/** What a reader of the page should not look at. */
const calm = {
  'breadcrumbs.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.stickyScroll.enabled': false,
  'git.blame.statusBarItem.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

async function useTheme({ configure, page }: Studio, theme: Theme, more = {}): Promise<void> {
  configure({ ...calm, ...more, 'workbench.colorTheme': theme });
  await page.locator(`.monaco-workbench.${themes[theme]}`).waitFor();
  await page.waitForTimeout(500); // a page inside learns of the new colours a little later
}

/** Widens the side bar, and leaves the pointer where it lights nothing up. */
export async function widen(studio: Workbench, width: number): Promise<void> {
  await dragBorder(studio, width);
  await studio.page.mouse.move(...restingPlace);
}

export async function openStudio(): Promise<Studio> {
  const context = { permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' };
  const studio = (await openWorkbench({ viewport, context })) as unknown as Studio;
  await useTheme(studio, 'Dark Modern');
  await openFile(studio, 'Low.js');
  await studio.run('Listen First: Focus on Call View');
  await (await studio.webview('listen-call-pane')).getByRole('button', { name: 'Start a Call' }).waitFor();
  await widen(studio, barWidth.usual);
  return studio;
}

async function linkLines(studio: Studio, pane: Frame, [first, last]: [number, number]) {
  const { press } = studio;
  await press('Control+1');
  await goToLine(studio, first);
  for (let line = first; line < last; line += 1) await press('Shift+ArrowDown');
  await press('Shift+End', 'Control+k', 'g');
  await pane.getByRole('button', { name: new RegExp(`Low\\.js:${first}`) }).waitFor();
  await press('Home', 'Control+k', 'l');
  await pane.waitForFunction(() => document.hasFocus());
}

async function agreeOnDate({ page, press, run, type }: Studio, pane: Frame): Promise<void> {
  await run('Listen First: Set the Next Date');
  await picker(page, 'Next Date (1/2)').waitFor();
  await type('in 3 days');
  await press('Enter');
  await picker(page, 'Next Date (2/2)').waitFor();
  await press('Enter');
  await pane.getByRole('button', { name: /Next update/ }).waitFor();
}

async function describe({ page, press, type }: Studio, pane: Frame): Promise<void> {
  await pane.getByRole('button', { name: /^Add people/ }).press('Enter');
  await picker(page, 'People and Tickets').waitFor();
  await type('Maria Lopez, Tom Reed, NW-411');
  await press('Enter');
  await pane.getByRole('button', { name: /^Maria Lopez/ }).waitFor();
}

/** Ticks steps and folds the checklist again. */
async function tick(pane: Frame, ...names: string[]): Promise<void> {
  const summary = pane.getByRole('button', { name: /^Next:/ });
  await summary.press('Enter');
  for (const name of names) await pane.getByRole('checkbox', { name }).press('Space');
  await summary.press('Enter');
}

/** A call in progress: the last entry leads to code, a date is set, two steps are done. */
export async function composeCall(studio: Studio): Promise<Frame> {
  const pane = await startCall(studio, 'Northwind Trading');
  for (const said of shownCall) await sayLine({ workbench: studio, pane, keysPerSecond: 300 }, said);
  await linkLines(studio, pane, [20, 23]);
  await describe(studio, pane);
  await agreeOnDate(studio, pane);
  await tick(pane, 'Let them finish');
  await studio.press('Control+k', 'l');
  await pane.waitForFunction(() => document.hasFocus());
  return pane;
}

async function photograph({ page }: Studio, folder: string, name: string): Promise<void> {
  await page.mouse.move(...restingPlace);
  await page.locator('.part.statusbar', { hasNotText: passing }).waitFor();
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

/** Writes every picture of the README into a folder. */
export async function takePictures(folder: string): Promise<void> {
  const studio = await openStudio();
  await photograph(studio, folder, 'start-dark');
  await composeCall(studio);
  for (const theme of Object.keys(fileNames) as Theme[]) {
    await useTheme(studio, theme);
    await photograph(studio, folder, `call-${fileNames[theme]}`);
  }
  await useTheme(studio, 'Dark Modern', { 'editor.lineNumbers': 'off', 'editor.folding': false });
  await widen(studio, barWidth.narrow);
  await studio.run('Listen First: Draft Update');
  await studio.page.locator('.tab.active', { hasText: 'northwind-trading' }).waitFor();
  await studio.page.locator('.codelens-decoration a', { hasText: 'Mark as sent' }).waitFor();
  await studio.press('Control+k', 'l');
  await photograph(studio, folder, 'update-dark');
  await studio.close();
}
