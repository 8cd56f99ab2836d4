import { deepEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import type { Spot } from '../../src/domain/records/place.ts';
import { showQuote } from '../../src/host/places/quoteDocument.ts';
import { spotOf } from '../../src/host/places/spotOf.ts';
import { add, folderNamed, inCall, openAt, runningApp } from './running.ts';

const file = (path: string) => vscode.Uri.joinPath(folderNamed(0).uri, path);
const git = (...args: readonly string[]) =>
  execFileSync('git', args, { cwd: folderNamed(0).uri.fsPath, encoding: 'utf8' }).trim();

function write(path: string, text: string) {
  mkdirSync(dirname(file(path).fsPath), { recursive: true });
  writeFileSync(file(path).fsPath, text);
}

const closeEditors = () => vscode.commands.executeCommand('workbench.action.closeAllEditors');

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

/** Links lines of a new file, changes it and opens the link; answers with the line of the caret. */
async function reopened(path: string, [before, after]: [string, string], lines: [number, number]) {
  write(path, before);
  const place = await linkLines(path, lines);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(file(path), new vscode.Range(0, 0, 10_000, 0), after);
  await vscode.workspace.applyEdit(edit);
  await vscode.commands.executeCommand('listenFirst.openPlace', place?.id);
  return (vscode.window.activeTextEditor?.selection.start.line ?? -1) + 1;
}

const openedPath = () => {
  const path = vscode.window.activeTextEditor?.document.uri.path;
  return path?.slice(folderNamed(0).uri.path.length + 1);
};

/** It runs only in trusted windows, and only there it has settings. */
async function enableGit(isOn: false | undefined): Promise<void> {
  if (!vscode.workspace.isTrusted) return;
  const git = vscode.workspace.getConfiguration('git');
  await git.update('enabled', isOn, vscode.ConfigurationTarget.Global);
}

describe('linked code', () => {
  afterEach(closeEditors);

  it('is kept with its repository, folder, path, lines and words', async () => {
    const place = await linkLines('lib/core/Low.js', [2, 3]);
    const lines = (await vscode.workspace.openTextDocument(file('lib/core/Low.js'))).getText().split('\n');
    const { symbol: _, sketch, ...kept } = place?.spot ?? ({} as Partial<Spot>);
    const first = git('rev-list', '--max-parents=0', 'HEAD');
    deepEqual(kept, {
      ...(vscode.workspace.isTrusted && { repository: `root:${first}` }),
      folder: folderNamed(0).name,
      path: 'lib/core/Low.js',
      commit: git('rev-parse', 'HEAD'),
      start: 2,
      end: 3,
      quote: lines.slice(1, 3).join('\n'),
      before: lines.slice(0, 1).join('\n'),
      after: lines.slice(3, 15).join('\n'),
      blob: git('hash-object', '--no-filters', 'lib/core/Low.js'),
    });
    deepEqual(atob(sketch ?? '').length, 2 * lines.length);
  });

  it('is kept with the name of its remote, never with a password', async () => {
    git('remote', 'add', 'origin', 'https://ada:secret@github.com/typicode/lowdb.git');
    try {
      const place = await linkLines('lib/core/Low.js', [2, 3]);
      deepEqual(
        [place?.spot.repository, JSON.stringify(place).includes('secret')],
        ['github.com/typicode/lowdb', false],
      );
    } finally {
      git('remote', 'remove', 'origin');
    }
  });

  it('is kept in a folder without git', async () => {
    const [there, away] = [file('.git').fsPath, file('.git-away').fsPath];
    // VS Code's own git would trip over a repository that vanishes while it looks.
    await enableGit(false);
    renameSync(there, away);
    try {
      const place = await linkLines('lib/core/Low.js', [2, 3]);
      const { repository, commit, path } = place?.spot ?? ({} as Partial<Spot>);
      deepEqual([repository, commit, path], [undefined, undefined, 'lib/core/Low.js']);
      await vscode.commands.executeCommand('listenFirst.openPlace', place?.id);
      deepEqual(openedPath(), 'lib/core/Low.js');
    } finally {
      renameSync(away, there);
      await enableGit(undefined);
    }
  });

  it('is kept as it was when the key was pressed', async () => {
    write('typed.js', 'one();\ntwo();\nthree();\n');
    const editor = await openAt(file('typed.js'), 2, 2);
    const asked = spotOf(await runningApp(), editor);
    await editor.edit(edit => edit.replace(new vscode.Range(0, 0, 2, 0), 'changed();\n'));
    const { quote, before, after, start } = await asked;
    deepEqual([quote, before, after, start], ['two();', 'one();', 'three();\n', 2]);
  });

  it('opens where it stands now, also after lines were put above it', async () => {
    const text = 'const a = 1;\nconst b = 2;\nconst c = 3;\n';
    deepEqual(await reopened('moved.js', [text, `// one\n// two\n// three\n${text}`], [2, 2]), 5);
  });

  it('opens where it stands now after lines above it went', async () => {
    const text = 'const a = 1;\nconst b = 2;\nconst c = 3;\n';
    deepEqual(await reopened('shorter.js', [`// one\n// two\n${text}`, text], [4, 4]), 2);
  });

  it('opens where it stands now after its indentation changed', async () => {
    const text = 'function a() {\n\tone();\n\ttwo();\n}\n';
    deepEqual(await reopened('spaces.js', [text, `\n${text.replaceAll('\t', '  ')}`], [3, 3]), 4);
  });

  it('opens what became of it when it was edited', async () => {
    const text = 'one();\nretry(3);\nthree();\n';
    deepEqual(await reopened('edited.js', [text, `// new\n${text.replace('3', '10')}`], [2, 2]), 3);
  });

  it('opens where it stood when the code was rewritten', async () => {
    const text = 'one();\ntwo();\nthree();\n';
    deepEqual(await reopened('rewritten.js', [text, text.replace('two', 'zwei')], [2, 2]), 2);
  });

  it('opens in the folder that its file moved to', async () => {
    write('old/moves.js', 'first();\nsecond();\nthird();\n');
    const place = await linkLines('old/moves.js', [2, 2]);
    await closeEditors();
    renameSync(file('old').fsPath, file('new').fsPath);
    await vscode.commands.executeCommand('listenFirst.openPlace', place?.id);
    deepEqual(openedPath(), 'new/moves.js');
  });

  it('opens nothing where several files might be the one that moved', async () => {
    const text = 'left();\nright();\n';
    write('once/double.js', text);
    const place = await linkLines('once/double.js', [1, 2]);
    await closeEditors();
    renameSync(file('once').fsPath, file('twice').fsPath);
    write('thrice/double.js', text);
    await vscode.commands.executeCommand('listenFirst.openPlace', place?.id);
    deepEqual(openedPath(), undefined);
  });

  it('that vanished opens nothing, and its quote can still be read', async () => {
    write('vanishes.js', 'one();\n');
    const place = await linkLines('vanishes.js', [1, 1]);
    await closeEditors();
    rmSync(file('vanishes.js').fsPath);
    await vscode.commands.executeCommand('listenFirst.openPlace', place?.id);
    deepEqual(openedPath(), undefined);
    await showQuote(place?.spot as Spot);
    deepEqual(vscode.window.activeTextEditor?.document.getText(), 'one();');
  });

  it('never leads out of the folder through a link', async () => {
    write('inside.js', 'one();\n');
    const place = await linkLines('inside.js', [1, 1]);
    await closeEditors();
    rmSync(file('inside.js').fsPath);
    symlinkSync('/etc/hostname', file('inside.js').fsPath);
    await vscode.commands.executeCommand('listenFirst.openPlace', place?.id);
    deepEqual(openedPath(), undefined);
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
