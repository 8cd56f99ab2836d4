import { deepEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Entry } from '../../src/domain/records/conversation.ts';
import type { Spot } from '../../src/domain/records/place.ts';
import { locationsOf } from '../../src/domain/records/placeReferences.ts';
import { filterWords } from '../../src/host/trees/filterPick.ts';
import { openBox } from './boxes.ts';
import {
  edit,
  file,
  type Linked,
  lastPlace,
  linked,
  loadRunning,
  running,
  threadsOf,
  write,
} from './linked.ts';
import { add, inCall, openAt, runningApp, until } from './running.ts';

before(loadRunning);

describe('entries at their code', () => {
  afterEach(async () => {
    const app = await runningApp();
    await app.hiding.turn(false);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('stand at their lines, word for word and as plain text', async () => {
    const one = await linked('shown/plain.txt');
    await until(() => threadsOf(one).length === 1);
    const [thread] = threadsOf(one);
    const [comment] = thread?.comments ?? [];
    deepEqual(
      [
        thread?.range?.start.line,
        thread?.range?.end.line,
        thread?.canReply,
        typeof comment?.body,
        comment?.body,
      ],
      [4, 5, false, 'string', 'the *second* one [dies](command:workbench.action.quit) <b>always</b>'],
    );
    deepEqual(comment?.label?.endsWith('unchanged'), true);
  });

  it('are gone while the screen is hidden, and back after it', async () => {
    const one = await linked('shown/hidden.txt');
    await until(() => threadsOf(one).length === 1);
    await one.app.hiding.turn(true);
    await until(() => threadsOf(one).length === 0);
    await one.app.hiding.turn(false);
    await until(() => threadsOf(one).length === 1);
  });

  it('are shown where the mouse rests, in a block in which nothing is a link', async () => {
    const one = await linked('shown/hover.txt');
    const hoverAt = async (line: number) => {
      const uri = one.document.uri;
      const position = new vscode.Position(line, 3);
      const command = 'vscode.executeHoverProvider';
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, uri, position);
      const words = hovers
        .flatMap(hover => hover.contents as vscode.MarkdownString[])
        .map(part => part.value);
      return words.filter(part => part.includes('second* one'));
    };
    await until(async () => (await hoverAt(4)).length === 1);
    const [words = ''] = await hoverAt(4);
    deepEqual([words.trim().startsWith('```'), await hoverAt(1)], [true, []]);
  });

  it('do not open the list of comments by themselves', () => {
    deepEqual(vscode.workspace.getConfiguration('comments').get('openView'), 'firstFileUnresolved');
  });

  it('get an answer that is an entry of the call, linked to the same lines', async () => {
    const one = await linked('shown/answer.txt');
    await until(() => threadsOf(one).length === 1);
    const thread = threadsOf(one)[0] as vscode.CommentThread;
    const created = { uri: one.document.uri, range: thread.range, dispose: () => {} };
    await vscode.commands.executeCommand('listenFirst.addAtCode', {
      thread: created,
      text: 'and this as well',
    });
    const conversation = await (await one.app.desk()).conversation(one.id);
    const entry = conversation?.entries.at(-1);
    const { path, start, end } = entry?.places[0]?.spot ?? ({} as Partial<Spot>);
    deepEqual([entry?.text, path, start, end], ['and this as well', 'shown/answer.txt', 5, 6]);
    await until(() => threadsOf(one)[0]?.comments.length === 2);
  });
});

describe('code that was talked about', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('leads to the entries about it', async () => {
    const { app, id } = await linked('where/asked.txt');
    const box = openBox('whereTalkedAbout');
    await box.answer();
    const log = () => vscode.window.activeTextEditor?.document.uri.path ?? '';
    await until(() => log().startsWith(`/log/${id}/`));
    await app.hiding.turn(true);
    // On a shared screen it opens nothing, so that the command is over at once.
    await vscode.commands.executeCommand('listenFirst.whereTalkedAbout', file('where/asked.txt'));
    await app.hiding.turn(false);
  });

  it('narrows the list of conversations to those about it', async () => {
    const { app, id } = await linked('where/listed.txt');
    const { folder, path } = (await lastPlace(app, id))?.spot ?? ({} as Spot);
    const found = await (await app.desk()).read.whereTalkedAbout({ folder, path });
    deepEqual(
      [found.map(one => one.conversation.id), filterWords({ file: { folder, path } })],
      [[id], 'about where/listed.txt'],
    );
    const hot = await (await app.desk()).read.hotspots({ most: 100 });
    deepEqual(
      hot.filter(one => one.path === path).map(one => [one.entries, one.temporary]),
      [[1, 0]],
    );
  });
});

