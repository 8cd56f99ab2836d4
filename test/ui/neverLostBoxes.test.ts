import { deepEqual } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heldBy, open, openFile, picker, pressUntil, startCall, type Workbench } from './pane.ts';

/** What stands in the journals of unsent text, by field. */
function onDisk({ home }: Workbench): Record<string, string> {
  const folder = join(home, 'data', 'listen-first', 'local', 'typing');
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.json')) : [];
  const journals = names.map(name => readFileSync(join(folder, name), 'utf8'));
  const texts = journals.map(text => (JSON.parse(text) as { texts: Record<string, string> }).texts);
  return Object.assign({}, ...texts) as Record<string, string>;
}

/** The box or picker that asks with these words, ready for keys. */
const asking = ({ page }: Workbench, words: string) =>
  page.locator(`.quick-input-widget:visible input[placeholder^="${words}"]:focus`);

/** Types and waits as long as it may take until it is on disk. */
async function typeInto(workbench: Workbench, text: string): Promise<void> {
  await workbench.type(text);
  const isKept = () => Object.values(onDisk(workbench)).some(one => one.endsWith(text));
  for (let tries = 40; tries > 0 && !isKept(); tries -= 1) await workbench.page.waitForTimeout(250);
}

async function killAndReload(workbench: Workbench): Promise<void> {
  await workbench.killExtensionHosts();
  await workbench.page.reload();
}

interface Box {
  readonly title: string;
  readonly chord: readonly string[];
  readonly field: string;
  readonly text: string;
  readonly before?: (workbench: Workbench) => Promise<void>;
}

const boxes: readonly Box[] = [
  { title: 'Add to the Inbox', chord: ['Control+k', 'n'], field: 'box/inbox', text: 'met Tom in the' },
  {
    title: 'Tag Temporary Code',
    chord: ['Control+k', 'h'],
    field: 'temporary',
    text: 'retry cap raised unt',
    before: workbench => openFile(workbench, 'Low.js'),
  },
];

async function openBox(workbench: Workbench, { title, chord, before }: Box) {
  await before?.(workbench);
  const box = picker(workbench.page, title);
  await pressUntil(workbench, chord, box);
  return box;
}

describe('what is typed into a box of the editor', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await open();
  });

  after(() => workbench.close());

  for (const box of boxes) {
    it(`is on disk while it is typed: ${box.title}`, async () => {
      await openBox(workbench, box);
      await typeInto(workbench, box.text);
      deepEqual(onDisk(workbench)[box.field], box.text);
      await workbench.press('Escape');
    });
  }

  it('is on disk in every step of a past conversation', async () => {
    const { press, run } = workbench;
    await run('Listen First: Log a Past Conversation');
    await asking(workbench, 'Who did you talk with').waitFor();
    await typeInto(workbench, 'Bergwerk');
    deepEqual(onDisk(workbench)['past/customer'], 'Bergwerk');
    await press('Enter');
    await asking(workbench, 'How did you talk').waitFor();
    await press('ArrowDown', 'Enter');
    await asking(workbench, 'yesterday').waitFor();
    await typeInto(workbench, 'yesterday 14:30, 25 min');
    await press('Enter');
    await asking(workbench, 'Maria Lopez').waitFor();
    await typeInto(workbench, 'Ada, BW');
    const { 'past/when': when, 'past/people': people, 'past/channel': channel } = onDisk(workbench);
    deepEqual([when, people, channel], ['yesterday 14:30, 25 min', 'Ada, BW', 'meeting']);
  });

  it('stands in each of them again after the extension host was killed', async () => {
    await killAndReload(workbench);
    for (const box of boxes) {
      const opened = await openBox(workbench, box);
      deepEqual([box.title, await heldBy(opened, box.text)], [box.title, box.text]);
      await workbench.press('Escape');
    }
  });

  it('stands in every step of the past conversation again', async () => {
    const { page, press, run } = workbench;
    await run('Listen First: Log a Past Conversation');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Bergwerk' }).first().waitFor();
    await press('Enter');
    await asking(workbench, 'How did you talk').waitFor();
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Meeting' }).waitFor();
    await press('Enter');
    const when = asking(workbench, 'yesterday');
    await when.waitFor();
    deepEqual(await heldBy(when, 'yesterday 14:30, 25 min'), 'yesterday 14:30, 25 min');
    await press('Enter');
    const people = asking(workbench, 'Maria Lopez');
    await people.waitFor();
    deepEqual(await heldBy(people, 'Ada, BW'), 'Ada, BW');
    await press('Escape');
  });
});

describe('the name typed to start a call', () => {
  const row = ({ page }: Workbench, text: string) =>
    page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  let workbench: Workbench;

  before(async () => {
    workbench = await open();
  });

  after(() => workbench.close());

  const openPicker = async () => {
    const box = picker(workbench.page, 'Start a Call');
    await pressUntil(workbench, ['Control+k', 'l'], box);
    return box;
  };

  it('is offered again after the extension host was killed', async () => {
    await openPicker();
    await typeInto(workbench, 'Nordwind Log');
    deepEqual(onDisk(workbench)['call/customer'], 'Nordwind Log');
    await killAndReload(workbench);
    const box = await openPicker();
    await row(workbench, 'Nordwind Log').waitFor();
    deepEqual(await box.inputValue(), 'Nordwind Log');
  });

  it('is gone once it was closed with Esc, so that no half name surprises', async () => {
    await workbench.press('Escape');
    while (onDisk(workbench)['call/customer'] !== undefined) await workbench.page.waitForTimeout(20);
    await killAndReload(workbench);
    const box = await openPicker();
    await workbench.page.waitForTimeout(1_000); // it would come back within that time
    deepEqual(await box.inputValue(), '');
    await workbench.press('Escape');
  });
});

describe('what is typed into a box in a call', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await open();
    await startCall(workbench, 'Nordwind');
  });

  after(() => workbench.close());

  it('is back after the extension host was killed while the box was open', async () => {
    const { page, press, run } = workbench;
    await run('Listen First: Set the Next Date');
    await picker(page, 'Next Date (1/2)').waitFor();
    await typeInto(workbench, 'Fri');
    await press('Escape');
    await press('Control+k', 'n');
    await picker(page, 'Add to the Call').waitFor();
    await typeInto(workbench, 'they said that the');
    await killAndReload(workbench);
    const line = picker(page, 'Add to the Call');
    await pressUntil(workbench, ['Control+k', 'n'], line);
    deepEqual(await heldBy(line, 'they said that the'), 'they said that the');
    await press('Escape');
    await run('Listen First: Set the Next Date');
    const day = picker(page, 'Next Date (1/2)');
    await day.waitFor();
    deepEqual(await heldBy(day, 'Fri'), 'Fri');
    await press('Escape');
  });
});
