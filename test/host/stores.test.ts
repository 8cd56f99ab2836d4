import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { shortDay } from '../../src/domain/day.ts';
import { newId } from '../../src/domain/newId.ts';
import { homeAt } from '../../src/storage/location.ts';
import { makeStore } from '../../src/storage/storeHeader.ts';
import { forgetStore } from '../../src/storage/stores/accepted.ts';
import { add, folderNamed, home, inCall, runningApp, until } from './running.ts';

const run = (command: string, ...values: unknown[]) =>
  vscode.commands.executeCommand(`listenFirst.${command}`, ...values);

const opened = () => vscode.window.activeTextEditor?.document;
const textNow = () => opened()?.getText() ?? '';

/** Opens the document of the stores and waits until it says that. */
async function shown(words: string): Promise<string> {
  await run('showStore');
  await until(() => textNow().includes(words));
  return textNow();
}

/** What can be done, by the heading it stands above. */
async function lensesAbove(heading: string): Promise<vscode.Command[]> {
  const line = textNow().split('\n').indexOf(heading);
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    opened()?.uri,
  );
  return lenses.flatMap(one => (one.range.start.line === line && one.command ? [one.command] : []));
}

const titlesAbove = async (heading: string) => (await lensesAbove(heading)).map(one => one.title);

async function press(title: string, heading: string): Promise<void> {
  const lens = (await lensesAbove(heading)).find(one => one.title === title);
  ok(lens, `there is no ${title} above ${heading}`);
  await vscode.commands.executeCommand(lens.command, ...(lens.arguments ?? []));
}

/** Runs a command and presses Enter in its box, which opens with the text that was left in its field. */
async function answer(field: string, text: string, command: string) {
  await (await (await runningApp()).desk()).typing.keep(field, text);
  let isDone = false;
  void run(command).then(() => {
    isDone = true;
  });
  await until(async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone;
  });
}

describe('the stores on screen', () => {
  const heading = '## private';

  beforeEach(async () => {
    const { app, id } = await inCall('Nordwind');
    await add(app, id, 'words of theirs');
  });
  afterEach(async () => {
    const app = await runningApp();
    await app.hiding.turn(false);
    await app.call.change(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('say where the private one is, who reads it and that it was not checked', async () => {
    const text = await shown('not checked yet');
    const wanted = [
      heading,
      home.store,
      'only your account',
      'Customers: ',
      'Size on disk: ',
      'Last backup: ',
    ];
    deepEqual(
      wanted.filter(one => !text.includes(one)),
      [],
    );
    deepEqual([opened()?.uri.scheme, opened()?.languageId], ['listen-first', 'markdown']);
  });

  it('offer what can be done with one above it, and what is for all above the first line', async () => {
    await shown(heading);
    deepEqual(await titlesAbove(heading), ['Open Folder', 'Back Up Now', 'Check Every Line']);
    deepEqual(await titlesAbove('# Stores'), [
      'New Store…',
      'Export Everything on One Person…',
      'Delete a Person for Good…',
    ]);
  });

  it('are backed up when asked', async () => {
    await shown(heading);
    await press('Back Up Now', heading);
    const today = (await (await runningApp()).desk()).today();
    ok(existsSync(join(home.store, 'backup', today, 'store.json')));
    await until(() => textNow().includes(`Last backup: ${shortDay(today)}`));
  });

  it('tell what is damaged when every line was read, and where the damaged file went after Repair', async () => {
    writeFileSync(join(home.store, 'index.json'), 'damaged');
    await shown(heading);
    await press('Check Every Line', heading);
    await until(() => textNow().includes('`index.json`'));
    await until(async () => (await titlesAbove(heading)).includes('Repair'));
    await press('Repair', heading);
    await until(() => textNow().includes('the damaged one is kept as'));
    const kept = readdirSync(join(home.store, 'quarantine')).filter(name => name.endsWith('-index.json'));
    const texts = kept.map(name => readFileSync(join(home.store, 'quarantine', name), 'utf8'));
    deepEqual([texts.includes('damaged'), textNow().includes('`index.json`')], [true, false]);
    deepEqual((await titlesAbove(heading)).includes('Repair'), false);
  });

  it('do nothing with a folder that is no store of this person', async () => {
    const strange = folderNamed(0).uri.fsPath;
    await run('backUpStore', strange);
    await run('repairStore', strange);
    deepEqual(existsSync(join(strange, 'backup')), false);
  });

  it('are not shown while the screen is shared', async () => {
    const app = await runningApp();
    await app.hiding.turn(true);
    await run('showStore');
    deepEqual(opened()?.uri.scheme === 'listen-first', false);
  });

  it('leave the screen when it is shared, and come back', async () => {
    const app = await runningApp();
    await shown(heading);
    const isOpen = () =>
      vscode.window.tabGroups.all.flatMap(group => group.tabs).some(tab => tab.label === 'Stores.md');
    await app.hiding.turn(true);
    await until(() => !isOpen());
    await app.hiding.turn(false);
    await until(isOpen);
  });

  it('keep the conversation that a window is in', async () => {
    const { app, id } = await inCall('Nordwind');
    await run('purge', { kind: 'conversation', conversation: id });
    deepEqual((await (await app.desk()).conversation(id))?.id, id);
  });
});

describe('a second store', () => {
  const folder = join(dirname(home.store), 'team-nord');

  after(async () => {
    rmSync(folder, { recursive: true, force: true });
    await (await (await runningApp()).desk()).reopen();
  });

  it('is made by name beside the private one', async () => {
    const app = await runningApp();
    await (await app.desk()).prepare();
    await answer('store/new', 'Team Nord', 'newStore');
    const names = (await (await app.desk()).stores()).map(one => one.name);
    deepEqual([names, existsSync(join(folder, 'store.json'))], [['private', 'team-nord'], true]);
  });

  it('stands below the private one, with who reads it', async () => {
    const text = await shown('## team-nord');
    ok(text.indexOf('## private') < text.indexOf('## team-nord'));
    ok(text.includes('whoever has its folder'));
  });

  it('is not made in the sample', async () => {
    await run('trySample');
    await run('newStore');
    await run('leaveSample');
    deepEqual(readdirSync(dirname(home.store)).sort(), ['private', 'team-nord']);
  });
});

describe('the store of a repository', () => {
  const repository = () => folderNamed(0).uri.fsPath;
  const folder = () => join(repository(), '.listen-first');
  const isTrusted = vscode.workspace.isTrusted;

  const names = async () => (await (await (await runningApp()).desk()).stores()).map(one => one.name);

  beforeEach(async () => {
    await (await (await runningApp()).desk()).prepare();
    await makeStore({ home: homeAt(folder()), newId });
  });
  afterEach(async () => {
    await forgetStore(home.local, folder());
    rmSync(folder(), { recursive: true, force: true });
    await (await (await runningApp()).desk()).reopen();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('is offered where the window is trusted, with who would read it', async () => {
    const offer = 'goes to everyone with the repository';
    const text = await shown(isTrusted ? offer : '## private');
    deepEqual(text.includes(offer), isTrusted);
  });

  it('is used only in a trusted window, with what git must not see named', async () => {
    await run('useRepositoryStore', folder());
    deepEqual(
      [(await names()).length, existsSync(join(folder(), '.gitignore'))],
      isTrusted ? [2, true] : [1, false],
    );
  });

  it('is not used from another folder than those of the window', async () => {
    await run('useRepositoryStore', home.store);
    deepEqual([(await names()).length, existsSync(join(home.store, '.gitignore'))], [1, false]);
  });
});
