import { deepEqual, match } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { addDays } from '../../src/domain/calendar.ts';
import type { App } from '../../src/host/app.ts';
import { tries } from '../support/counts.ts';
import { folderNamed, inCall, openAt, runningApp, until } from './running.ts';

const field = 'temporary';

function fileWith(name: string, text: string): vscode.Uri {
  const uri = vscode.Uri.joinPath(folderNamed(0).uri, name);
  writeFileSync(uri.fsPath, text);
  return uri;
}

/** Runs a command and presses Enter in its box, which opens with the text that was left in its field. */
async function answer(app: App, [field, text]: readonly [string, string], ...command: [string, unknown?]) {
  await (await app.desk()).typing.keep(field, text);
  let isDone = false;
  void vscode.commands.executeCommand(...command).then(() => {
    isDone = true;
  });
  await until(async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone;
  });
}

const tagWith = (app: App, text: string) => answer(app, [field, text], 'listenFirst.tagTemporary');

const recordsOf = async (app: App, id: string) =>
  (await (await app.desk()).conversation(id))?.temporary ?? [];

const dayAhead = async (app: App) => addDays((await app.desk()).today(), 40);

interface Tagged {
  readonly app: App;
  readonly id: string;
  readonly editor: vscode.TextEditor;
  /** The text of the file, line by line. */
  readonly lines: readonly string[];
  readonly day: string;
}

/** Tags a line of a new file in a call with Nordwind. */
async function tagged(name: string, text: string, line = 1, reason = 'retry cap raised'): Promise<Tagged> {
  const { app, id } = await inCall('Nordwind');
  const editor = await openAt(fileWith(name, text), line, line);
  const day = await dayAhead(app);
  await tagWith(app, `${reason} until ${day}`);
  return { app, id, editor, day, lines: editor.document.getText().split(/\r?\n/) };
}

