import { deepEqual, match } from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { addDays } from '../../src/domain/calendar.ts';
import type { Day } from '../../src/domain/day.ts';
import type { App } from '../../src/host/app.ts';
import { keptFolder } from '../../src/host/tags/keptFolder.ts';
import { keptTags } from '../../src/host/tags/keptTags.ts';
import { LiveTags } from '../../src/host/tags/liveTags.ts';
import { readingsOf } from '../../src/host/trees/reading.ts';
import { lookOf, type Standing, standingOf } from '../../src/tags/standing.ts';
import { openBox } from './boxes.ts';
import { folderNamed, inCall, openAt, runningApp, until } from './running.ts';

const uriOf = (name: string) => vscode.Uri.joinPath(folderNamed(0).uri, name);
const write = (name: string, text: string) => writeFileSync(uriOf(name).fsPath, text);
const run = (command: string, ...values: unknown[]) =>
  vscode.commands.executeCommand(`listenFirst.${command}`, ...values);

const diagnosticsIn = (name: string) =>
  vscode.languages
    .getDiagnostics(uriOf(name))
    .filter(one => one.source === 'Listen First')
    .map(one => [one.severity, one.range.start.line] as const);

async function standing(app: App): Promise<Standing[]> {
  const { rows } = await readingsOf(app).latest();
  const records = rows.flatMap(row =>
    row.temporary.map(one => ({ ...one, conversation: row.id, customer: row.with })),
  );
  return standingOf(app.tags.folders, records);
}

const tagIn = (app: App, file: string) =>
  app.tags.folders.flatMap(({ tags }) => tags).find(one => one.file === file);

interface Recorded {
  readonly app: App;
  readonly name: { readonly conversation: string; readonly id: string };
  readonly today: Day;
}

/** A tag with its record, in a saved file of a call. */
async function recorded(file: string, days: number): Promise<Recorded> {
  const { app, id: conversation } = await inCall('Nordwind');
  write(file, 'a();\n');
  const editor = await openAt(uriOf(file), 1, 1);
  const desk = await app.desk();
  const today = desk.today();
  await desk.typing.keep('temporary', `retry cap raised until ${addDays(today, days)}`);
  await openBox('tagTemporary').answer();
  await editor.document.save();
  const id = (await desk.conversation(conversation))?.temporary[0]?.id ?? '';
  await until(() => tagIn(app, file)?.ref === id);
  return { app, name: { conversation, id }, today };
}

