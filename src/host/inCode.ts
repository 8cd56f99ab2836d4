import * as vscode from 'vscode';
import type { App } from './app.ts';
import { linksOnDemand } from './places/linksOnDemand.ts';
import { temporaryTags } from './tags/temporaryTags.ts';

const parts = [linksOnDemand, temporaryTags];

/** What stands in code: entries that are linked to it, and what of it is temporary. */
export function inCode(app: App): vscode.Disposable {
  return vscode.Disposable.from(...parts.map(start => start(app)));
}
