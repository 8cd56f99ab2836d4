import { existsSync, readFileSync } from 'node:fs';
import { npm } from './npm.mjs';
import { inRoot, node20, node24, root } from './paths.mjs';
import { step } from './steps.mjs';

const packagesIn = file => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

/** npm keeps beside the packages a list of what it installed: it must hold what the lockfile asks for. */
function isInstalled() {
  const installed = packagesIn(inRoot('node_modules', '.package-lock.json'));
  const wanted = Object.entries(packagesIn(inRoot('package-lock.json')));
  const isThere = ([path, { version, optional }]) =>
    path === '' || optional || installed[path]?.version === version;
  return existsSync(node24) && existsSync(node20) && wanted.every(isThere);
}

/** Not `npm ci`: that refuses a lockfile that leaves out what a registry has not for another system. */
export async function ensureDependencies() {
  if (isInstalled()) return;
  await step('Installing the dependencies named in package-lock.json', () =>
    npm(['install', '--no-save'], root),
  );
}
