import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { type Filter, isFiltering } from './filtering.ts';

const key = 'listenFirst.filter';
const changed = new vscode.EventEmitter<void>();

/** Fires when other conversations shall be listed. */
export const onDidFilter = changed.event;

/** What VS Code remembers of it for the window: no words, for they may name somebody. */
interface Remembered extends Omit<Filter, 'text'> {
  /** The field of our own journal in which the words stand. */
  readonly field?: string | undefined;
}

const rememberedBy = ({ sample }: App) => Object(sample.memory.get<Remembered>(key)) as Remembered;

/** A window that is reloaded may take a moment to end; until then nobody takes over what it held. */
const patience = { pause: 1_000, times: 30 };
let tries = 0;
let again: NodeJS.Timeout | undefined;

function tryAgainSoon(): void {
  if (again || tries >= patience.times) return;
  tries += 1;
  again = setTimeout(() => {
    again = undefined;
    changed.fire();
  }, patience.pause);
}

async function textIn(app: App, field: string): Promise<string> {
  const { typing } = await app.desk();
  const text = typing.read(field).text || (await typing.adopt(field)).text;
  if (text === '') tryAgainSoon();
  return text;
}

/** Remembered by the window, also after it was reloaded. */
export async function readFilter(app: App): Promise<Filter> {
  const { field, ...others } = rememberedBy(app);
  return field === undefined ? others : { ...others, text: await textIn(app, field) };
}

/** The sample has a filter of its own, so menus are told whenever the list is read. */
export async function tellMenus(filter: Filter): Promise<void> {
  await vscode.commands.executeCommand('setContext', 'listenFirst.filtered', isFiltering(filter));
}

export async function setFilter(app: App, filter: Filter): Promise<void> {
  const { text = '', ...others } = filter;
  const { field = `filter/${randomUUID()}` } = rememberedBy(app);
  await (await app.desk()).typing.keep(field, text);
  const remembered: Remembered = text === '' ? others : { ...others, field };
  await app.sample.memory.update(key, isFiltering(filter) ? remembered : undefined);
  await tellMenus(filter);
  changed.fire();
}

export function clearFilter(app: App): Promise<void> {
  return setFilter(app, {});
}
