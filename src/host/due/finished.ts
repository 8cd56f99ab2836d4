import * as vscode from 'vscode';
import type { DueItem } from '../trees/dueRows.ts';

/** More than that nobody takes back. */
const most = 20;

let finished: readonly DueItem[] = [];
const changed = new vscode.EventEmitter<void>();

export const onDidFinish = changed.event;

/** What was finished in this window, the latest first. */
export const finishedHere = (): readonly DueItem[] => finished;

const without = ({ key }: DueItem) => finished.filter(one => one.key !== key);

export function noteFinished(item: DueItem): void {
  finished = [{ ...item }, ...without(item)].slice(0, most);
  changed.fire();
}

export function forgetFinished(item: DueItem): void {
  finished = without(item);
  changed.fire();
}
