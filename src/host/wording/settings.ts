import * as vscode from 'vscode';

const configuration = () => vscode.workspace.getConfiguration('listenFirst');

/** A workspace may hold any number of them. */
const mostNames = 500;

export const isWordingOn = (): boolean => configuration().get('wording.enabled', true);

/** People and teams on whom no blame is to be put. */
export const wordingNames = (): readonly string[] =>
  configuration()
    .get<readonly unknown[]>('wording.names', [])
    .slice(0, mostNames)
    .filter(one => typeof one === 'string');
