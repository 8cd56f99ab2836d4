import { deepEqual, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import type { App } from '../../src/host/app.ts';
import { adviceOn } from '../../src/host/wording/adviceOn.ts';
import { inCall, until } from './running.ts';

async function newDraft(app: App, conversation: string): Promise<vscode.TextDocument> {
  await (await app.desk()).change.addEntry({ conversation, text: 'hm', kind: 'heard' });
  await vscode.commands.executeCommand('listenFirst.draftUpdate', { conversation });
  const document = vscode.window.activeTextEditor?.document;
  if (!document) throw new Error('No draft opened.');
  return document;
}

async function write(words: string, ...documents: readonly vscode.TextDocument[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, lineCount } of documents)
    edit.replace(uri, new vscode.Range(0, 0, lineCount, 0), `${words}\n`);
  await vscode.workspace.applyEdit(edit);
}

async function draftWith(app: App, conversation: string, words: string): Promise<vscode.TextDocument> {
  const document = await newDraft(app, conversation);
  await write(words, document);
  return document;
}

const marksIn = ({ uri }: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(uri).filter(one => one.source === 'Listen First');

const labelsIn = (document: vscode.TextDocument) =>
  marksIn(document).map(({ code }) => (typeof code === 'object' ? code.value : code));

const actionsAt = ({ uri }: vscode.TextDocument, range: vscode.Range | undefined) =>
  vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);

/** Presses the action whose title begins so, as the editor does. */
async function press(document: vscode.TextDocument, range: vscode.Range | undefined, title: string) {
  const action = (await actionsAt(document, range)).find(one => one.title.startsWith(title));
  ok(action, `"${title}" is offered`);
  const { command, arguments: values = [] } = Object(action.command ?? action) as vscode.Command;
  await vscode.commands.executeCommand(command, ...values);
}

async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.saveFiles');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

