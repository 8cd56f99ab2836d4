import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { temporaryFolder } from './ending.mjs';
import { homeEnvironment } from './environment.mjs';
import { inRoot, root } from './paths.mjs';
import { sampleWorkspace } from './sampleWorkspace.mjs';
import { servedBrowser } from './servedBrowser.mjs';
import { findWebview, openWindow, runCommand } from './workbench.mjs';

const axeSource = () => readFileSync(inRoot('node_modules', 'axe-core', 'axe.min.js'), 'utf8');
/** The four kinds of theme and the class by which the workbench shows that one is on. */
export const themes = {
  'Dark Modern': 'vs-dark',
  'Light Modern': 'vs',
  'Default High Contrast': 'hc-black',
  'Default High Contrast Light': 'hc-light',
};

let bench;
const windows = new Set();

/** Where the packaged extension was installed; else the one of this checkout is under test. */
const installed = process.env.LISTEN_FIRST_TEST_EXTENSIONS;

/** One server and one browser serve a whole suite; another trust mode ends them and starts anew. */
async function sharedBench(trust) {
  if (bench && (await bench).server.trust !== trust) await closeBench();
  bench ??= servedBrowser({ trust, extensions: installed });
  return bench;
}

export const prepareBench = () => sharedBench('trusted');

/**
 * A window of its own on the extension, with an empty home unless one is given.
 * @param {{ folder?: string | null, workspace?: string, home?: string, trust?: 'trusted' | 'restricted',
 *   env?: Record<string, string>, viewport?: { width: number, height: number }, context?: object }} [options]
 */
export async function openWorkbench(options = {}) {
  const { home = temporaryFolder('home'), trust = 'trusted', env = {}, ...more } = options;
  const { server, browser } = await sharedBench(trust);
  const folder = options.folder === undefined && !options.workspace ? sampleWorkspace() : options.folder;
  const page = await openWindow(browser, server, {
    ...more,
    folder,
    extension: installed ? undefined : root,
    env: { ...homeEnvironment(home), ...env },
  });
  const close = async () => {
    windows.delete(workbench);
    await page.context().close();
  };
  const workbench = { page, home, folder: folder ?? '', close, ...hands(page), ...levers(page, server) };
  windows.add(workbench);
  return workbench;
}

/** What a person does. */
function hands(page) {
  return {
    run: title => runCommand(page, title),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text, keysPerSecond = 300) => page.keyboard.type(text, { delay: 1000 / keysPerSecond }),
    webview: rootSelector => findWebview(page, rootSelector),
  };
}

/** What only a test does. */
function levers(page, server) {
  return {
    configure: settings => server.configure(settings),
    useTheme: async name => {
      server.configure({ 'workbench.colorTheme': name });
      await page.locator(`.monaco-workbench.${themes[name]}`).waitFor();
    },
    screenshot: file => page.screenshot({ path: file, animations: 'disabled', caret: 'initial' }),
    killExtensionHosts: () => killExtensionHosts(server),
  };
}

async function killExtensionHosts(server) {
  const killed = server.extensionHosts();
  if (killed.length === 0) throw new Error('No extension host runs.');
  for (const pid of killed) process.kill(pid, 'SIGKILL');
  while (server.extensionHosts().some(pid => killed.includes(pid))) await pause(20);
}

/**
 * What axe finds in a webview. A webview is transparent and axe takes that for white: give it the side bar's colour.
 * @returns {Promise<{ id: string, impact: string, nodes: string[] }[]>}
 */
export async function axeViolations(frame) {
  await frame.evaluate(() => {
    document.documentElement.style.background = 'var(--vscode-sideBar-background)';
  });
  await frame.evaluate(axeSource());
  return frame.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(node => node.html) }));
  });
}

export const openWindows = () => new Set(windows);

export async function closeWindows(which = () => true) {
  for (const one of [...windows].filter(which)) await one.close();
}

/** A picture of every open window, for a test that failed. */
export async function photographWindows(name) {
  const plain = name.replace(/[^\w]+/g, '-').slice(0, 100);
  let number = 0;
  for (const one of windows) {
    await one
      .screenshot(join(inRoot('coverage', 'failed'), `${plain}-${++number}.png`))
      .catch(() => undefined);
  }
}

export async function closeBench() {
  if (!bench) return;
  const { server, browser } = await bench;
  bench = undefined;
  await browser.close();
  await server.stop();
}
