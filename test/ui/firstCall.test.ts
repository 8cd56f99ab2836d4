import { deepEqual } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Frame } from 'playwright-core';
import { addDays, instantAt } from '../../src/domain/calendar.ts';
import { dayOf, longDay, plainDay, shortDay } from '../../src/domain/day.ts';
import { tries } from '../support/counts.ts';
import { realisticCall } from '../support/realisticCall.ts';
import { axeViolations, themes } from '../support/ui.mjs';
import {
  entries,
  field,
  fieldHolds,
  goToLine,
  open,
  openFile,
  picker,
  startCall,
  statusBar,
  type Workbench,
  widen,
} from './pane.ts';
import { sayLine } from './saying.ts';

const customer = 'Nordwind Logistik';
/** As fast as a person types: the first lines always, the others only with full counts. */
const person = 8;
const pace = (line: number) => (line < 3 ? person : tries(100, person));
const today = dayOf(instantAt(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone));
const inThreeDays = addDays(today, 3);

function fixture(name: string): string {
  const dated = new Map([
    ['TODAY', longDay(today)],
    ['TODAY PLAIN', plainDay(today)],
    ['TOMORROW', longDay(addDays(today, 1))],
    ['TOMORROW PLAIN', plainDay(addDays(today, 1))],
    ['IN 3 DAYS', longDay(inThreeDays)],
    ['IN 3 DAYS PLAIN', plainDay(inThreeDays)],
  ]);
  const text = readFileSync(new URL(`../fixtures/call/${name}`, import.meta.url), 'utf8');
  return text.replace(/\{([^}]*)\}/g, (all, key: string) => dated.get(key) ?? all);
}

/** Only the clock, the person and the commit differ from run to run. */
const timeless = (text: string) =>
  text
    .replace(/(?<=^- \*\*)\d\d:\d\d/gm, '00:00')
    .replace(/(?<=^- Time: from )\d\d:\d\d \(UTC[^)]*\)/m, '00:00')
    .replace(/(?<=^- On our side: ).*$/m, 'ada')
    .replace(/(?<=^- Update sent on .* at )\d\d:\d\d$/m, '00:00')
    .replace(/(?<=`lib\/core\/Low\.js:[\d-]+`) at `[0-9a-f]{7}`/g, '');

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 300; tries > 0; tries -= 1) {
    if (holds()) return;
    await pause(50);
  }
  throw new Error('What was waited for did not come.');
}

const overflow = (pane: Frame) =>
  pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The name of what has the focus, as a screen reader would say it. */
const focusedName = (pane: Frame) =>
  pane.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const name =
      active?.getAttribute('aria-label') ?? (active?.closest('label') ?? active)?.textContent ?? '';
    return name.trim().replace(/\s+/g, ' ');
  });

