import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { App } from '../../src/host/app.ts';
import { home, until } from './running.ts';

/** Where the text of a window that died lies until another takes it over. */
export const journal = join(home.local, 'typing', 'died.json');

/** As if a window had died with that text in its boxes. @param texts by field */
export function leaveBehind(texts: Readonly<Record<string, string>>): void {
  const { pid } = spawnSync(process.execPath, ['--version']);
  mkdirSync(join(home.local, 'typing'), { recursive: true, mode: 0o700 });
  writeFileSync(journal, JSON.stringify({ format: 1, pid, texts }));
}

export async function kept(app: App, field: string): Promise<string> {
  return (await app.desk()).typing.read(field).text;
}

export const press = (command: string): Thenable<unknown> =>
  vscode.commands.executeCommand(`workbench.action.${command}`);

export interface OpenBox {
  /** Presses Enter until the command is over. */
  answer(): Promise<void>;
  /** Presses Esc until the command is over. */
  close(): Promise<void>;
}

/** Runs a command that opens a box. */
export function openBox(command: string, ...values: unknown[]): OpenBox {
  let isOver = false;
  void vscode.commands.executeCommand(`listenFirst.${command}`, ...values).then(() => {
    isOver = true;
  });
  const pressUntilOver = (key: string) =>
    until(async () => {
      if (!isOver) await press(key);
      return isOver;
    });
  return {
    answer: () => pressUntilOver('acceptSelectedQuickOpenItem'),
    close: () => pressUntilOver('closeQuickOpen'),
  };
}
