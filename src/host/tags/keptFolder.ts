import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../app.ts';

/** Where VS Code lets us keep things beside this workspace, never in it; undefined where there is no such place. */
export function keptFolder({ extension: { storageUri } }: App): string | undefined {
  return storageUri?.scheme === 'file' ? join(storageUri.fsPath, 'tags') : undefined;
}

/** Whether the last scan of this workspace found anything. */
export function hasKeptTags(app: App): boolean {
  const folder = keptFolder(app);
  return folder !== undefined && existsSync(folder);
}
