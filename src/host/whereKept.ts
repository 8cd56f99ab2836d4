import { hostname } from 'node:os';
import * as vscode from 'vscode';

const containers = ['dev-container', 'attached-container', 'codespaces'];

/** A container is thrown away with everything in it that is not mounted. */
export const isInContainer = (): boolean => containers.includes(vscode.env.remoteName ?? '');

/** Where the store is, seen from the person: with a remote it is not the computer in front of them. */
export function whereKept(): string {
  const { remoteName } = vscode.env;
  if (remoteName === undefined) return vscode.l10n.t('only on this computer');
  if (isInContainer()) return vscode.l10n.t('lost when this container is rebuilt');
  return vscode.l10n.t('only on {0}', hostname());
}
