import { deepEqual } from 'node:assert/strict';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { add, folderNamed, inCall, openAt, runningApp } from './running.ts';

const file = (path: string) => vscode.Uri.joinPath(folderNamed(0).uri, path);

async function linkedPlace(id: string) {
  const conversation = await (await (await runningApp()).desk()).conversation(id);
  return conversation?.entries.at(-1)?.places.at(-1);
}

async function linkLines(path: string, [first, last]: [number, number]) {
  const { app, id } = await inCall('Nordwind');
  await add(app, id, 'it fails here');
  await openAt(file(path), first, last);
  await vscode.commands.executeCommand('listenFirst.linkSelection');
  return linkedPlace(id);
}

const caret = () => (vscode.window.activeTextEditor?.selection.start.line ?? -1) + 1;

describe('linked code', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is kept with its folder, path, lines and words', async () => {
    const place = await linkLines('lib/core/Low.js', [2, 3]);
    const lines = (await vscode.workspace.openTextDocument(file('lib/core/Low.js'))).getText().split('\n');
    deepEqual(place?.spot, {
      folder: folderNamed(0).name,
      path: 'lib/core/Low.js',
      start: 2,
      end: 3,
      quote: lines.slice(1, 3).join('\n'),
      before: lines.slice(0, 1).join('\n'),
      after: lines.slice(3, 6).join('\n'),
    });
  });

  it('opens where it stands now, also after lines were put above it', async () => {
    writeFileSync(file('moved.js').fsPath, 'const a = 1;\nconst b = 2;\nconst c = 3;\n');
    const place = await linkLines('moved.js', [2, 2]);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file('moved.js'), new vscode.Position(0, 0), '// one\n// two\n// three\n');
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('listenFirst.openPlace', place?.id);
    deepEqual(caret(), 5);
  });

  it('opens where it stood when the code was rewritten', async () => {
    writeFileSync(file('rewritten.js').fsPath, 'one();\ntwo();\nthree();\n');
    const place = await linkLines('rewritten.js', [2, 2]);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(file('rewritten.js'), new vscode.Range(1, 0, 1, 6), 'zwei();');
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('listenFirst.openPlace', place?.id);
    deepEqual(caret(), 2);
  });

  it('that vanished opens nothing', async () => {
    writeFileSync(file('vanishes.js').fsPath, 'one();\n');
    const place = await linkLines('vanishes.js', [1, 1]);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(file('vanishes.js').fsPath);
    await vscode.commands.executeCommand('listenFirst.openPlace', place?.id);
    deepEqual(vscode.window.activeTextEditor?.document.uri.path, undefined);
  });

  it('never leads out of the folder through a link', async () => {
    writeFileSync(file('inside.js').fsPath, 'one();\n');
    const place = await linkLines('inside.js', [1, 1]);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(file('inside.js').fsPath);
    symlinkSync('/etc/hostname', file('inside.js').fsPath);
    await vscode.commands.executeCommand('listenFirst.openPlace', place?.id);
    deepEqual(vscode.window.activeTextEditor?.document.uri.path, undefined);
  });

  it('is refused for a document outside every folder', async () => {
    const { app, id } = await inCall('Nordwind');
    await add(app, id, 'it fails here');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'loose' }));
    await vscode.commands.executeCommand('listenFirst.linkSelection');
    deepEqual(await linkedPlace(id), undefined);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is refused while nothing was said yet', async () => {
    const { id } = await inCall('Nordwind');
    await openAt(vscode.Uri.file(join(folderNamed(0).uri.fsPath, 'package.json')), 1, 1);
    await vscode.commands.executeCommand('listenFirst.linkSelection');
    deepEqual((await (await (await runningApp()).desk()).conversation(id))?.entries, []);
  });
});
