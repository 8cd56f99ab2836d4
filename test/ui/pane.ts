import type { Frame, Locator, Page } from 'playwright-core';
import { openWorkbench } from '../support/ui.mjs';

export interface Workbench {
  readonly page: Page;
  readonly home: string;
  readonly folder: string;
  close(): Promise<void>;
  run(title: string): Promise<void>;
  press(...keys: string[]): Promise<void>;
  type(text: string, keysPerSecond?: number): Promise<void>;
  webview(root: string): Promise<Frame>;
  useTheme(name: string): Promise<void>;
  screenshot(file: string): Promise<unknown>;
  killExtensionHosts(): Promise<void>;
}

export interface Options {
  readonly home?: string;
  readonly folder?: string | null;
  readonly workspace?: string;
  readonly trust?: 'trusted' | 'restricted';
  readonly viewport?: { readonly width: number; readonly height: number };
}

export async function open(options: Options = {}): Promise<Workbench> {
  const context = { permissions: ['clipboard-read', 'clipboard-write'] };
  return (await openWorkbench({ ...options, context })) as unknown as Workbench;
}

/** The field of the picker or box with this title, ready for keys. */
export const picker = (page: Page, title: string) =>
  page
    .locator('.quick-input-widget:visible', { has: page.locator('.quick-input-title', { hasText: title }) })
    .locator('input:focus');
/** What a box holds, once it holds that or has had time enough: what was left in it comes after the box. */
export async function heldBy(box: Locator, text: string): Promise<string> {
  for (let tries = 100; tries > 0 && (await box.inputValue()) !== text; tries -= 1) {
    await box.page().waitForTimeout(50);
  }
  return box.inputValue();
}
export const field = (pane: Frame) => pane.getByRole('textbox', { name: 'What was said' });
export const entries = (pane: Frame) => pane.locator('listen-entry-item');

/** The words of the entries in the pane, newest first. */
export const texts = (pane: Frame) =>
  entries(pane).evaluateAll(all =>
    all.map(one => one.shadowRoot?.querySelector('.text')?.textContent?.trim() ?? ''),
  );

const appears = (answer: Locator): Promise<boolean> =>
  answer.waitFor({ timeout: 5_000 }).then(
    () => true,
    () => false,
  );

/** Presses a chord until it answers: a window that just opened may still be loading the extension. */
export async function pressUntil(workbench: Workbench, chord: readonly string[], answer: Locator) {
  for (let tries = 20; tries > 0; tries -= 1) {
    await workbench.press(...chord);
    if (await appears(answer)) return;
  }
  throw new Error(`Nothing answered ${chord.join(' ')}.`);
}

export async function startCall(workbench: Workbench, name: string): Promise<Frame> {
  const { page, press, type } = workbench;
  await pressUntil(workbench, ['Control+k', 'l'], picker(page, 'Start a Call'));
  await type(name);
  await press('Enter');
  const pane = await workbench.webview('listen-call-pane');
  await field(pane).waitFor();
  await pane.waitForFunction(() => document.hasFocus());
  return pane;
}

/** Waits until that many entries stand in the pane and none of them is still on its way to the disk. */
export async function saved(pane: Frame, count: number): Promise<void> {
  await entries(pane)
    .nth(count - 1)
    .waitFor();
  await pane
    .getByRole('status')
    .filter({ hasText: /^saved \d/ })
    .waitFor();
}

/** Types a line into the focused field and waits until it is on disk, as the status says. */
export async function say(workbench: Workbench, pane: Frame, text: string): Promise<void> {
  const before = await entries(pane).count();
  await workbench.type(text);
  await workbench.press('Enter');
  await saved(pane, before + 1);
}

/** What stands in the field, once it stands there. */
export async function fieldHolds(pane: Frame, text: string): Promise<void> {
  await pane.waitForFunction(
    wanted => {
      const inner = (root: ParentNode | null | undefined, name: string) =>
        root?.querySelector(name)?.shadowRoot;
      const desk = inner(inner(document, 'listen-call-pane'), 'listen-entry-desk');
      return inner(desk, 'listen-entry-field')?.querySelector('textarea')?.value === wanted;
    },
    text,
    { timeout: 60_000 },
  );
}

export async function paste(workbench: Workbench, text: string): Promise<void> {
  await workbench.page.evaluate(words => navigator.clipboard.writeText(words), text);
  await workbench.press('Control+v');
}

/** Opens a file by its name, as Ctrl+P does, with the caret in it; a window that just opened may find none yet. */
export async function openFile({ page, press, type }: Workbench, name: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
  for (let tries = 6; tries > 0; tries -= 1) {
    await press('Control+p');
    await page.locator('.quick-input-widget:visible input:focus').waitFor();
    await type(name);
    if (await appears(row)) break;
    await press('Escape');
  }
  await press('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor();
  const editor = page.locator('.monaco-editor.focused').first();
  if (!(await appears(editor))) await press('Control+1');
  await editor.waitFor();
}

/** Puts the caret at the start of that line of the editor in front. */
export async function goToLine({ page, press, type }: Workbench, line: number): Promise<void> {
  await page.locator('.monaco-editor.focused').first().waitFor();
  await press('Control+g');
  await page.locator('.quick-input-widget:visible input:focus').waitFor();
  await type(String(line));
  await press('Enter');
  await page.locator('.part.statusbar', { hasText: `Ln ${line},` }).waitFor();
}

/** Drags the border of the side bar until it is as wide as asked. */
export async function widen({ page }: Pick<Workbench, 'page'>, width: number): Promise<void> {
  const bar = await page.locator('.part.sidebar').boundingBox();
  if (!bar) throw new Error('There is no side bar.');
  const [x, y] = [bar.x + bar.width, bar.y + bar.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + width - bar.width, y, { steps: 5 });
  await page.mouse.up();
}

export const statusBar = ({ page }: Workbench, text: string) =>
  page.locator('.part.statusbar', { hasText: text });
