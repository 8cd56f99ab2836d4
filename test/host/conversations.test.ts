import { deepEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { kept, leaveBehind, openBox } from './boxes.ts';
import { add, inCall, runningApp, until } from './running.ts';

const run = (command: string, ...values: unknown[]) =>
  vscode.commands.executeCommand(`listenFirst.${command}`, ...values);
const rowOf = async (id: string) =>
  (await (await (await runningApp()).desk()).listing()).conversations.find(row => row.id === id);
const textsOf = async (id: string) =>
  (await (await (await runningApp()).desk()).conversation(id))?.entries.map(one => one.text).sort();

/** A call with that customer that has ended, with one line; the window is in none. */
async function endedCall(name: string, text: string): Promise<string> {
  const { app, id } = await inCall(name);
  await add(app, id, text);
  await (await app.desk()).change.endConversation({ conversation: id });
  await app.call.change(undefined);
  return id;
}

describe('a conversation that is cared for afterwards', () => {
  afterEach(async () => {
    const app = await runningApp();
    await app.hiding.turn(false);
    await app.call.change(undefined);
  });

  it('is part of another one once they are merged, opens as that one, and stands by itself again', async () => {
    const [first, second] = [await endedCall('Mergewerk', 'one'), await endedCall('Mergewerk', 'two')];
    await openBox('mergeConversation', { conversation: second }).answer();
    deepEqual([await textsOf(first), await rowOf(second)], [['one', 'two'], undefined]);
    await run('reopenConversation', { conversation: second });
    deepEqual([(await runningApp()).call.id, (await runningApp()).call.phase], [first, 'past']);
    await (await runningApp()).call.change(undefined);
    await run('unmergeConversation', { conversation: first });
    deepEqual([await textsOf(first), await textsOf(second)], [['one'], ['two']]);
  });

  it('is put away and brought back by its menu, and by opening it', async () => {
    const id = await endedCall('Archivwerk', 'one');
    await run('archiveConversation', { conversation: id });
    deepEqual((await rowOf(id))?.archived, true);
    await run('unarchiveConversation', { conversation: id });
    deepEqual((await rowOf(id))?.archived, undefined);
    await run('archiveConversation', { conversation: id });
    await run('reopenConversation', { conversation: id });
    deepEqual([(await rowOf(id))?.archived, (await runningApp()).call.id], [undefined, id]);
  });

  it('gets the title that stood half typed in a window that died', async () => {
    const app = await runningApp();
    const id = await endedCall('Titelwerk', 'one');
    leaveBehind({ [`title/${id}`]: 'Half a ti' });
    await openBox('editConversation', { conversation: id }).answer();
    deepEqual([(await rowOf(id))?.title, await kept(app, `title/${id}`)], ['Half a ti', '']);
  });

  it('is given nobody’s name while the screen is shared', async () => {
    const app = await runningApp();
    const id = await endedCall('Geheimwerk', 'one');
    await app.hiding.turn(true);
    await run('archiveConversation', { conversation: id });
    deepEqual((await rowOf(id))?.archived, undefined);
  });
});

describe('a line that waits in the Inbox', () => {
  it('is filed into the newest conversation by one pick', async () => {
    const app = await runningApp();
    const id = await endedCall('Ablagewerk', 'said');
    const { change } = await app.desk();
    const entry = await change.addToInbox({ text: 'jotted down' });
    await openBox('fileEntry', { conversation: 'inbox', entry }).answer();
    deepEqual(await textsOf(id), ['jotted down', 'said']);
  });
});

describe('a customer who is in a call already', () => {
  it('is joined there first, when a call is started in another window', async () => {
    const { app, id } = await inCall('Doppelwerk');
    await app.call.change(undefined);
    leaveBehind({ 'call/customer': 'Doppelwerk' });
    const box = openBox('startCall');
    await until(async () => (await kept(app, 'call/customer')) === 'Doppelwerk');
    await box.answer();
    deepEqual(app.call.id, id);
    await app.call.change(undefined);
  });
});

describe('a running call', () => {
  it('goes on under its own id when it is merged elsewhere', async () => {
    const other = await endedCall('Weiterwerk', 'one');
    const { app, id } = await inCall('Weiterwerk');
    await (await app.desk()).change.mergeConversation({ conversation: id, into: other });
    await add(app, id, 'two');
    deepEqual(
      [app.call.id, await textsOf(other), (await rowOf(other))?.ended],
      [id, ['one', 'two'], undefined],
    );
    await run('endCall');
    await run('closeCall');
    deepEqual(typeof (await rowOf(other))?.ended, 'string');
  });

  it('is left when it is purged, and the line in its field waits for the Inbox', async () => {
    const { app, id } = await inCall('Gelöschtwerk');
    const { typing, change } = await app.desk();
    await typing.keep(`entry/${id}`, 'half a line', 1);
    await change.purge({ conversation: id });
    await until(() => app.call.id === undefined);
    deepEqual([await kept(app, 'box/inbox'), await kept(app, `entry/${id}`)], ['half a line', '']);
    await typing.keep('box/inbox', '');
  });
});
