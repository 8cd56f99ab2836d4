import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { addDays } from '../../src/domain/calendar.ts';
import { longDay } from '../../src/domain/day.ts';
import { add, draftsOnDisk, inCall } from './running.ts';

const opened = () => vscode.window.activeTextEditor?.document;

describe('the texts that leave the editor', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('draft a dated update that names what they told us and when they hear from us', async () => {
    const { app, id } = await inCall('Kranich & Söhne');
    const desk = await app.desk();
    await add(app, id, 'Big exports stop half way');
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
