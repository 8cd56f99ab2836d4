import * as vscode from 'vscode';

/** What works on the stores themselves is loaded when it is asked for. */
export const loadStores = () => import('../lazy/stores.ts');

const changed = new vscode.EventEmitter<void>();

/** Fires when something was done with a store that its records do not tell. */
export const onDidChangeStores = changed.event;

export const tellStoresChanged = (): void => changed.fire();
