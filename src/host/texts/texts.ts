import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { fileLenses } from '../conversations/fileLenses.ts';
import { quoteDocument } from '../places/quoteDocument.ts';
import { sheetLenses } from '../prepare/sheetLenses.ts';
import { draftWording } from '../wording/draftWording.ts';
import { copyLenses } from './copyLenses.ts';
import { hiddenTexts } from './hiddenTexts.ts';
import { ownDocuments } from './ownDocuments.ts';
import { updateLenses } from './updateLenses.ts';

const parts = [
  ownDocuments,
  quoteDocument,
  updateLenses,
  copyLenses,
  sheetLenses,
  fileLenses,
  hiddenTexts,
  draftWording,
];

/** Documents to read, and what can be done with them. */
export function texts(app: App): vscode.Disposable {
  return vscode.Disposable.from(...parts.map(start => start(app)));
}
