import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
export const inRoot = (...parts) => join(root, ...parts);
/** What is fetched once and kept between runs: the VS Code server and a browser. */
export const cache = inRoot('.vscode-test');

const executable = process.platform === 'win32' ? 'node.exe' : 'node';
/** The Node the tools run on, whatever Node the machine has. */
export const node24 = inRoot('node_modules', 'node', 'bin', executable);
/** The oldest Node the command line promises to run on. */
export const node20 = inRoot('node_modules', 'node20', 'bin', executable);
