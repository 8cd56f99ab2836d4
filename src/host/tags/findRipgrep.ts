import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { findProgram } from '../../storage/scan/findProgram.ts';

const { platform, arch } = process;
const name = platform === 'win32' ? 'rg.exe' : 'rg';

/** Where VS Code keeps its own, by the versions that were seen. */
const own = [
  ['node_modules', '@vscode', 'ripgrep-universal', 'bin', `${platform}-${arch}`],
  ['node_modules.asar.unpacked', '@vscode', 'ripgrep-universal', 'bin', `${platform}-${arch}`],
  ['node_modules', '@vscode', 'ripgrep', 'bin'],
  ['node_modules.asar.unpacked', '@vscode', 'ripgrep', 'bin'],
];

/** ripgrep, if there is one: the one that is set, that of VS Code, or that of the machine. Everything works without. */
export function findRipgrep(): string | undefined {
  const set = vscode.workspace.getConfiguration('listenFirst').get<string>('temporary.ripgrepPath', '');
  if (set !== '' && existsSync(set)) return set;
  const ofEditor = own.map(parts => join(vscode.env.appRoot, ...parts, name)).find(path => existsSync(path));
  return ofEditor ?? findProgram('rg', process.env);
}
