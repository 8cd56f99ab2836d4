import * as vscode from 'vscode';

export interface FollowedLine extends vscode.Disposable {
  /** Where the line stands now, 0-based. */
  readonly at: number;
}

const breaksIn = (text: string) => text.split('\n').length - 1;

function shiftOf(at: number, { range, text }: vscode.TextDocumentContentChangeEvent): number {
  const { start, end } = range;
  const isAbove = end.line < at || (end.line === at && end.character === 0);
  return isAbove ? breaksIn(text) - (end.line - start.line) : 0;
}

/** Keeps to a line of a document while lines are put above it or taken away. */
export function followLine(document: vscode.TextDocument, line: number): FollowedLine {
  let at = line;
  const listener = vscode.workspace.onDidChangeTextDocument(changed => {
    if (changed.document !== document) return;
    // Every range speaks of the text as it was before all of these changes.
    const before = at;
    for (const change of changed.contentChanges) at += shiftOf(before, change);
  });
  return {
    get at() {
      return at;
    },
    dispose: () => {
      listener.dispose();
    },
  };
}
