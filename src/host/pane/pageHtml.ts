import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

const folder = (extension: vscode.ExtensionContext) =>
  vscode.Uri.joinPath(extension.extensionUri, 'dist', 'webview');

export function pageOptions(extension: vscode.ExtensionContext): vscode.WebviewOptions {
  return {
    enableScripts: true,
    enableForms: false,
    enableCommandUris: false,
    localResourceRoots: [folder(extension)],
  };
}

const policyFor = (nonce: string, source: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    `font-src ${source}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');

/** The frame of a page: one script of ours and nothing else may run; all text arrives as messages. */
export function pageHtml(extension: vscode.ExtensionContext, webview: vscode.Webview): string {
  const nonce = randomBytes(16).toString('base64url');
  const script = webview.asWebviewUri(vscode.Uri.joinPath(folder(extension), 'call.js'));
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(nonce, webview.cspSource)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${vscode.l10n.t('Call')}</title>
</head>
<body>
<script type="module" nonce="${nonce}" src="${script.toString()}"></script>
</body>
</html>`;
}
