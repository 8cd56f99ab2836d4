import { deepEqual } from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { home, runningApp } from './running.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('starting up', () => {
  it('makes no store and writes nothing', async () => {
    await runningApp();
    deepEqual([existsSync(home.store), existsSync(home.local)], [false, false]);
  });

  it('registers every command it offers', async () => {
    const offered = vscode.extensions.getExtension('listen-first.listen-first')?.packageJSON as Manifest;
    const known = new Set(await vscode.commands.getCommands(true));
    deepEqual(
      offered.contributes.commands.map(one => one.command).filter(id => !known.has(id)),
      [],
    );
  });

  it('works in the trust the window was opened with', () => {
    deepEqual(vscode.workspace.isTrusted, process.env['LISTEN_FIRST_TEST_TRUST'] === 'trusted');
  });

  it('reads an empty list while there is no store', async () => {
    const desk = await (await runningApp()).desk();
    deepEqual(await desk.listing(), { customers: [], conversations: [] });
  });
});
