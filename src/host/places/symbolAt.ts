import * as vscode from 'vscode';
import { longestSymbol } from '../../domain/records/place.ts';

/** Milliseconds; a label is not worth more. */
const patience = 300;

interface CodeSymbol {
  readonly name: string;
  readonly range?: vscode.Range;
  readonly children?: readonly CodeSymbol[];
}

function namesAround(symbols: readonly CodeSymbol[], at: vscode.Position): string[] {
  const found = symbols.find(({ range }) => range?.contains(at));
  return found ? [found.name, ...namesAround(found.children ?? [], at)] : [];
}

/** "Client.retry": what the editor calls the code around; undefined where it does not say so in time. */
export async function symbolAt(uri: vscode.Uri, at: vscode.Position): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  const asked = vscode.commands.executeCommand<CodeSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  try {
    const symbols = await Promise.race([asked, late]);
    return (
      namesAround(symbols ?? [], at)
        .join('.')
        .slice(0, longestSymbol) || undefined
    );
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
