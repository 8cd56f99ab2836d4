import * as vscode from 'vscode';
import type { DateOrder } from '../domain/dateOrder.ts';

/** As it is set; `auto` takes none for granted. */
export const dateOrder = (): DateOrder | 'auto' =>
  vscode.workspace.getConfiguration('listenFirst').get<DateOrder | 'auto'>('dates.order', 'auto');