describe('tagging temporary code in the editor', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await (await (await runningApp()).desk()).typing.keep(field, '');
  });

  it('keeps the record and puts its tag above the line', async () => {
    const { app, id, lines, day } = await tagged('cap.js', 'a();\n\tb();\nc();\n', 2);
    const [record] = await recordsOf(app, id);
    deepEqual(lines, [
      'a();',
      `\t// TEMP(until=${day},ref=${record?.id}): retry cap raised`,
      '\tb();',
      'c();',
      '',
    ]);
    deepEqual(
      [record?.reason, record?.until, record?.spot.path, record?.spot.quote, record?.told],
      ['retry cap raised', { day, words: day }, 'cap.js', '\tb();', undefined],
    );
    match(record?.id ?? '', /^lf-[0-9a-z]{5}$/);
  });

  it('keeps to its code when the file is renamed in the editor', async () => {
    const { app, id, editor } = await tagged('beforeRename.js', 'a();\nb();\n', 2);
    await editor.document.save();
    await until(async () => (await recordsOf(app, id))[0]?.spot.start === 3);
    const wish = new vscode.WorkspaceEdit();
    const next = vscode.Uri.joinPath(folderNamed(0).uri, 'afterRename.js');
    wish.renameFile(editor.document.uri, next, { overwrite: true });
    await vscode.workspace.applyEdit(wish);
    const path = async () => (await recordsOf(app, id))[0]?.spot.path;
    await until(async () => (await path()) !== 'beforeRename.js');
    deepEqual(
      (await recordsOf(app, id)).map(one => [one.spot.path, one.stood?.map(({ path: before }) => before)]),
      [['afterRename.js', ['beforeRename.js', 'beforeRename.js']]],
    );
  });

  it('says so in the conversation, linked to the code, and forgets the line', async () => {
    const { app, id } = await tagged('said.js', 'a();\n');
    const desk = await app.desk();
    const entries = (await desk.conversation(id))?.entries ?? [];
    deepEqual(
      [entries.map(one => [one.kind, one.places.length]), (await desk.typing.adopt(field)).text],
      [[['note', 1]], ''],
    );
  });

  it('leads to the code below its comment, as if it had never stood elsewhere', async () => {
    const { app, id, day, editor } = await tagged('below.js', 'a();\nb();\n', 2);
    const starts = async () => {
      const [entry] = (await (await app.desk()).conversation(id))?.entries ?? [];
      return entry?.places.map(({ spot }) => [spot.start, spot.quote]);
    };
    await until(async () => (await starts())?.[0]?.[0] === 3);
    deepEqual([await starts(), editor.document.lineCount, day.length], [[[3, 'b();']], 4, 10]);
  });

  it('speaks the language of the file', async () => {
    const table: readonly (readonly [name: string, text: string, comment: RegExp])[] = [
      ['t.py', '    a = 1\n', /^ {4}# TEMP\(\S+: retry cap raised$/],
      ['t.css', 'p { margin: 0 }\n', /^\/\* TEMP\(\S+: retry cap raised \*\/$/],
      ['t.html', '<p>a</p>\n', /^<!-- TEMP\(\S+: retry cap raised -->$/],
      ['t.bat', 'echo a\n', /^@REM TEMP\(\S+: retry cap raised$/],
      ['t.mk', '\techo a\n', /^# TEMP\(\S+: retry cap raised$/],
      ['t.tsx', 'const a = 1;\n', /^\/\* TEMP\(\S+: retry cap raised \*\/$/],
      ['t.tf', '  a = 1\n', /^ {2}# TEMP\(\S+: retry cap raised$/],
      ['t.kt', 'val a = 1\n', /^\/\/ TEMP\(\S+: retry cap raised$/],
    ];
    for (const [name, text, comment] of table.slice(0, tries(3, table.length)))
      match((await tagged(name, text)).lines[0] ?? '', comment);
  });

  it('is one step to undo', async () => {
    const text = 'a();\n  b();\n';
    const { editor } = await tagged('undo.js', text, 2);
    await vscode.commands.executeCommand('undo');
    deepEqual(editor.document.getText(), text);
  });

  it('leaves the selection on the code it was on', async () => {
    const { editor } = await tagged('caret.js', 'a();\nb();\n', 2);
    const { start, end } = editor.selection;
    deepEqual([start.line, start.character, end.line, end.character], [2, 0, 2, 4]);
    deepEqual(vscode.window.activeTextEditor?.document.uri.path, editor.document.uri.path);
  });

  it('reads no snippet in the reason, and names no customer in the code', async () => {
    const { lines } = await tagged('hostile.js', 'a();\n', 1, 'for Nordwind: $1 ${2:x} */ \\n');
    match(lines[0] ?? '', /: for the customer: \$1 \$\{2:x\} \* \/ \/n$/);
  });

  const reasonsIn = async (app: App, id: string) => (await recordsOf(app, id)).map(one => one.reason);

  it('is for the customer of the last call while none runs', async () => {
    const { app, id } = await inCall('Nordwind');
    await app.call.change(undefined);
    const editor = await openAt(fileWith('last.js', 'a();\n'), 1, 1);
    await tagWith(app, 'cap raised');
    const [record] = await recordsOf(app, id);
    deepEqual(
      [record?.reason, editor.document.lineAt(0).text.includes(`ref=${record?.id}): cap raised`)],
      ['cap raised', true],
    );
  });

  it('is for the customer that the line names, in the newest talk with them', async () => {
    const { app, id: earlier } = await inCall('Sued & Sohn');
    const { id } = await inCall('Sued & Sohn');
    const { id: other } = await inCall('Nordwind');
    const day = await dayAhead(app);
    for (const line of [
      `cap raised for sued & sohn until ${day}`,
      `tax skipped until ${day} for Sued & Sohn`,
    ]) {
      await openAt(fileWith('named.js', 'a();\n'), 1, 1);
      await tagWith(app, line);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    deepEqual(
      [(await reasonsIn(app, id)).sort(), await reasonsIn(app, earlier), await reasonsIn(app, other)],
      [['cap raised', 'tax skipped'], [], []],
    );
  });

  it('names the customer in the code only where the folder allows it', async () => {
    const settings = vscode.workspace.getConfiguration('listenFirst', folderNamed(0).uri);
    const allow = (value: boolean | undefined) =>
      settings.update('temporary.namesInCode', value, vscode.ConfigurationTarget.WorkspaceFolder);
    await allow(true);
    try {
      const { lines, day } = await tagged('allowed.js', 'a();\n', 1, 'skipped for Nordwind only');
      // What a folder says counts only where it is trusted.
      const [head, words] = vscode.workspace.isTrusted ? [',for=nordwind', 'Nordwind'] : ['', 'the customer'];
      match(
        lines[0] ?? '',
        new RegExp(`^// TEMP\\(until=${day}${head},ref=lf-\\w{5}\\): skipped for ${words} only$`),
      );
    } finally {
      await allow(undefined);
    }
    match((await tagged('left.js', 'a();\n')).lines[0] ?? '', /^\/\/ TEMP\(until=[\d-]+,ref=/);
  });

  it('keeps the record in the Inbox while no call runs, for 30 days where no day is named', async () => {
    const app = await runningApp();
    await app.call.change(undefined);
    await openAt(fileWith('inbox.js', 'a();\n'), 1, 1);
    await tagWith(app, 'tax check skipped for nobody');
    const record = (await recordsOf(app, 'inbox')).find(one => one.spot.path === 'inbox.js');
    deepEqual(record?.until, { day: addDays((await app.desk()).today(), 30), words: '' });
  });

  async function refuses(open: () => Promise<unknown>) {
    const { app, id } = await inCall('Nordwind');
    await open();
    const before = vscode.window.activeTextEditor?.document.getText();
    await vscode.commands.executeCommand('listenFirst.tagTemporary');
    deepEqual([await recordsOf(app, id), vscode.window.activeTextEditor?.document.getText()], [[], before]);
  }

  it('is refused in strict JSON, in plain text and outside every folder', async () => {
    await refuses(() => openAt(fileWith('strict.json', '{\n}\n'), 1, 1));
    await refuses(() => openAt(fileWith('plain.txt', 'words\n'), 1, 1));
    await refuses(async () =>
      vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'loose' })),
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('opens the code from its record, also after lines were put above it', async () => {
    const { app, id, editor } = await tagged('reopen.js', 'a();\nconst b = 2;\n', 2);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor.document.uri, new vscode.Position(0, 0), '// one\n// two\n');
    await vscode.workspace.applyEdit(edit);
    const [record] = await recordsOf(app, id);
    await vscode.commands.executeCommand('listenFirst.openTemporary', { conversation: id, id: record?.id });
    deepEqual(vscode.window.activeTextEditor?.selection.start.line, 4);
  });

  it('records what the customer was told', async () => {
    const { app, id } = await tagged('told.js', 'a();\n');
    const [record] = await recordsOf(app, id);
    const name = { conversation: id, id: record?.id ?? '' };
    const words = 'It is temporary, until the end of the year';
    await answer(app, [`told/${name.id}`, words], 'listenFirst.tellTemporary', name);
    const told = (await recordsOf(app, id))[0]?.told;
    deepEqual([told?.whom, told?.words], ['Nordwind', words]);
  });
});
