import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { addDays } from '../../src/domain/calendar.ts';
import { longDay } from '../../src/domain/day.ts';
import { openBox, press } from './boxes.ts';
import { add, draftsOnDisk, inCall, until } from './running.ts';

const opened = () => vscode.window.activeTextEditor?.document;

describe('the texts that leave the editor', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('draft a dated update that names what they told us and when they hear from us', async () => {
    const { app, id } = await inCall('Kranich & Söhne');
    const desk = await app.desk();
    const entry = await add(app, id, 'Big exports stop half way');
    await desk.change.editEntry({ conversation: id, entry, fields: { reach: 'customer' } });
    await desk.change.addMilestone({
      conversation: id,
      title: 'Next update',
      day: addDays(desk.today(), 3),
      words: 'in 3 days',
    });
    await vscode.commands.executeCommand('listenFirst.draftUpdate');
    const text = opened()?.getText() ?? '';
    const wanted = [longDay(desk.today()), 'Big exports stop half way', longDay(addDays(desk.today(), 3))];
    deepEqual(
      wanted.filter(one => !text.includes(one)),
      [],
    );
  });

  it('never replace a draft that was made before', async () => {
    const { app, id } = await inCall('Zweimal');
    await add(app, id, 'first');
    await vscode.commands.executeCommand('listenFirst.draftUpdate');
    const first = opened()?.uri.fsPath ?? '';
    const before = readFileSync(first, 'utf8');
    await add(app, id, 'second');
    await vscode.commands.executeCommand('listenFirst.draftUpdate');
    deepEqual(readFileSync(first, 'utf8'), before);
    deepEqual(draftsOnDisk().filter(name => name.startsWith('zweimal')).length, 2);
  });

  it('leave out what is only ours, and say so to the author alone', async () => {
    const { app, id } = await inCall('Stiller');
    await app.desk().then(desk => desk.change.addEntry({ conversation: id, kind: 'note', text: 'ours' }));
    await vscode.commands.executeCommand('listenFirst.draftUpdate');
    const uri = opened()?.uri;
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
    );
    const titles = lenses.map(one => one.command?.title ?? '');
    deepEqual(
      [
        opened()?.getText().includes('told us'),
        titles.some(one => one.startsWith('Without "What you told us"')),
      ],
      [false, true],
    );
  });

  it('take in the lines of the team that the author chooses for them', async () => {
    const { app, id } = await inCall('Wähler');
    await add(app, id, 'it stops at night');
    await vscode.commands.executeCommand('listenFirst.draftUpdate');
    const draft = opened();
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      draft?.uri,
    );
    const choose = lenses.find(one => one.command?.command === 'listenFirst.chooseForThem')?.command;
    deepEqual(choose?.title, '1 line left out…');
    // Nobody says when a box is open: where a key came too early and chose nothing, more patience is tried.
    let patience = 0;
    await until(async () => {
      const box = openBox('chooseForThem', draft?.uri);
      patience += 250;
      await new Promise(resolve => setTimeout(resolve, patience));
      await press('quickOpenSelectNext');
      await press('quickPickManyToggle');
      await box.answer();
      return draft?.getText().includes('it stops at night') ?? false;
    });
    const entries = (await (await app.desk()).conversation(id))?.entries;
    deepEqual([entries?.map(one => one.reach), draft?.isDirty], [['customer'], false]);
  });

  it('keep an update that was sent where its draft stood, under a name that tells of it', async () => {
    const { app, id } = await inCall('../Weg & $(bell)');
    await add(app, id, 'x');
    await vscode.commands.executeCommand('listenFirst.draftUpdate');
    const [draft, column] = [opened(), vscode.window.activeTextEditor?.viewColumn];
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(), vscode.ViewColumn.One);
    await vscode.commands.executeCommand('listenFirst.markAsSent', draft?.uri);
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    const [, , ...date] = longDay((await app.desk()).today()).split(' ');
    const title = tab?.label ?? '';
    deepEqual(
      [title.startsWith('Weg bell update '), title.endsWith(`${date.at(-1)} (sent).md`), tab?.isPreview],
      [true, true, false],
    );
    deepEqual([vscode.window.activeTextEditor?.viewColumn, opened()?.getText()], [column, draft?.getText()]);
  });

  it('open the log of a conversation to read', async () => {
    const { app, id } = await inCall('Leser');
    await add(app, id, 'read me');
    await vscode.commands.executeCommand('listenFirst.openLog', { conversation: id });
    deepEqual([opened()?.uri.scheme, opened()?.languageId], ['listen-first', 'markdown']);
    ok(opened()?.getText().includes('read me'));
  });

  it('follow the conversation while they are open', async () => {
    const { app, id } = await inCall('Leser');
    await vscode.commands.executeCommand('listenFirst.openLog', { conversation: id });
    const changed = new Promise<void>(resolve => {
      const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (!document.getText().includes('said later')) return;
        listener.dispose();
        resolve();
      });
    });
    await add(app, id, 'said later');
    await changed;
    ok(opened()?.getText().includes('said later'));
  });
});
