import { deepEqual } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { locationsOf } from '../../src/domain/records/placeReferences.ts';
import {
  at,
  edit,
  file,
  git,
  lastPlace,
  linked,
  liveOf,
  loadRunning,
  running,
  seen,
  text,
  write,
} from './linked.ts';
import { add, folderNamed, home, inCall, openAt, until } from './running.ts';

/** The same digest for the same bytes in a folder, whatever is written anew. */
function digest(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(one => one.isFile());
  for (const path of files.map(one => join(one.parentPath, one.name)).sort()) {
    hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex');
}

describe('links of an open file', () => {
  before(loadRunning);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('go along with what is typed above, by several carets as well, and come back with undo', async () => {
    const one = await linked('live/typed.txt');
    await edit(one, (wish, uri) => wish.insert(uri, new vscode.Position(0, 0), '// new\n// lines\n'));
    deepEqual(liveOf(one), { state: 'moved', start: 7, end: 8 });
    await vscode.commands.executeCommand('undo');
    deepEqual(liveOf(one), { state: 'exact', start: 5, end: 6 });
    await vscode.commands.executeCommand('redo');
    deepEqual(liveOf(one), { state: 'moved', start: 7, end: 8 });
    await edit(one, (wish, uri) => {
      for (const line of [0, 3, 9]) wish.insert(uri, new vscode.Position(line, 0), 'by several carets\n');
    });
    deepEqual(liveOf(one), { state: 'moved', start: 9, end: 10 });
  });

  it('stay with words that are rewritten, and say so', async () => {
    const one = await linked('live/rewritten.txt');
    await edit(one, (wish, uri) =>
      wish.replace(uri, new vscode.Range(4, 0, 5, 12), 'const completely = 1;\nother();\nwords();'),
    );
    await seen(one, at('changed', 5, 7));
  });

  it('are lost with their code, and back with undo', async () => {
    const one = await linked('live/cut.txt');
    await edit(one, (wish, uri) => wish.delete(uri, new vscode.Range(3, 0, 7, 0)));
    await seen(one, live => live?.state === 'lost' || live?.state === 'changed');
    await vscode.commands.executeCommand('undo');
    await seen(one, at('exact', 5, 6));
  });

  it('are found again after the whole file was formatted on its way to the disk', async () => {
    const one = await linked('live/formatted.txt');
    const formatter = vscode.languages.registerDocumentFormattingEditProvider(
      { pattern: '**/live/formatted.txt' },
      {
        provideDocumentFormattingEdits: document => {
          const all = new vscode.Range(0, 0, document.lineCount, 0);
          return [vscode.TextEdit.replace(all, `\n\n${document.getText().replaceAll('  ', '\t')}`)];
        },
      },
    );
    const onSave = (isOn: boolean | undefined) =>
      vscode.workspace.getConfiguration('editor').update('formatOnSave', isOn, true);
    await onSave(true);
    try {
      await edit(one, (wish, uri) => wish.insert(uri, new vscode.Position(0, 4), '!'));
      await one.document.save();
      await seen(one, at('moved', 7, 8));
    } finally {
      await onSave(undefined);
      formatter.dispose();
    }
  });

  it('are right after another branch was checked out, and right again after the way back', async () => {
    const one = await linked('live/branch.txt');
    git('add', 'live/branch.txt');
    git('commit', '--quiet', '--message', 'one', '--', 'live/branch.txt');
    const { state } = liveOf(one) ?? {};
    git('checkout', '--quiet', '-b', 'moved');
    write('live/branch.txt', `// above\n// above\n// above\n${text}`);
    git('commit', '--quiet', '--all', '--message', 'two');
    await seen(one, at('moved', 8, 9));
    git('checkout', '--quiet', 'main');
    await seen(one, at('exact', 5, 6));
    git('branch', '--quiet', '-D', 'moved');
    deepEqual(state, 'exact');
  });

  it('are found where commits took their file, edited and under another name, once it is trusted', async () => {
    const words = Array.from({ length: 30 }, (_, at) => `row ${at} of ${at * 7} things`);
    write('live/first.txt', words.join('\n'));
    git('add', 'live/first.txt');
    git('commit', '--quiet', '--message', 'one', '--', 'live/first.txt');
    const { app, id } = await inCall('Nordwind');
    await add(app, id, 'these rows');
    await openAt(file('live/first.txt'), 11, 12);
    await vscode.commands.executeCommand('listenFirst.linkSelection');
    const place = await lastPlace(app, id);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    git('mv', 'live/first.txt', 'live/second.txt');
    write('live/second.txt', ['above', ...words].join('\n').replace('row 10 of', 'ROW 10 of'));
    git('commit', '--quiet', '--all', '--message', 'two');
    const found = place && (await running.linksOf(app).locate(place));
    const seenAt = [found?.state, found?.file?.path.split('/').at(-1), found?.start, found?.end];
    deepEqual(
      seenAt,
      vscode.workspace.isTrusted ? ['changed', 'second.txt', 12, 13] : ['lost', undefined, 11, 12],
    );
  });

  it('change nothing on disk while files are opened, and nothing in the log', async () => {
    const one = await linked('live/quiet.txt');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const folders = [join(folderNamed(0).uri.fsPath, '.git'), join(home.store, 'log')];
    const before = folders.map(digest);
    for (const path of ['LICENSE', 'live/quiet.txt']) await openAt(file(path), 1, 1);
    const document = await vscode.workspace.openTextDocument(file('live/quiet.txt'));
    await seen({ ...one, document }, at('exact', 5, 6));
    deepEqual(folders.map(digest), before);
  });

  it('follow a rename made in the editor, with the old path kept', async () => {
    const one = await linked('live/before.txt');
    const wish = new vscode.WorkspaceEdit();
    wish.renameFile(one.document.uri, file('live/after.txt'));
    await vscode.workspace.applyEdit(wish);
    const paths = async () => {
      const place = await lastPlace(one.app, one.id);
      return place ? locationsOf(place).map(spot => spot.path) : [];
    };
    await until(async () => (await paths()).length === 2);
    deepEqual(await paths(), ['live/after.txt', 'live/before.txt']);
    const document = await vscode.workspace.openTextDocument(file('live/after.txt'));
    await seen({ ...one, document }, live => live?.start === 5);
  });
});
