import { posix } from 'node:path';
import * as vscode from 'vscode';
import type { CodeName } from '../../domain/records/pointers.ts';
import type { App } from '../app.ts';
import type { FileOf } from './fileOf.ts';
import { type LookUp, repositoryAt } from './repositoryAt.ts';

/** The name of a file or folder by which links find it, here and in any other clone. */
export async function codeNameOf(
  app: App,
  { file, folder, path }: Pick<FileOf, 'file' | 'folder' | 'path'>,
  lookUp: LookUp = repositoryAt,
): Promise<CodeName> {
  const isRoot = path === '.';
  const found = await lookUp(app, isRoot ? file : vscode.Uri.joinPath(file, '..'));
  if (found?.id === undefined) return { folder: folder.name, path };
  const repositoryPath = posix.join(found.within, isRoot ? '' : posix.basename(file.path));
  return { folder: folder.name, path, repository: found.id, repositoryPath };
}
