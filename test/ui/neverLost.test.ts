import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import {
  entries,
  field,
  fieldHolds,
  open,
  paste,
  pressUntil,
  saved,
  say,
  startCall,
  statusBar,
  texts,
  type Workbench,
} from './pane.ts';

const home = ({ home: folder }: Workbench) => join(folder, 'data', 'listen-first');
const storeOf = (workbench: Workbench) => join(home(workbench), 'stores', 'private');

/** The texts in the journals of unsent text. */
function keptOnDisk(workbench: Workbench): string[] {
  const folder = join(home(workbench), 'local', 'typing');
  const journals = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'));
  return journals.flatMap(text =>
    Object.entries((JSON.parse(text) as { texts: Record<string, string> }).texts)
      .filter(([field]) => field.startsWith('entry/'))
      .map(([, kept]) => kept),
  );
}

describe('what is typed in a call', () => {
  let workbench: Workbench;
  let pane: Frame;

  before(async () => {
    workbench = await open();
    pane = await startCall(workbench, 'Nord<img src=x onerror="globalThis.hacked=1">');
  });

  after(() => workbench.close());

  beforeEach(() => field(pane).fill(''));

  it('stays words: no element, no script, no style comes from it', async () => {
    const attack =
      '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script><style>*{display:none}</style>';
    await say(workbench, pane, attack);
    await say(workbench, pane, '[x](command:workbench.action.quit) javascript:alert(1)');
    const found = await pane.evaluate(() => {
      const all = (root: ParentNode): Element[] =>
        [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
      const strange = all(document.body).filter(one => ['IMG', 'A', 'STYLE', 'IFRAME'].includes(one.tagName));
      return [strange.length, 'hacked' in globalThis];
    });
    deepEqual(found, [0, false]);
    ok((await texts(pane)).includes(attack));
  });

  it('cannot leave its line by control signs', async () => {
    await field(pane).fill('a\u0007b\u202Ec');
    const before = await entries(pane).count();
    await workbench.press('Enter');
    await saved(pane, before + 1);
    const [newest = ''] = await texts(pane);
    deepEqual([newest.includes('\u202e'), newest.includes('\u0007')], [false, false]);
  });

  it('keeps its caret and its place while the pane is told news', async () => {
    await workbench.type('one two');
    await workbench.press('ArrowLeft', 'ArrowLeft');
    const before = await field(pane).boundingBox();
    await pane.getByRole('radio', { name: 'Told' }).check();
    await field(pane).focus();
    await workbench.type('X');
    deepEqual([await field(pane).inputValue(), await field(pane).boundingBox()], ['one tXwo', before]);
    await workbench.press('Control+.', 'Control+.');
  });

  it('breaks the line with Shift+Enter, and blanks alone add nothing', async () => {
    const before = await entries(pane).count();
    await workbench.type('   ');
    await workbench.press('Enter');
    await field(pane).fill('');
    await workbench.type('first');
    await workbench.press('Shift+Enter');
    await workbench.type('second');
    await workbench.press('Enter');
    await saved(pane, before + 1);
    deepEqual([(await texts(pane))[0], await entries(pane).count()], ['first\nsecond', before + 1]);
  });

  it('is not added while an input method composes', async () => {
    const before = await entries(pane).count();
    const devices = await workbench.page.context().newCDPSession(workbench.page);
    await devices.send('Input.imeSetComposition', { text: 'こきゃく', selectionStart: 4, selectionEnd: 4 });
    await workbench.page.keyboard.press('Enter');
    const during = await entries(pane).count();
    await devices.send('Input.insertText', { text: '顧客' });
    await workbench.press('Enter');
    await saved(pane, before + 1);
    deepEqual([during, (await texts(pane))[0]], [before, '顧客']);
  });

  it('comes back into the field with the reason when it could not be saved, and is saved by Retry', async () => {
    renameSync(storeOf(workbench), `${storeOf(workbench)}-away`);
    await workbench.type('said while the disk was away');
    await workbench.press('Enter');
    await pane.getByRole('status').filter({ hasText: 'Not saved' }).waitFor();
    await fieldHolds(pane, 'said while the disk was away');
    renameSync(`${storeOf(workbench)}-away`, storeOf(workbench));
    await pane.getByRole('button', { name: 'Retry' }).press('Enter');
    await pane
      .getByRole('status')
      .filter({ hasText: /^saved \d/ })
      .waitFor();
    deepEqual([(await texts(pane))[0], await field(pane).inputValue()], ['said while the disk was away', '']);
  });

  it('takes a paste of 200 kB as one entry', async () => {
    const before = await entries(pane).count();
    const lines = Array.from({ length: 2_000 }, (_, at) => `${at} ${'log line of their server '.repeat(4)}`);
    await field(pane).focus();
    await paste(workbench, lines.join('\n'));
    await workbench.press('Enter');
    await saved(pane, before + 1);
    await entries(pane)
      .first()
      .getByRole('button', { name: /^Show all/ })
      .waitFor();
  });

  it('can be kept as a file when it is too long for an entry', async () => {
    await field(pane).fill(`${'€'.repeat(341)}\n`.repeat(1025)); // three bytes a sign
    await workbench.press('Enter');
    await pane.getByRole('button', { name: 'Keep as a file' }).press('Enter');
    await workbench.page.locator('.tab.active', { hasText: '.txt' }).waitFor();
    await fieldHolds(pane, '');
    deepEqual(readdirSync(join(home(workbench), 'local', 'kept')).length, 1);
  });

  it('is back in the field after the extension host was killed in the middle of a line', async () => {
    const before = await texts(pane);
    await field(pane).focus();
    await workbench.type('they said that the warehouse in Łódź');
    await workbench.page.waitForTimeout(250); // what was promised: on disk within this time
    deepEqual(keptOnDisk(workbench), ['they said that the warehouse in Łódź']);
    await workbench.killExtensionHosts();
    await workbench.page.reload();
    await statusBar(workbench, 'Nord').waitFor({ timeout: 60_000 });
    const sideBar = workbench.page.locator('.part.sidebar', { hasText: 'Listen First' });
    await pressUntil(workbench, ['Control+k', 'l'], sideBar);
    pane = await workbench.webview('listen-call-pane');
    await fieldHolds(pane, 'they said that the warehouse in Łódź');
    deepEqual(await texts(pane), before);
  });
});
