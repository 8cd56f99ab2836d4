import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as vscode from 'vscode';
import type { Entry } from '../../src/domain/records/conversation.ts';
import type { App } from '../../src/host/app.ts';
import type { Links } from '../../src/host/places/live/links.ts';
import type { LinkName } from '../../src/host/places/placeActs.ts';
import type { ShownLinks } from '../../src/host/places/shown/shownLinks.ts';
import type { PlaceState } from '../../src/protocol/callState.ts';
import { add, folderNamed, inCall, openAt, runningApp, until } from './running.ts';

export const file = (path: string) => vscode.Uri.joinPath(folderNamed(0).uri, path);
export const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.invalid', ...args], {
    cwd: folderNamed(0).uri.fsPath,
    encoding: 'utf8',
  }).trim();

export function write(path: string, text: string) {
  mkdirSync(dirname(file(path).fsPath), { recursive: true });
  writeFileSync(file(path).fsPath, text);
}

/** The chunk that runs in this window, with what it knows. */
interface Running {
  readonly linksOf: (app: App) => Links;
  readonly showLinks: (app: App, rows: () => Promise<[]>) => ShownLinks;
  readonly placeStates: (app: App, entry: Entry) => readonly PlaceState[];
  readonly acts: Readonly<Record<'remove' | 'undo', (app: App, name: LinkName) => Promise<void>>>;
}
export let running: Running;

/** Loads that chunk, as the extension does. */
export async function loadRunning(): Promise<void> {
  const { extension } = await runningApp();
  const chunk = join(extension.extensionPath, 'dist', 'places.mjs');
  running = (await import(pathToFileURL(chunk).href)) as Running;
}

/** A small file. */
export const text = [
  '// a',
  'function one() {',
  '  first();',
  '}',
  'function two() {',
  '  second(2);',
  '}',
  '',
].join('\n');

export interface Linked {
  readonly app: App;
  readonly id: string;
  readonly place: string;
  readonly document: vscode.TextDocument;
}

export async function lastPlace(app: App, id: string) {
  const conversation = await (await app.desk()).conversation(id);
  return conversation?.entries.at(-1)?.places.at(-1);
}

/** An entry that is linked to lines of a new file, which stays open. */
export async function linked(path: string, [first, last]: [number, number] = [5, 6]): Promise<Linked> {
  write(path, text);
  const { app, id } = await inCall('Nordwind');
  await add(app, id, 'the *second* one [dies](command:workbench.action.quit) <b>always</b>');
  const { document } = await openAt(file(path), first, last);
  await vscode.commands.executeCommand('listenFirst.linkSelection');
  const place = (await lastPlace(app, id))?.id ?? '';
  await seen({ app, id, place, document }, live => live !== undefined);
  return { app, id, place, document };
}

export function liveOf({ app, place, document }: Linked) {
  const live = running
    .linksOf(app)
    .livesIn(document)
    .find(one => one.linked.place.id === place);
  return live && { state: live.standing.state, start: live.standing.start, end: live.standing.end };
}

export async function seen(one: Linked, holds: (live: ReturnType<typeof liveOf>) => boolean): Promise<void> {
  await until(() => holds(liveOf(one)));
}

export const at = (state: string, start: number, end: number) => (live: ReturnType<typeof liveOf>) =>
  live?.state === state && live.start === start && live.end === end;

export async function edit(
  { document }: Linked,
  change: (edit: vscode.WorkspaceEdit, uri: vscode.Uri) => void,
) {
  const wish = new vscode.WorkspaceEdit();
  change(wish, document.uri);
  await vscode.workspace.applyEdit(wish);
}

export const threadsOf = ({ app, document }: Linked) =>
  running.showLinks(app, () => Promise.resolve([])).threadsIn(document);