describe('the wording of a draft', () => {
  afterEach(closeAll);

  it('is marked in each of several that change at one time', async () => {
    const { app, id } = await inCall('Wortwahl');
    const first = await newDraft(app, id);
    const { id: otherId } = await inCall('Zweite Wahl');
    const second = await newDraft(app, otherId);
    await write('We will definitely fix this by tomorrow.', first, second);
    await until(() => [first, second].every(one => labelsIn(one).includes('promise')));
  });

  it('can be allowed for the team, in every draft for the customers of its store, and no longer', async () => {
    const { app, id } = await inCall('Wortwahl');
    const document = await draftWith(app, id, 'We will definitely fix this by tomorrow.');
    const { id: otherId } = await inCall('Zweite Wahl');
    const other = await draftWith(app, otherId, 'We will definitely fix this by tomorrow.');
    await until(() => [document, other].every(one => labelsIn(one).length > 0));
    const range = marksIn(document)[0]?.range;
    await press(document, range, 'Allow "');
    await until(() => [document, other].every(one => labelsIn(one).length === 0));
    await press(document, range, 'No longer allow "');
    await until(() => [document, other].every(one => labelsIn(one).length > 0));
  });

  it('is marked anew when the words of the store change elsewhere', async () => {
    const { app, id } = await inCall('Wortwahl');
    const words = 'We will definitely fix this by tomorrow.\n\nThis is as good as gold.';
    const document = await draftWith(app, id, words);
    await until(() => labelsIn(document).length > 0);
    const desk = await app.desk();
    await desk.change.addPhrase({ use: 'found', label: 'hack-as-final', words: 'as good as gold' });
    await until(() => labelsIn(document).includes('hack-as-final'));
    await desk.change.removePhrase({ words: 'as good as gold' });
    await until(() => !labelsIn(document).includes('hack-as-final'));
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
    const actions = await actionsAt(document, mark?.range);
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

describe('the wording of an update that was sent', () => {
  afterEach(closeAll);

  /** Sends a draft with these words. @returns what opens in its place */
  async function sent(words: string): Promise<{ app: App; document: vscode.TextDocument }> {
    const { app, id } = await inCall('Gesendet');
    const draft = await draftWith(app, id, words);
    await vscode.commands.executeCommand('listenFirst.markAsSent', draft.uri);
    const opened = () => vscode.window.activeTextEditor?.document;
    await until(() => opened()?.uri.scheme === 'listen-first');
    const document = opened();
    if (!document) throw new Error('What was sent did not open.');
    return { app, document };
  }

  it('is marked quietly, says why, and offers nothing', async () => {
    const { document } = await sent('We will definitely fix this by tomorrow.');
    await until(() => labelsIn(document).includes('promise'));
    const [mark] = marksIn(document);
    const { code, severity } = mark ?? {};
    deepEqual(severity, vscode.DiagnosticSeverity.Information);
    match(typeof code === 'object' ? code.target.toString() : '', /media\/wording\.md#promise$/);
    const fixes = (await actionsAt(document, mark?.range)).filter(one => one.kind?.value === 'quickfix');
    deepEqual(fixes, []);
  });

  it('keeps what was let stand with a reason, and follows the words of its store', async () => {
    const { app, document } = await sent(
      '<!-- listen-first-ignore promise: tested -->\nWe will ship it today.\n\nWe will definitely fix that by tomorrow.',
    );
    await until(() => labelsIn(document).length === 1);
    const desk = await app.desk();
    await desk.change.addPhrase({ use: 'allowed', words: 'definitely fix that' });
    await until(() => labelsIn(document).length === 0);
    await desk.change.removePhrase({ words: 'definitely fix that' });
    await until(() => labelsIn(document).length === 1);
  });

  it('is not marked while the screen is hidden, and its log never', async () => {
    const { app, document } = await sent('We will definitely fix this by noon.');
    await until(() => labelsIn(document).length > 0);
    await app.hiding.turn(true);
    await until(() => labelsIn(document).length === 0);
    await app.hiding.turn(false);
    const conversation = app.call.id ?? '';
    await (await app.desk()).change.addEntry({ conversation, text: 'We will fix it by noon.', kind: 'told' });
    await vscode.commands.executeCommand('listenFirst.openLog', { conversation });
    const log = vscode.window.activeTextEditor?.document;
    match(log?.getText() ?? '', /We will fix it by noon/);
    deepEqual(log && labelsIn(log), []);
  });
});

describe('a line in the pane', () => {
  const lineOf = (conversation: string, text: string, more: object = {}) => ({
    conversation,
    text,
    kind: 'told' as const,
    speaker: '',
    ...more,
  });

  it('follows the words of its store', async () => {
    const { app, id } = await inCall('Zeile');
    const line = lineOf(id, 'This is as good as gold.');
    const desk = await app.desk();
    const before = await adviceOn(app, line);
    await desk.change.addPhrase({
      use: 'found',
      label: 'promise',
      words: 'as good as gold',
      conversation: id,
    });
    const after = await adviceOn(app, line);
    await desk.change.removePhrase({ words: 'as good as gold' });
    deepEqual(
      [before, after?.why, await adviceOn(app, line)],
      [undefined, 'A promise before the cause is known.', undefined],
    );
  });

  it('in another language is left alone with one quiet word, once in a conversation', async () => {
    const { app, id } = await inCall('Zeile');
    const said = async (text: string, more?: object) => (await adviceOn(app, lineOf(id, text, more)))?.why;
    const quiet = { why: 'Checked in English only', instead: '', canPromise: false, isQuiet: true };
    const german = 'Wir werden das bis Freitag lösen.';
    deepEqual(await adviceOn(app, lineOf(id, 'Das ist nicht für uns.', { kind: 'heard' })), undefined);
    deepEqual(await adviceOn(app, lineOf(id, german.slice(0, 20))), quiet);
    deepEqual(
      [await said(german), await said(german, { isAdded: true }), await said('Das ist nicht für uns.')],
      [quiet.why, undefined, undefined],
    );
  });
});
