import * as vscode from 'vscode';
import type { Sentence } from '../domain/sentence.ts';
import { shownLine } from './shownLine.ts';

/** A sentence of another room in the language of the window; what stands in it is foreign text. */
export function translated({ words, values }: Sentence): string {
  const args = values.map(value => (typeof value === 'string' ? shownLine(value) : value));
  return vscode.l10n.t({ message: words, args, comment: [] });
}
