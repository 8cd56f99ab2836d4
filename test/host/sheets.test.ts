import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import * as vscode from 'vscode';
import { openTicket } from '../../src/host/tickets/openTicket.ts';
import { openTicketLink } from '../../src/host/tickets/uri.ts';
import { add, inCall, runningApp } from './running.ts';

const opened = () => vscode.window.activeTextEditor?.document;
const run = (command: string, ...values: unknown[]) =>
  vscode.commands.executeCommand(`listenFirst.${command}`, ...values);
const lensesOf = async (uri: vscode.Uri | undefined) => {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
  );
  return new Map(found.map(one => [one.command?.title ?? '', one.command]));
};
const link = (path: string) => vscode.Uri.parse(`vscode://listen-first.listen-first${path}`);

/** A talk with that customer about that ticket; the window is in none. */
async function talkAbout(name: string, ticket: string): Promise<string> {
  const { app, id } = await inCall(name);
  await add(app, id, 'Exports stop');
  const desk = await app.desk();
  await desk.change.editConversation({ conversation: id, fields: { tickets: [ticket] } });
  await desk.change.endConversation({ conversation: id });
  await app.call.change(undefined);
  return id;
}

const customerNamed = async (name: string) =>
  (await (await (await runningApp()).desk()).listing()).customers.find(one => one.name === name);

describe('the texts around a call', () => {
  afterEach(async () => {
    const app = await runningApp();
    await app.hiding.turn(false);
    await app.call.change(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('prepare it on a sheet to read, from which it can be started', async () => {
    await talkAbout('Vorwerk', 'VW-1');
    await run('prepare', { customer: await customerNamed('Vorwerk') });
    const sheet = opened();
    deepEqual([sheet?.uri.scheme, sheet?.languageId], ['listen-first', 'markdown']);
    ok(sheet?.getText().startsWith('# Before you talk with Vorwerk'));
    ok(sheet?.getText().includes('- Tickets: VW-1'));
    const start = (await lensesOf(sheet?.uri)).get('Start the Call');
    await run('startCall', ...(start?.arguments ?? []));
    const app = await runningApp();
    const conversation = await (await app.desk()).conversation(app.call.id ?? '');
    equal(conversation?.customer, (await customerNamed('Vorwerk'))?.id);
  });

  it('are made anew when they are asked for again', async () => {
    const id = await talkAbout('Wiedersehen', 'WS-1');
    const row = { customer: await customerNamed('Wiedersehen') };
    await run('prepare', row);
    const { change } = await (await runningApp()).desk();
    await change.addEntry({ conversation: id, kind: 'promise', text: 'We report' });
    await run('prepare', row);
    const isThere = () => opened()?.getText().includes('No date yet: We report') === true;
    for (let tries = 0; tries < 200 && !isThere(); tries += 1)
      await new Promise(resolve => setTimeout(resolve, 25));
    ok(isThere());
  });

  it('do not open while the screen is shared', async () => {
    await talkAbout('Verdeckt', 'VD-1');
    const app = await runningApp();
    await app.hiding.turn(true);
    await rejects(openTicketLink(app, link('/ticket/VD-1')), { code: 'bad input' });
    await run('prepare', { customer: await customerNamed('Verdeckt') });
    equal(opened(), undefined);
  });

  it('offer to take a log into other programs, and lead to its tickets', async () => {
    const id = await talkAbout('Ablage', 'AB-7');
    await run('openLog', { conversation: id });
    const lenses = await lensesOf(opened()?.uri);
    deepEqual(
      [lenses.has('Copy for…'), lenses.get('All about AB-7')?.arguments],
      [true, [{ ticket: 'AB-7' }]],
    );
  });

  it('open by a link the newest conversation about a ticket', async () => {
    await talkAbout('Älter', 'LINK-12');
    const newest = await talkAbout('Neuer', 'LINK-12');
    await openTicketLink(await runningApp(), link('/ticket/link-12'));
    equal(opened()?.uri.path.startsWith(`/log/${newest}/`), true);
  });

  it('open nothing by a link that names no ticket, and write nothing', async () => {
    const app = await runningApp();
    const before = JSON.stringify(await (await app.desk()).listing());
    const hostile = [
      '/',
      '/ticket',
      '/ticket/',
      '/ticket/a%2Fb%231',
      '/ticket/..%2F..%2Fx-1',
      '/ticket/NW-1%00',
      '/log/NW-1',
      '/ticket/%E2%80%AENW-1',
    ];
    for (const path of hostile) await rejects(openTicketLink(app, link(path)), { code: 'bad input' });
    deepEqual([opened(), JSON.stringify(await (await app.desk()).listing())], [undefined, before]);
  });

  it('open no address in the browser that is not encrypted, or is none', async () => {
    const app = await runningApp();
    for (const ticket of ['http://x.example/1', 'javascript:alert(1)', 'file:///etc/passwd', 'command:x']) {
      await rejects(openTicket(app, { ticket }), { code: 'bad input' });
    }
  });
});
