/** `npm start`: the extension in a real VS Code, on a sample workspace and a sample store, until Ctrl+C. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { atEnd, temporaryFolder } from './ending.mjs';
import { cleanEnvironment, homeEnvironment } from './environment.mjs';
import { root } from './paths.mjs';
import { endTree, processes, spawnTree } from './processes.mjs';
import { fillSampleStore } from './sampleStore.mjs';
import { sampleWorkspace } from './sampleWorkspace.mjs';
import { startServer } from './server.mjs';
import { main, step } from './steps.mjs';
import { workbenchUrl } from './workbench.mjs';

const isWindows = process.platform === 'win32';
const hasDesktopCode = () => spawnSync('code', ['--version'], { shell: isWindows }).status === 0;

/** Resolves when the person closes the window. */
async function openDesktop(home, folder) {
  const data = join(home, 'user');
  const own = ['--user-data-dir', data, '--extensions-dir', join(home, 'extensions')];
  const args = ['--wait', '--new-window', ...own, `--extensionDevelopmentPath=${root}`, folder];
  const env = cleanEnvironment(homeEnvironment(home));
  const child = spawnTree('code', args, { env, shell: isWindows, stdio: 'inherit' });
  atEnd(() => {
    endTree(child.pid);
    for (const { pid, command } of isWindows ? [] : processes()) if (command.includes(data)) endQuietly(pid);
  });
  console.log('VS Code is open. Close its window or press Ctrl+C to end.');
  return new Promise((resolve, reject) => child.on('error', reject).on('exit', resolve));
}

/** The window's own processes leave the group they were started in, and may end before we come to them. */
function endQuietly(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended
  }
}

async function openInBrowser(home, folder) {
  const server = await step('Starting the VS Code server', () => startServer({ home }));
  const url = workbenchUrl(server, { folder, extension: root });
  console.log(`\nOpen this address; Ctrl+C ends the server.\n\n${url}\n`);
  showInBrowser(url);
  await server.ended;
  return 1;
}

function showInBrowser(url) {
  if (process.platform === 'darwin') spawn('open', [url]).on('error', () => undefined);
  else if (isWindows) spawn('rundll32', ['url.dll,FileProtocolHandler', url]).on('error', () => undefined);
  else if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
    spawn('xdg-open', [url]).on('error', () => undefined);
}

await main(async () => {
  await step('Building', () => build());
  const home = temporaryFolder('home');
  const folder = sampleWorkspace();
  await step('Filling the sample store', () => fillSampleStore(home));
  return hasDesktopCode() ? openDesktop(home, folder) : openInBrowser(home, folder);
});
