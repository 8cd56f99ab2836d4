import { hostname } from 'node:os';
import * as vscode from 'vscode';

const containers = ['dev-container', 'attached-container', 'codespaces'];

/** Where the store is, seen from the person: with a remote it is not the computer in front of them. */
export function whereKept(): string {
  const { remoteName } = vscode.env;
  if (remoteName === undefined) return vscode.l10n.t('only on this computer');
  if (containers.includes(remoteName)) return vscode.l10n.t('lost when this container is rebuilt');
  return vscode.l10n.t('only on {0}', hostname());
}
