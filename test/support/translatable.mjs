const destructured = /const \{ t \} = vscode\.l10n;/;

/** Where the function was given a short name, its calls are written out for the extraction, which knows the long one. */
const writtenOut = source =>
  destructured.test(source) ? source.replace(/(?<![\w.$'"])t\(/g, 'vscode.l10n.t(') : source;

/**
 * Problems say what they say in rooms that do not know VS Code, as sentence('…'): for the translation that is the
 * same as asking VS Code for it.
 */
export function translatable(source) {
  const plain = writtenOut(source);
  const asked = plain.replace(/(?<![\w.]|function )sentence\(/g, 'vscode.l10n.t(');
  return asked === plain ? plain : `import * as vscode from 'vscode';\n${asked}`;
}