describe('tags in the open folders', () => {
  const files = new Set<string>();
  const put = (name: string, text: string) => {
    files.add(name);
    write(name, text);
  };

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of files) rmSync(uriOf(name).fsPath, { force: true });
    files.clear();
  });

  it('stand in Problems: an error for a head that is wrong, a warning for what is late', async () => {
    await runningApp();
    put(
      'late.js',
      'a();\n// TEMP(until=2026-01-02): their ERP is down\n// TEMP(until=2026-02-31): no such day\n',
    );
    await run('scanTemporary');
    await until(() => diagnosticsIn('late.js').length === 2);
    const { Error: wrong, Warning } = vscode.DiagnosticSeverity;
    deepEqual(Object.fromEntries(diagnosticsIn('late.js').map(([severity, line]) => [line, severity])), {
      1: Warning,
      2: wrong,
    });
  });

  it('are found while they are typed, and gone when they are undone', async () => {
    const app = await runningApp();
    put('live.py', 'a = 1\n');
    await run('scanTemporary');
    const editor = await openAt(uriOf('live.py'), 1, 1);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '# TEMP(until=2027-01-02): typed\n'));
    await until(() => tagIn(app, 'live.py')?.reason === 'typed');
    await vscode.commands.executeCommand('undo');
    await until(() => tagIn(app, 'live.py') === undefined);
  });

  it('have their story above them, and ways to go on', async () => {
    files.add('lens.js');
    const { name } = await recorded('lens.js', 3);
    const titles = async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uriOf('lens.js'),
        20,
      );
      return lenses.map(one => one.command?.title ?? '').filter(one => !/Blame/.test(one));
    };
    await until(async () => (await titles()).length >= 4);
    const [story = '', ...ways] = await titles();
    match(story, /^Temporary, until .* · Nordwind · not told yet$/);
    deepEqual(ways, ['Story', 'Extend', 'Told them']);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uriOf('lens.js'),
      new vscode.Range(0, 0, 0, 0),
    );
    const ours = actions.filter(one => one.command?.command.startsWith('listenFirst.'));
    deepEqual(
      ours.map(one => one.command?.arguments?.[0]),
      [name, name, name],
    );
  });

  it('are extended with a reason: the record keeps the old end, the code gets the new one', async () => {
    files.add('extend.js');
    const { app, name, today } = await recorded('extend.js', 3);
    const desk = await app.desk();
    const later = addDays(today, 20);
    await desk.typing.keep(`day/extend/${name.id}`, later);
    await desk.typing.keep(`moveReason/${name.id}`, 'their ERP stays down');
    await openBox('extendTemporary', name).answer();
    const record = (await desk.conversation(name.conversation))?.temporary[0];
    deepEqual(
      [record?.until.day, record?.earlier?.map(one => [one.day, one.reason])],
      [later, [[addDays(today, 3), 'their ERP stays down']]],
    );
    const [line = ''] = (await vscode.workspace.openTextDocument(uriOf('extend.js'))).getText().split('\n');
    deepEqual(line, `// TEMP(until=${later},ref=${name.id}): retry cap raised`);
  });

  it('name their customer by a quick fix, where the folder allows it and is trusted', async () => {
    files.add('names.js');
    await recorded('names.js', 3);
    const fixes = async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uriOf('names.js'),
        new vscode.Range(0, 0, 0, 0),
      );
      return all.filter(one => /customer.*in(?: the)? code/i.test(one.title));
    };
    const [asking] = await fixes();
    deepEqual(asking?.command?.command, 'workbench.action.openWorkspaceSettings');
    const settings = vscode.workspace.getConfiguration('listenFirst', uriOf('names.js'));
    const allow = (value: boolean | undefined) =>
      settings.update('temporary.namesInCode', value, vscode.ConfigurationTarget.WorkspaceFolder);
    await allow(true);
    try {
      const [naming] = await fixes();
      deepEqual(naming?.edit !== undefined, vscode.workspace.isTrusted);
      if (naming?.edit) await vscode.workspace.applyEdit(naming.edit);
      const document = await vscode.workspace.openTextDocument(uriOf('names.js'));
      await document.save();
      const named = /^\/\/ TEMP\(until=[\d-]+,for=nordwind,ref=lf-\w{5}\): retry cap raised$/;
      deepEqual(named.test(document.lineAt(0).text), vscode.workspace.isTrusted);
    } finally {
      await allow(undefined);
    }
  });

  it('get a note in the newest talk with the customer they name', async () => {
    const { app, id } = await inCall('Nordwind');
    await app.call.change(undefined);
    put('named.js', '// TEMP(until=2027-01-02,for=Nordwind): by hand\n');
    await run('scanTemporary');
    await run('adoptTag', { uri: uriOf('named.js'), line: 0 });
    const record = (await (await app.desk()).conversation(id))?.temporary[0];
    deepEqual([record?.reason, record?.spot.path], ['by hand', 'named.js']);
  });

  it('get a note when somebody wrote them by hand', async () => {
    const app = await runningApp();
    await app.call.change(undefined);
    put('hand.js', 'a();\n// TEMP(until=2027-01-02): by hand\n');
    await run('scanTemporary');
    await run('adoptTag', { uri: uriOf('hand.js'), line: 1 });
    const inbox = await (await app.desk()).conversation('inbox');
    const record = inbox?.temporary.find(one => one.spot.path === 'hand.js');
    deepEqual([record?.reason, record?.until.day], ['by hand', '2027-01-02']);
    const text = (await vscode.workspace.openTextDocument(uriOf('hand.js'))).getText();
    deepEqual(text.split('\n')[1], `// TEMP(until=2027-01-02,ref=${record?.id}): by hand`);
  });

  it('ask, once they are gone from the code, what verified the fix; the next update says so', async function () {
    // Git alone tells a repository that has no remote from others, and runs only where the window is trusted.
    if (!vscode.workspace.isTrusted) return this.skip();
    files.add('gone.js');
    const { app, name } = await recorded('gone.js', 3);
    await run('scanTemporary');
    const looks = async () =>
      (await standing(app)).flatMap(one =>
        one.kind === 'vanished' && one.record.id === name.id ? [lookOf(one)] : [],
      );
    const editor = await openAt(uriOf('gone.js'), 1, 1);
    await editor.edit(edit => edit.delete(new vscode.Range(0, 0, 1, 0)));
    await until(() => tagIn(app, 'gone.js') === undefined);
    deepEqual(await looks(), [], 'nothing is asked before it is saved');
    await editor.document.save();
    await until(async () => (await looks()).length === 1);
    const desk = await app.desk();
    await desk.typing.keep(`gone/${name.id}`, 'export of 12 000 lines ran');
    await openBox('endTemporary', name).answer();
    const customer = (await desk.conversation(name.conversation))?.customer ?? '';
    const { text } = await desk.read.draftUpdate({ customer, today: desk.today() });
    match(
      text,
      /Retry cap raised\. This was temporary; we removed it on .*verified: export of 12 000 lines ran/,
    );
  });

  it('are there at once when a window opens, and nothing is taken for gone before all is looked through', async () => {
    const { app, name } = await recorded('kept.js', 3);
    files.add('kept.js');
    put('other.js', '// TEMP(until=2027-01-02): other\n');
    const mine = (all: readonly { readonly file: string }[]) =>
      all.map(one => one.file).filter(file => ['kept.js', 'other.js'].includes(file));
    await until(async () => {
      await run('scanTemporary');
      return mine((await keptTags(app, folderNamed(0).uri))?.tags ?? []).length === 2;
    });
    const live = new LiveTags(app);
    try {
      const shown = async () => {
        app.tags.set([]);
        await live.showKept();
        return app.tags.folders.flatMap(one => mine(one.tags)).sort();
      };
      deepEqual(await shown(), ['kept.js', 'other.js']);
      write('kept.js', 'a();\n');
      deepEqual(await shown(), ['other.js']);
      const isGone = (one: Standing) => one.kind === 'vanished' && one.record.id === name.id;
      deepEqual([app.tags.folders[0]?.isComplete, (await standing(app)).some(isGone)], [false, false]);
      rmSync(keptFolder(app) ?? '', { recursive: true });
      deepEqual(await shown(), []);
    } finally {
      live.dispose();
      await run('scanTemporary');
    }
  });

  it('show nothing while the screen is hidden', async () => {
    const app = await runningApp();
    put('hidden.js', '// TEMP(until=2026-01-02): late\n');
    await run('scanTemporary');
    await until(() => diagnosticsIn('hidden.js').length === 1);
    await app.hiding.turn(true);
    await until(() => diagnosticsIn('hidden.js').length === 0);
    await app.hiding.turn(false);
    await until(() => diagnosticsIn('hidden.js').length === 1);
  });
});
