import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { App } from '../../src/host/app.ts';
import { kept, openBox, press } from './boxes.ts';
import { home, runningApp, until } from './running.ts';

const chat =
  '17/11/2026, 10:31 - Maria: it dies <script>alert(1)</script>\n17/11/2026, 10:32 - Dana: which one?';
const field = 'import/text';

/** The one that is shown: a closed one is remembered for a while. */
const preview = () =>
  vscode.window.visibleTextEditors
    .map(one => one.document)
    .find(one => one.uri.scheme === 'listen-first-import');
const talks = async (app: App) => (await (await app.desk()).listing()).conversations;

/** Opens the import on what stands in the clipboard, up to its preview. */
async function openOnClipboard(app: App, text: string, customer: string) {
  await vscode.env.clipboard.writeText(text);
  await (await app.desk()).typing.keep('import/customer', customer);
  const box = openBox('importConversation');
  await until(async () => {
    if (preview() !== undefined) return true;
    await press('acceptSelectedQuickOpenItem');
    await pause(250); // the next picker, or the preview, takes its time
    return preview() !== undefined;
  });
  return box;
}

describe('an import in the window', () => {
  let app: App;

  beforeEach(async () => {
    app = await runningApp();
    await app.call.change(undefined);
    await (await app.desk()).typing.keep(field, '');
  });

  afterEach(async () => {
    await app.hiding.turn(false);
    await press('closeQuickOpen');
    await press('closeAllEditors');
  });

  it('shows what it would make, keeps nothing of it, and has the text on disk', async () => {
    const before = (await talks(app)).length;
    const box = await openOnClipboard(app, chat, 'Importwerk');
    ok(preview()?.getText().includes('it dies'));
    ok(!/(?<!\\)<script>/.test(preview()?.getText() ?? ''));
    deepEqual([(await talks(app)).length, await kept(app, field)], [before, chat]);
    await box.close();
    deepEqual(await kept(app, field), chat);
  });

  it('makes the conversation, opens its log and forgets the text', async () => {
    const box = await openOnClipboard(app, chat, 'Importwerk');
    await box.answer();
    await until(async () => (await kept(app, field)) === '');
    const [talk] = (await talks(app)).filter(one => one.started.startsWith('2026-11-17T10:31'));
    deepEqual([talk?.entries, talk?.channel], [2, 'chat']);
    await until(
      () => vscode.window.activeTextEditor?.document.uri.path.includes(talk?.id ?? 'none') === true,
    );
    ok(readdirSync(join(home.local, 'imports')).some(name => name.endsWith('.txt')));
  });

  it('can be answered above its preview once the picker is closed', async () => {
    const box = await openOnClipboard(app, chat.replaceAll('17/11', '16/11'), 'Importwerk');
    await box.close();
    await vscode.commands.executeCommand('listenFirst.decideImport', 'keep');
    ok((await talks(app)).some(one => one.started.startsWith('2026-11-16')));
  });

  it('closes on a shared screen, and shows nothing there', async () => {
    const box = await openOnClipboard(app, chat.replaceAll('17/11', '15/11'), 'Importwerk');
    await app.hiding.turn(true);
    await box.close();
    await until(() =>
      vscode.window.tabGroups.all.every(group => group.tabs.every(tab => !tab.label.includes('Import'))),
    );
    deepEqual(await kept(app, field), chat.replaceAll('17/11', '15/11'));
  });
});
