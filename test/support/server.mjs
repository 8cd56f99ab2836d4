import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { atEnd, removeFolder, temporaryFolder } from './ending.mjs';
import { cleanEnvironment, homeEnvironment } from './environment.mjs';
import { takeLock } from './lock.mjs';
import { node24 } from './paths.mjs';
import { endTree, processes, spawnTree } from './processes.mjs';
import { ensureServer } from './serverInstall.mjs';

const startLimit = 60_000;
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.simpleDialog.enable': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'workbench.colorTheme': 'Dark Modern',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function serverArguments({ port, home, extensions, trust }) {
  const data = join(home, 'server');
  return [
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--enable-smoke-test-driver'],
    ...['--server-data-dir', data, '--user-data-dir', join(data, 'data'), '--extensions-dir', extensions],
    ...(trust === 'trusted' ? ['--disable-workspace-trust'] : []),
  ];
}

/** Resolves when the server listens; rejects with its own words when it ends before. */
function whenListening(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = reason => reject(new Error(`The VS Code server ${reason}.\n${said.slice(-2000)}`));
    const guard = setTimeout(() => fail(`did not start in ${startLimit / 1000} s`), startLimit);
    const listen = chunk => {
      said = (said + chunk).slice(-10_000);
      if (!said.includes('Extension host agent listening')) return;
      clearTimeout(guard);
      resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', code => fail(`ended with ${code}`));
    child.on('error', reject);
  });
}

/**
 * Starts a VS Code server whose every folder is thrown away with it. Waits while another one of its lane runs: one for
 * tests inside the extension host, one for windows that are looked at from outside.
 * @param {{ lane?: 'host' | 'windows', trust?: 'trusted' | 'restricted', home?: string, extensions?: string }} [options]
 */
export async function startServer(options = {}) {
  const { lane = 'windows', trust = 'trusted', home = temporaryFolder('home'), extensions } = options;
  const folder = await ensureServer();
  const lock = await takeLock(lane);
  writeSettings(home, {});
  const port = await freePort();
  const extensionsFolder = extensions ?? join(home, 'extensions');
  mkdirSync(extensionsFolder, { recursive: true });
  const args = serverArguments({ port, home, extensions: extensionsFolder, trust });
  const child = spawnTree(node24, [join(folder, 'out', 'server-main.js'), ...args], {
    cwd: home,
    env: cleanEnvironment({ ...homeEnvironment(home), XDG_RUNTIME_DIR: home }), // its sockets go there
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  lock.record(child.pid);
  const ended = new Promise(resolve => child.on('exit', resolve));
  const end = atEnd(() => endTree(child.pid));
  const stop = async () => {
    end();
    await ended;
    removeFolder(home);
    lock.release();
  };
  try {
    await whenListening(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `http://127.0.0.1:${port}/`,
    trust,
    home,
    ended,
    stop,
    configure: settings => writeSettings(home, settings),
    extensionHosts: () => hostsOf(child.pid),
  };
}

function writeSettings(home, settings) {
  const folder = join(home, 'server', 'data', 'Machine');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

function hostsOf(server) {
  return processes()
    .filter(one => one.parent === server && one.command.includes('--type=extensionHost'))
    .map(one => one.pid);
}
