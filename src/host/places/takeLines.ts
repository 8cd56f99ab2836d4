import type * as vscode from 'vscode';
import { longestQuote, type Spot } from '../../domain/records/place.ts';

const context = { least: 3, most: 12, letters: 1200, longestLine: 300 } as const;

type Lines = Pick<vscode.TextDocument, 'lineAt' | 'lineCount'>;

function quoteOf(document: Lines, first: number, last: number): string {
  const lines: string[] = [];
  let letters = 0;
  for (let line = first; line <= last && letters <= longestQuote; line += 1) {
    const { text } = document.lineAt(line);
    lines.push(text);
    letters += text.length + 1;
  }
  return lines.join('\n').slice(0, longestQuote);
}

/** What stands next to a spot, the nearest lines first. */
function linesFrom(document: Lines, first: number, step: 1 | -1): string[] {
  const lines: string[] = [];
  const isThere = (line: number) => line >= 0 && line < document.lineCount;
  for (let line = first; isThere(line) && lines.length < context.most; line += step) {
    const letters = lines.reduce((sum, one) => sum + one.length, 0);
    if (lines.length >= context.least && letters > context.letters) break;
    lines.push(document.lineAt(line).text.slice(0, context.longestLine));
  }
  return lines;
}

/** A selection that ends before the first column of a line does not mean that line. */
function lastLine({ start, end, isEmpty }: vscode.Range): number {
  return !isEmpty && end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
}

/** The selected lines and what stands around them, as they are now. */
export function takeLines(
  document: Lines,
  selection: vscode.Range,
): Pick<Spot, 'start' | 'end' | 'quote' | 'before' | 'after'> {
  const [first, last] = [selection.start.line, lastLine(selection)];
  return {
    start: first + 1,
    end: last + 1,
    quote: quoteOf(document, first, last),
    before: linesFrom(document, first - 1, -1)
      .reverse()
      .join('\n'),
    after: linesFrom(document, last + 1, 1).join('\n'),
  };
}
