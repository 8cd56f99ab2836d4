import { deepEqual, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import type { App } from '../../src/host/app.ts';
import { inCall, until } from './running.ts';

async function draftWith(app: App, conversation: string, words: string): Promise<vscode.TextDocument> {
  await (await app.desk()).change.addEntry({ conversation, text: 'hm', kind: 'heard' });
  await vscode.commands.executeCommand('listenFirst.draftUpdate', { conversation });
  const document = vscode.window.activeTextEditor?.document;
  if (!document) throw new Error('No draft opened.');
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), `${words}\n`);
  await vscode.workspace.applyEdit(edit);
  return document;
}

const marksIn = ({ uri }: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(uri).filter(one => one.source === 'Listen First');

const labelsIn = (document: vscode.TextDocument) =>
  marksIn(document).map(({ code }) => (typeof code === 'object' ? code.value : code));

describe('the wording of a draft', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.saveFiles');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is marked as one types, with a page that says why', async () => {
    const { app, id } = await inCall('Wortwahl');
    const document = await draftWith(app, id, 'We will definitely fix this by tomorrow.');
    await until(() => labelsIn(document).includes('promise'));
    const code = marksIn(document)[0]?.code;
    match(typeof code === 'object' ? code.target.toString() : '', /media\/wording\.md#promise$/);
  });

  it('has a better sentence one key away, which clears its mark', async () => {
    const { app, id } = await inCall('Wortwahl');
    const document = await draftWith(app, id, 'We will definitely fix this by tomorrow.');
    await until(() => labelsIn(document).length > 0);
    const [mark] = marksIn(document);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      mark?.range,
    );
    const better = actions.find(one => one.isPreferred && one.edit);
    ok(better?.edit, 'a sentence is offered');
    await vscode.workspace.applyEdit(better.edit);
    await until(() => labelsIn(document).length === 0);
  });

  it('can be let stand with a reason, which is not copied', async () => {
    const { app, id } = await inCall('Wortwahl');
    const words = 'We will definitely fix this by tomorrow.';
    const document = await draftWith(app, id, words);
    await until(() => labelsIn(document).length > 0);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      document.uri,
      new vscode.Position(0, 0),
      '<!-- listen-first-ignore promise: tested twice -->\n',
    );
    await vscode.workspace.applyEdit(edit);
    await until(() => labelsIn(document).length === 0);
    await vscode.commands.executeCommand('listenFirst.copyDraft', document.uri);
    deepEqual((await vscode.env.clipboard.readText()).trim(), words);
  });

  it('is not marked while the screen is hidden, nor in any other file', async () => {
    const { app, id } = await inCall('Wortwahl');
    const document = await draftWith(app, id, 'We will definitely fix this by tomorrow.');
    await until(() => labelsIn(document).length > 0);
    const other = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: 'We will definitely fix this by tomorrow.',
    });
    await app.hiding.turn(true);
    await until(() => labelsIn(document).length === 0);
    await app.hiding.turn(false);
    deepEqual(labelsIn(other), []);
  });
});