describe('a link in the pane', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const asComment = async ({ app, id, place }: Linked) => {
    const conversation = await (await app.desk()).conversation(id);
    const entry = conversation?.entries.find(said => said.places.some(({ id: own }) => own === place));
    return { linked: { conversation, entry, place: entry?.places.find(({ id: own }) => own === place) } };
  };

  it('keeps the location where it was found once a person says so', async () => {
    const one = await linked('pane/accepted.txt');
    await edit(one, (wish, uri) => wish.insert(uri, new vscode.Position(0, 0), '// new\n'));
    await vscode.commands.executeCommand('listenFirst.acceptPlace', await asComment(one));
    const place = await lastPlace(one.app, one.id);
    deepEqual(place && locationsOf(place).map(spot => spot.start), [6, 5]);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('says what became of it, is removed, and comes back', async () => {
    const one = await linked('pane/removed.txt');
    const { app, id: conversation, place } = one;
    await edit(one, (wish, uri) => wish.insert(uri, new vscode.Position(0, 0), '// new\n'));
    const entry = async () => (await (await app.desk()).conversation(conversation))?.entries.at(-1);
    const shown = async () => {
      const states = running.placeStates(app, (await entry()) as Entry);
      return states.map(({ label, state, words, acts }) => [label, state, words, acts.map(({ act }) => act)]);
    };
    const name = { conversation, entry: (await entry())?.id ?? '', place };
    const there = [['pane/removed.txt:6', 'moved', 'moved, was in line 5', ['accept', 'attach', 'remove']]];
    deepEqual(await shown(), there);
    await running.acts.remove(app, name);
    deepEqual(await shown(), [['pane/removed.txt:5', 'removed', 'link removed', ['undo']]]);
    await running.acts.undo(app, name);
    await until(async () => JSON.stringify(await shown()) === JSON.stringify(there));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('leads to the selection it is attached to', async () => {
    const one = await linked('pane/attached.txt');
    await openAt(one.document.uri, 2, 3);
    await vscode.commands.executeCommand('listenFirst.attachLink', await asComment(one));
    const place = await lastPlace(one.app, one.id);
    deepEqual(place && locationsOf(place).map(spot => [spot.start, spot.end]), [
      [2, 3],
      [5, 6],
    ]);
  });

  it('leads to a file or a folder as a whole', async () => {
    const { app, id } = await inCall('Nordwind');
    await add(app, id, 'all of it');
    await vscode.commands.executeCommand('listenFirst.linkFile', file('lib/core'));
    await vscode.commands.executeCommand('listenFirst.linkFile', file('lib/core/Low.js'));
    const conversation = await (await app.desk()).conversation(id);
    deepEqual(
      conversation?.entries.at(-1)?.places.map(({ spot }) => [spot.path, spot.whole]),
      [
        ['lib/core', 'folder'],
        ['lib/core/Low.js', 'file'],
      ],
    );
  });

  it('of a notebook leads to its cell, wherever that stands now', async () => {
    const cells = (...sources: readonly string[]) =>
      JSON.stringify({
        cells: sources.map(source => ({
          cell_type: 'code',
          source: [source],
          metadata: {},
          outputs: [],
          execution_count: null,
        })),
        metadata: {},
        nbformat: 4,
        nbformat_minor: 5,
      });
    write('tries.ipynb', cells('import json', 'answer = 42\nprint(answer)'));
    const { app, id } = await inCall('Nordwind');
    await add(app, id, 'why 42?');
    const notebook = await vscode.workspace.openNotebookDocument(file('tries.ipynb'));
    const { document } = notebook.cellAt(1);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 11);
    await vscode.commands.executeCommand('listenFirst.linkSelection');
    const place = await lastPlace(app, id);
    const { path, cell, start, quote } = place?.spot ?? ({} as Partial<Spot>);
    deepEqual([path, cell, start, quote], ['tries.ipynb', 1, 1, 'answer = 42']);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    write('tries.ipynb', cells('import json', '# new', 'answer = 42\nprint(answer)'));
    // The editor keeps what it had open for a moment.
    await until(async () => {
      const found = place && (await running.linksOf(app).locate(place));
      return found?.state === 'moved' && found.cell === 2 && found.start === 1;
    });
  });
});
