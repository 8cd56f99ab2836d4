import { deepEqual } from 'node:assert/strict';
import * as vscode from 'vscode';
import { keepPast, type PastTalk } from '../../src/host/call/logPast.ts';
import { add, inCall, runningApp, until } from './running.ts';

const span = { at: '2026-11-20T14:30:00.000+01:00', end: '2026-11-20T14:55:00.000+01:00' };

async function keep(parts: Partial<PastTalk> = {}) {
  const app = await runningApp();
  const desk = await app.desk();
  const id = await keepPast(desk, { name: 'Nordwind', channel: 'call', span, people: '', ...parts });
  return { app, desk, id };
}

const countAll = async () => (await (await (await runningApp()).desk()).listing()).conversations.length;

describe('a past conversation', () => {
  afterEach(async () => (await runningApp()).call.change(undefined));

  it('is kept with its channel, its times, its people and its tickets', async () => {
    const { desk, id } = await keep({ channel: 'on-site', people: 'Maria Lopez, Tom Reed, NW-411' });
    const kept = await desk.conversation(id);
    deepEqual(
      [kept?.channel, kept?.started, kept?.ended, kept?.speakers, kept?.tickets],
      ['on-site', span.at, span.end, ['Maria Lopez', 'Tom Reed'], ['NW-411']],
    );
  });

  it('needs no names', async () => {
    const { desk, id } = await keep({ people: ' ' });
    deepEqual((await desk.conversation(id))?.speakers, []);
  });

  it('takes lines that are typed later and stays over', async () => {
    const { app, desk, id } = await keep();
    await add(app, id, 'what they said in the corridor');
    const kept = await desk.conversation(id);
    deepEqual([kept?.entries.length, kept?.ended], [1, span.end]);
  });

  it('belongs to the customer who is known by that name', async () => {
    const before = (await keep()).desk;
    const customers = (await before.listing()).customers.length;
    await keep({ name: 'nordwind' });
    deepEqual((await before.listing()).customers.length, customers);
  });

  it('is not asked for while a call runs', async () => {
    const { app, id } = await inCall('Nordwind');
    const count = await countAll();
    await vscode.commands.executeCommand('listenFirst.logPastConversation');
    deepEqual([app.call.id, await countAll()], [id, count]);
  });

  it('changes nothing when the picker is closed', async () => {
    const app = await runningApp();
    await app.call.change(undefined);
    const count = await countAll();
    let isClosed = false;
    const asked = vscode.commands.executeCommand('listenFirst.logPastConversation').then(() => {
      isClosed = true;
    });
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isClosed;
    });
    await asked;
    deepEqual([app.call.id, await countAll()], [undefined, count]);
  });
});
