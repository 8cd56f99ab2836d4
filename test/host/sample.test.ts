import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { add, home, inCall, runningApp, until } from './running.ts';

const run = (command: string) => vscode.commands.executeCommand(`listenFirst.${command}`);

/** Everything that stands in the files below a folder. */
function textsUnder(folder: string): string {
  if (!existsSync(folder)) return '';
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(one => one.isFile())
    .map(one => readFileSync(join(one.parentPath, one.name), 'utf8'))
    .join('\n');
}

async function inSample() {
  const app = await runningApp();
  await run('trySample');
  const desk = await app.desk();
  return { app, desk, id: app.call.id ?? '', folder: dirname(desk.ownFolder) };
}

describe('the sample', () => {
  beforeEach(async () => {
    await run('leaveSample');
    await (await runningApp()).call.change(undefined);
  });
  after(() => run('leaveSample'));

  it('is a call in a store of its own, for its owner alone', async () => {
    const { app, desk, id, folder } = await inSample();
    const { customers, conversations } = await desk.listing();
    deepEqual(
      [app.sample.isOn, customers.length, conversations.map(one => one.id), conversations[0]?.entries],
      [true, 1, [id], 3],
    );
    deepEqual([dirname(folder), (statSync(folder).mode & 0o777).toString(8)], [tmpdir(), '700']);
  });

  it('and the own records hold nothing of each other', async () => {
    const own = await inCall('Nordwind');
    await add(own.app, own.id, 'words of a real customer');
    await own.app.call.change(undefined);
    const { app, id, folder } = await inSample();
    await add(app, id, 'words of nobody');
    const inTheSample = textsUnder(folder);
    await run('leaveSample');
    const outside = textsUnder(home.store) + textsUnder(home.local);
    ok(inTheSample.includes('words of nobody') && outside.includes('words of a real customer'));
    deepEqual(
      [
        inTheSample.includes('real customer'),
        outside.includes('nobody'),
        outside.includes('Northwind (sample)'),
      ],
      [false, false, false],
    );
  });

  it('leads back to what the window was in, and leaves no folder', async () => {
    const own = await inCall('Nordwind');
    await (await own.app.desk()).change.endConversation({ conversation: own.id });
    await own.app.call.change(own.id, 'past');
    const { app, id, folder } = await inSample();
    deepEqual([id === own.id, app.call.phase], [false, 'call']);
    await run('leaveSample');
    deepEqual([app.sample.isOn, app.call.id, app.call.phase], [false, own.id, 'past']);
    deepEqual([existsSync(folder), (await app.desk()).ownFolder], [false, home.local]);
  });

  it('is not remembered by the window', async () => {
    const { app } = await inSample();
    const { workspaceState } = app.extension;
    deepEqual(
      workspaceState.keys().filter(key => JSON.stringify(workspaceState.get(key)) === `"${app.call.id}"`),
      [],
    );
  });

  it('is not started while a call runs', async () => {
    const { app, id } = await inCall('Nordwind');
    await run('trySample');
    deepEqual([app.sample.isOn, app.call.id], [false, id]);
  });

  it('is there once, however often it is asked for', async () => {
    const first = await inSample();
    const second = await inSample();
    deepEqual([second.id, second.folder], [first.id, first.folder]);
  });

  it('takes no real call after its own', async () => {
    const { app, desk, id } = await inSample();
    await run('endCall');
    for (const command of ['startCall', 'logPastConversation', 'addEntry']) await run(command);
    deepEqual([app.call.id, (await desk.listing()).conversations.length], [id, 1]);
  });

  it('is left also when its folder was removed', async () => {
    const { app, folder } = await inSample();
    rmSync(folder, { recursive: true });
    await run('leaveSample');
    deepEqual(app.sample.isOn, false);
  });

  it('is left with its call', async () => {
    const { app, folder } = await inSample();
    await run('endCall');
    await run('closeCall');
    await until(() => !existsSync(folder));
    deepEqual([app.sample.isOn, app.call.id], [false, undefined]);
  });

  it('closes the texts that were made in it', async () => {
    const { folder } = await inSample();
    await run('draftUpdate');
    const openIn = () =>
      vscode.window.visibleTextEditors.filter(one => one.document.uri.fsPath.startsWith(folder));
    deepEqual(openIn().length, 1);
    await run('leaveSample');
    await until(() => openIn().length === 0);
  });

  it('removes what a window that died left behind', async () => {
    const noProcess = 999_999_999;
    const leftOver = mkdtempSync(join(tmpdir(), `listen-first-sample-${noProcess}-`));
    const running = mkdtempSync(join(tmpdir(), `listen-first-sample-${process.ppid}-`));
    await inSample();
    const found = [existsSync(leftOver), existsSync(running)];
    rmSync(running, { recursive: true });
    deepEqual(found, [false, true]);
  });
});
