import { deepEqual, rejects } from 'node:assert/strict';
import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import { endConversation } from '../../src/actions/conversations/endConversation.ts';
import { addEntry } from '../../src/actions/entries/addEntry.ts';
import { newId } from '../../src/domain/newId.ts';
import type { Store } from '../../src/domain/ports.ts';
import { openStore } from '../../src/storage/openStore.ts';
import { add, home, inCall, runningApp, until } from './running.ts';

const now = () => '2026-11-21T10:00:00.000+01:00';
const anotherWriter = (): Promise<Store> => openStore({ home, author: 'colleague', now, newId });
const textsOf = async (id: string) => {
  const conversation = await (await (await runningApp()).desk()).conversation(id);
  return conversation?.entries.map(one => one.text);
};

describe('a call in the window', () => {
  it('makes the private store for its owner alone', async () => {
    await inCall('Nordwind');
    const modes = [home.store, join(home.store, 'store.json'), join(home.local, 'device.json')].map(path =>
      (statSync(path).mode & 0o777).toString(8),
    );
    deepEqual(modes, ['700', '600', '600']);
  });

  it('keeps the words as they were typed', async () => {
    const { app, id } = await inCall('Nordwind');
    const words = [
      'Export dies <script>alert(1)</script>',
      'возможно \u202etxt.exe',
      'a\u0000b\u001b[31m',
      '顧客',
    ];
    for (const text of words) await add(app, id, text);
    deepEqual(await textsOf(id), words);
  });

  it('takes one mebibyte and refuses more without keeping a part', async () => {
    const { app, id } = await inCall('Nordwind');
    const longest = 'x'.repeat(1024 * 1024);
    await add(app, id, longest);
    await rejects(add(app, id, `${longest}x`), { code: 'too long' });
    deepEqual(
      (await textsOf(id))?.map(text => text.length),
      [longest.length],
    );
  });

  it('refuses an empty entry and an unknown conversation', async () => {
    const { app, id } = await inCall('Nordwind');
    await rejects(add(app, id, ' \n\t '), { code: 'empty' });
    await rejects(add(app, 'nowhere', 'text'), { code: 'not found' });
    await rejects(add(app, '../../etc/passwd', 'text'), { code: 'bad id' });
  });

  it('adds an entry that is sent again only once', async () => {
    const { app, id } = await inCall('Nordwind');
    const entry = { conversation: id, id: newId(), text: 'once', kind: 'heard' };
    const desk = await app.desk();
    deepEqual([await desk.change.addEntry(entry), await desk.change.addEntry(entry)], [entry.id, entry.id]);
    deepEqual(await textsOf(id), ['once']);
  });

  it('shows what another window wrote', async () => {
    const { app, id } = await inCall('Nordwind');
    let told = 0;
    const listener = app.onDidChange(() => {
      told += 1;
    });
    await addEntry(
      { store: await anotherWriter(), now, newId },
      { conversation: id, text: 'from the other window' },
    );
    await until(async () => told > 0 && (await textsOf(id))?.length === 1);
    listener.dispose();
    deepEqual(await textsOf(id), ['from the other window']);
  });

  it('says that the store is gone, makes none in its place, and goes on once it is back', async () => {
    const { app, id } = await inCall('Nordwind');
    await add(app, id, 'before');
    renameSync(home.store, `${home.store}-away`);
    await rejects(add(app, id, 'while it is gone'), { code: 'store gone' });
    renameSync(`${home.store}-away`, home.store);
    await add(app, id, 'after');
    deepEqual(await textsOf(id), ['before', 'after']);
  });

  it('can be left and followed by another when its store was deleted', async () => {
    const { app, id } = await inCall('Nordwind');
    await add(app, id, 'before');
    renameSync(home.store, join(home.local, '..', 'deleted'));
    await vscode.commands.executeCommand('listenFirst.endCall');
    deepEqual(app.call.id, undefined);
    const next = await inCall('Nordwind');
    await add(next.app, next.id, 'in a new store');
    deepEqual(await textsOf(next.id), ['in a new store']);
  });

  /** What is answered to the question whether the call shall end without a line that was not added. */
  async function endWith(...answer: readonly string[]) {
    const ended = vscode.commands.executeCommand('listenFirst.endCall');
    for (const key of answer) {
      await pause(500);
      await vscode.commands.executeCommand(`workbench.action.${key}`);
    }
    await ended;
  }

  it('asks before it ends over a line in its field, and keeps the line', async () => {
    const { app, id } = await inCall('Nordwind');
    const { typing } = await app.desk();
    await typing.keep(`entry/${id}`, 'half a line', 1);
    await endWith('closeQuickOpen');
    deepEqual([app.call.id, app.call.phase], [id, 'call']);
    await endWith('acceptSelectedQuickOpenItem');
    deepEqual([app.call.id, app.call.phase], [id, 'call']);
    await endWith('quickOpenSelectNext', 'acceptSelectedQuickOpenItem');
    deepEqual([app.call.id, app.call.phase], [id, 'closing']);
    deepEqual(typing.read(`entry/${id}`).text, 'half a line');
  });

  it('tells terminals where the command line is', async () => {
    const { extension } = await runningApp();
    const path = extension.environmentVariableCollection.get('LISTEN_FIRST_CLI')?.value ?? '';
    deepEqual([existsSync(path), path.endsWith('cli.js')], [true, true]);
  });

  it('ends with a time, can go on, and is left after what is still to do', async () => {
    const { app, id } = await inCall('Nordwind');
    const ended = async () => typeof (await (await app.desk()).conversation(id))?.ended;
    await vscode.commands.executeCommand('listenFirst.endCall');
    deepEqual([app.call.id, app.call.phase, await ended()], [id, 'closing', 'string']);
    await vscode.commands.executeCommand('listenFirst.resumeCall');
    deepEqual([app.call.phase, await ended()], ['call', 'undefined']);
    await vscode.commands.executeCommand('listenFirst.endCall');
    await vscode.commands.executeCommand('listenFirst.closeCall');
    deepEqual([app.call.id, await ended()], [undefined, 'string']);
  });

  it('goes to the one who asks first when two windows end it', async () => {
    const { app, id } = await inCall('Nordwind');
    const other = { store: await anotherWriter(), now, newId };
    const at = '2026-11-21T10:00:00.000+01:00';
    await rejects(endConversation(other, { conversation: id, at }), { code: 'bad date' });
    await vscode.commands.executeCommand('listenFirst.endCall');
    const first = (await (await app.desk()).conversation(id))?.ended;
    await endConversation(other, { conversation: id });
    deepEqual((await (await app.desk()).conversation(id))?.ended, first);
    await vscode.commands.executeCommand('listenFirst.closeCall');
  });
});
