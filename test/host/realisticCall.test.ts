import { deepEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import type { App } from '../../src/host/app.ts';
import { linkTo } from '../../src/host/places/linkTo.ts';
import { spotOf } from '../../src/host/places/spotOf.ts';
import { stateOf } from '../support/checklist.ts';
import { realisticCall, type Said } from '../support/realisticCall.ts';
import { folderNamed, inCall, openAt } from './running.ts';

async function say(app: App, conversation: string, { as, text, asks, answer }: Said): Promise<void> {
  const { change } = await app.desk();
  const entry = await change.addEntry({
    conversation,
    text,
    kind: as,
    asks: as === 'question' ? (asks ?? 'them') : undefined,
  });
  if (!answer) return;
  const state = answer === 'confirmed' ? 'confirmed' : 'corrected';
  const words = answer === 'confirmed' ? '' : answer;
  await change.editEntry({ conversation, entry, fields: { answer: { state, words } } });
}

describe('a realistic call on the real source of a public package', () => {
  let app: App;
  let id: string;

  before(async () => {
    ({ app, id } = await inCall('Nordwind Logistik'));
    for (const said of realisticCall) await say(app, id, said);
  });

  after(async () => {
    await app.call.change(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('reads back word for word, in the order it was said', async () => {
    const read = await (await app.desk()).conversation(id);
    deepEqual(
      read?.entries.map(({ kind, text }) => ({ kind, text })),
      realisticCall.map(({ as, text }) => ({ kind: as, text })),
    );
    deepEqual([stateOf(read, 'said-back'), read?.faults], ['done', []]);
  });

  it('links code to what it is about, and finds it below lines that were put above', async () => {
    const uri = vscode.Uri.joinPath(folderNamed(0).uri, 'lib', 'core', 'Low.js');
    const editor = await openAt(uri, 2, 4);
    await linkTo(app, await spotOf(app, editor));
    const place = (await (await app.desk()).conversation(id))?.entries.at(-1)?.places[0];
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), '// one\n// two\n'));
    await vscode.commands.executeCommand('listenFirst.openPlace', place?.id);
    deepEqual(vscode.window.activeTextEditor?.selection.start.line, 3);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is drafted with what was said back, and without what is only ours', async () => {
    await vscode.commands.executeCommand('listenFirst.draftUpdate');
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    const stands = (words: string) => text.includes(words);
    deepEqual(
      [
        'Big exports stop half way, small ones work (confirmed by you',
        'it is urgent in December (as you corrected us',
      ].map(stands),
      [true, true],
    );
    const ours = ['check Low.write', 'The PDF is slow', 'ask ops', 'not amused', 'maria@nordwind.example'];
    deepEqual(ours.filter(stands), []);
  });

  it('is kept as it was once it is marked as sent, and the next draft says that nothing is new', async () => {
    const draft = vscode.window.activeTextEditor?.document;
    await vscode.commands.executeCommand('listenFirst.markAsSent', draft?.uri);
    const frozen = vscode.window.activeTextEditor?.document;
    deepEqual([frozen?.uri.scheme, frozen?.getText()], ['listen-first', draft?.getText()]);
    await vscode.commands.executeCommand('listenFirst.draftUpdate');
    deepEqual(vscode.window.activeTextEditor?.document.getText().includes('Nothing new has happened'), true);
  });
});
