import { posix } from 'node:path';
import * as vscode from 'vscode';
import type { Spot } from '../../domain/records/place.ts';
import { visible } from '../../domain/visible.ts';

const scheme = 'listen-first-quote';

/** Quoted code as a document to read; the words stand in its address, so it outlives a reload. */
export function quoteDocument(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ query }) => query,
  });
}

export async function showQuote({ path, quote }: Spot): Promise<void> {
  const uri = vscode.Uri.from({ scheme, path: `/${posix.basename(path)}`, query: visible(quote) });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
}
