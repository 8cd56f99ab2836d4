/**
 * Problems say what they say in rooms that do not know VS Code, as sentence('…'): for the translation that is the
 * same as asking VS Code for it.
 */
export function translatable(source) {
  const asked = source.replace(/(?<![\w.]|function )sentence\(/g, 'vscode.l10n.t(');
  return asked === source ? source : `import * as vscode from 'vscode';\n${asked}`;
}
