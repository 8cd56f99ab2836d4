import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder } from './ending.mjs';
import { npm } from './npm.mjs';
import { cache } from './paths.mjs';
import { step } from './steps.mjs';

const version = '4.139.1'; // holds VS Code 1.139.1
const home = join(cache, `code-server-${version}`);
const within = folder => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/** The folder of a VS Code server; taken from the npm registry the first time. */
export async function ensureServer() {
  if (!existsSync(home)) await install();
  return within(home);
}

/** Into a folder aside, renamed when whole: an interrupted install leaves nothing that looks ready. */
async function install() {
  const aside = `${home}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  writeFileSync(join(aside, 'package.json'), '{ "private": true }\n');
  const inner = ['install', '--omit=dev', '--ignore-scripts'];
  try {
    await step('Fetching VS Code, 1 of 3: the server', () =>
      npm(['install', '--ignore-scripts', `code-server@${version}`], aside),
    );
    await step('Fetching VS Code, 2 of 3: its libraries', () => npm(inner, within(aside)));
    await step('Fetching VS Code, 3 of 3: its built-in extensions', () =>
      npm(inner, join(within(aside), 'extensions')),
    );
    renameSync(aside, home);
  } finally {
    removeFolder(aside);
  }
}