describe('a first call, by key presses on real code', () => {
  let workbench: Workbench;
  let pane: Frame;
  const link = (line: number) => pane.getByRole('button', { name: new RegExp(`Low\\.js:${line}$`) });
  const drafts = () => join(workbench.home, 'data', 'listen-first', 'local', 'drafts');

  before(async () => {
    workbench = await open();
    pane = await startCall(workbench, customer);
  });

  after(() => workbench.close());

  it('takes forty lines of every kind by keys alone, two of them pasted', async function () {
    this.timeout(600_000);
    const place = await field(pane).boundingBox();
    for (const [line, said] of realisticCall.entries()) {
      await sayLine({ workbench, pane, keysPerSecond: pace(line) }, said);
    }
    deepEqual([await field(pane).inputValue(), await field(pane).boundingBox()], ['', place]);
    deepEqual(await entries(pane).count(), realisticCall.length);
  });

  it('has ticked by itself that it was said back', async () => {
    await pane.getByRole('button', { name: /^Next: Let them finish.*1 of 6/ }).waitFor();
  });

  it('shows no message of its own', async () => {
    const { page } = workbench;
    const told = page.locator('.part.statusbar .codicon-bell-dot, .notification-toast');
    deepEqual(await told.count(), 0);
  });

  it('links the selected code to the last line, and to the one being typed', async () => {
    await openFile(workbench, 'Low.js');
    await goToLine(workbench, 2);
    await workbench.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+k', 'g');
    await link(2).waitFor();
    await workbench.press('Control+k', 'l');
    await field(pane).and(pane.locator(':focus')).waitFor();
    await workbench.page.waitForTimeout(2_000); // the key's own focus comes to the page as a message
    await workbench.type('they mean the read');
    await fieldHolds(pane, 'they mean the read');
    await openFile(workbench, 'Low.js');
    await goToLine(workbench, 21);
    await workbench.press('Control+k', 'g');
    await pane.getByText('Will be linked to lib/core/Low.js:21').waitFor();
    await workbench.press('Control+k', 'l');
    await field(pane).and(pane.locator(':focus')).waitFor();
    await workbench.press('Enter');
    await entries(pane)
      .first()
      .getByRole('button', { name: /Low\.js:21/ })
      .waitFor();
  });

  it('tags a line as temporary in one line of input', async () => {
    const { page, press, type } = workbench;
    await openFile(workbench, 'Low.js');
    await goToLine(workbench, 23);
    await press('Control+k', 'h');
    await picker(page, 'Tag Temporary Code').waitFor();
    await type('read twice until in 3 days', person);
    await page.locator('.quick-input-message', { hasText: `until ${shortDay(inThreeDays)}` }).waitFor();
    await press('Enter');
    await page.locator('.view-line', { hasText: `// TEMP(until=${inThreeDays},ref=lf-` }).waitFor();
    await entries(pane).first().getByText('read twice').waitFor();
    await press('Control+s');
    const source = join(workbench.folder, 'lib', 'core', 'Low.js');
    await until(() => readFileSync(source, 'utf8').split('TEMP(').length === 2);
    await workbench.run('Listen First: Show or Fold the Lists Below the Call');
    await workbench.run('Listen First: Focus on Temporary Code View');
    await page.locator('.part.sidebar .monaco-list-row', { hasText: 'read twice' }).waitFor();
  });

  it('keeps the next date, shown as a day before it is kept', async () => {
    await workbench.run('Listen First: Set the Next Date');
    await picker(workbench.page, 'Next Date (1/2)').waitFor();
    await workbench.type('in 3 days');
    await workbench.page.locator('.quick-input-message', { hasText: shortDay(inThreeDays) }).waitFor();
    await workbench.press('Enter');
    await picker(workbench.page, 'Next Date (2/2)').waitFor();
    await workbench.press('Enter');
    await pane.getByRole('button', { name: /Next update/ }).waitFor();
  });

  it('ticks a step of the checklist by key', async () => {
    await pane.getByRole('button', { name: 'Next: Let them finish' }).press('Enter');
    await pane.getByRole('checkbox', { name: 'Let them finish' }).press('Space');
    await pane.getByRole('button', { name: 'Next: No unsafe promise' }).press('Enter');
  });

  it('marks what the customer may see', async () => {
    const spoken = entries(pane).filter({ hasText: 'Big exports stop half way' });
    await spoken.getByRole('button', { name: /^Let the customer see it/ }).press('Enter');
    await spoken.getByText('customer sees it', { exact: true }).waitFor();
  });

  it('ends with the dated update a person would expect', async () => {
    await workbench.run('Listen First: Draft Update');
    await workbench.page.locator('.tab.active', { hasText: `nordwind-logistik-${today}` }).waitFor();
    const [name = ''] = readdirSync(drafts());
    deepEqual(timeless(readFileSync(join(drafts(), name), 'utf8')), fixture('update.md'));
  });

  it('keeps the update as it was once it is marked as sent', async () => {
    const { page } = workbench;
    await page.locator('.codelens-decoration a', { hasText: /^Copy$/ }).click();
    await page.locator('.codelens-decoration a', { hasText: 'It was sent' }).click();
    await page.locator('.tab.active', { hasText: `${customer} update` }).waitFor();
    await page.locator('.codelens-decoration', { hasText: `Sent on ${shortDay(today)}` }).waitFor();
    await page.locator('.monaco-editor').last().click();
    await workbench.type('x');
    await page.locator('.monaco-editor-overlaymessage', { hasText: 'read-only' }).waitFor();
  });

  for (const [reader, name, whom] of [
    ['The team', 'log.md', 'team'],
    ['The customer', 'customer.md', 'customer'],
  ] as const) {
    it(`ends with the exported log that ${reader.toLowerCase()} may read`, async () => {
      await workbench.run('Listen First: Export a Conversation');
      await picker(workbench.page, 'Who will read it?').waitFor();
      await workbench.type(reader);
      await workbench.press('Enter');
      await picker(workbench.page, 'Export the Conversation').waitFor();
      await workbench.page.keyboard.press('End');
      const exported = join(workbench.home, `nordwind-logistik-${today}-log-${whom}.md`);
      await workbench.press('Enter');
      await until(() => existsSync(exported) && readFileSync(exported, 'utf8') !== '');
      await workbench.page.locator('.tab.active', { hasText: `nordwind-logistik-${today}` }).waitFor();
      await workbench.page.locator('.monaco-editor.focused').first().waitFor();
      deepEqual(timeless(readFileSync(exported, 'utf8')), fixture(name));
      rmSync(exported);
      await workbench.run('View: Close All Editors');
    });
  }

  it('opens the linked code again from the entry', async () => {
    await link(2).press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'Low.js' }).waitFor();
    await statusBar(workbench, 'Ln 3').waitFor();
  });

  it('is seen by another window', async () => {
    const other = await open({ home: workbench.home });
    await other.run('Listen First: Focus on Conversations View');
    await other.page.getByRole('treeitem', { name: new RegExp(`^${customer}, \\d+ conversation`) }).click();
    const rows = other.page.locator('.part.sidebar .monaco-list-row');
    await rows.filter({ hasText: `${realisticCall.length + 2} entries` }).waitFor();
    await field(pane).focus();
    await workbench.type('seen over there');
    await workbench.press('Enter');
    await rows.filter({ hasText: `${realisticCall.length + 3} entries` }).waitFor();
  });

  it('reaches every control by Tab, in reading order', async () => {
    await pane.getByRole('button', { name: 'Hide from screen' }).focus();
    const names: string[] = [];
    for (let steps = 0; steps < 11; steps += 1) {
      names.push(await focusedName(pane));
      await workbench.press('Tab');
    }
    const head = ['Hide from screen', 'Open in its own window', 'End', 'Add people or a ticket…'];
    const next = 'Next: No unsafe promise 4 of 6';
    const date = `Next date: ${shortDay(inThreeDays)} · Next update`;
    const line = ['@Who says it?', 'The next line is seen by: team', 'What was said'];
    deepEqual(names, [...head, next, 'Heard', ...line, 'Add', date]);
  });

  it('never scrolls sideways, from 300 to 170 pixels', async () => {
    const found: number[] = [];
    for (const width of [170, 200, 300]) {
      await widen(workbench, width);
      found.push(await overflow(pane));
    }
    deepEqual(found, [0, 0, 0]);
  });

  it('gives axe nothing to find, in four themes, with the checklist open', async () => {
    await pane.getByRole('button', { name: /^Next:/ }).press('Enter');
    for (const theme of Object.keys(themes)) {
      await workbench.useTheme(theme);
      deepEqual([theme, await axeViolations(pane)], [theme, []]);
    }
  });
});
