import * as vscode from 'vscode';

const configuration = () => vscode.workspace.getConfiguration('listenFirst');

export const isWordingOn = (): boolean => configuration().get('wording.enabled', true);

/** People and teams on whom no blame is to be put. */
export const wordingNames = (): readonly string[] =>
  configuration()
    .get<readonly unknown[]>('wording.names', [])
    .filter(one => typeof one === 'string');
