import { posix } from 'node:path';
import * as vscode from 'vscode';
import type { Spotted } from '../../tags/standing.ts';

/** Where a file stands in the open folders; undefined for one outside, or that is no file. */
export function spottedAt(uri: vscode.Uri): Spotted | undefined {
  const folder = uri.scheme === 'file' ? vscode.workspace.getWorkspaceFolder(uri) : undefined;
  if (!folder) return undefined;
  return { folder: folder.uri.toString(), file: posix.relative(folder.uri.path, uri.path) };
}
