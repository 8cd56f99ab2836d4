/** `longTest.mjs [package]`: full counts, and what we ship, packed twice, installed and run; or the latter alone. */
import { deepEqual, match } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { temporaryFolder } from './ending.mjs';
import { cleanEnvironment, homeEnvironment } from './environment.mjs';
import { npm } from './npm.mjs';
import { packCommandLine, packExtension } from './packaging.mjs';
import { node20, node24 } from './paths.mjs';
import { mustRun } from './run.mjs';
import { ensureServer } from './serverInstall.mjs';
import { main } from './steps.mjs';
import { counted, smoke } from './suites.mjs';
import { check, conclude, count } from './total.mjs';

const hash = file => createHash('sha256').update(readFileSync(file)).digest('hex');

async function packsTheSameBytesTwice(pack) {
  const [first, second] = [
    hash(await pack(temporaryFolder('first'))),
    hash(await pack(temporaryFolder('second'))),
  ];
  deepEqual(first, second);
}

async function tarballRunsOnNode20() {
  const folder = temporaryFolder('tarball');
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(['install', '--offline', await packCommandLine(folder)], folder);
  const cli = join(folder, 'node_modules', 'listen-first-cli', 'dist', 'cli.js');
  match(await mustRun(node20, [cli, '--help'], { cwd: folder, quiet: true }), /listen-first/);
}

/** Installed by VS Code's own installer into an empty folder. */
async function installPackage() {
  const home = temporaryFolder('install');
  const extensions = join(home, 'extensions');
  const server = join(await ensureServer(), 'out', 'server-main.js');
  const where = ['--extensions-dir', extensions, '--server-data-dir', join(home, 'server')];
  const what = ['--accept-server-license-terms', '--install-extension', await packExtension(home)];
  const env = cleanEnvironment({ ...homeEnvironment(home), XDG_RUNTIME_DIR: home });
  await mustRun(node24, [server, ...where, ...what], { env, quiet: true });
  return extensions;
}

const fullCounts = () =>
  Promise.all([count('unit, full counts', counted.unit), count('cli, full counts', counted.cli)]);

await main(async () => {
  const isPackageAlone = process.argv[2] === 'package';
  if (!isPackageAlone) process.env.LISTEN_FIRST_COUNTS = 'full';
  await build('--maps');
  return conclude([
    ...(isPackageAlone ? [] : await fullCounts()),
    ...(isPackageAlone ? [] : [await count('ui, several windows and whole calls', counted.ui)]),
    await check('the extension packs to the same bytes twice', () => packsTheSameBytesTwice(packExtension)),
    await check('the command line packs to the same bytes twice', () =>
      packsTheSameBytesTwice(packCommandLine),
    ),
    await check('the packed command line runs on Node 20', tarballRunsOnNode20),
    await count('smoke test of the installed package', async () => smoke(await installPackage())),
  ]);
});
