import { setTimeout as pause } from 'node:timers/promises';

const readyLimit = 90_000;
const remote = path => `vscode-remote://remote${path.replaceAll('\\', '/').replace(/^(?!\/)/, '/')}`;

/** The page's address: which folder, which extension in development, which tests, which environment. */
export function workbenchUrl(server, { folder, workspace, extension, tests, env }) {
  const payload = [
    ['skipWelcome', 'true'],
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(env ? [['extensionEnvironment', JSON.stringify(env)]] : []),
  ];
  const url = new URL(server.url);
  if (folder) url.searchParams.set('folder', folder);
  if (workspace) url.searchParams.set('workspace', workspace);
  if (!folder && !workspace) url.searchParams.set('ew', 'true');
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** Opens a window of its own (a new browser context) and waits until the workbench is restored. */
export async function openWindow(browser, server, options = {}) {
  const { viewport = { width: 1280, height: 800 }, onLog, onExit, context: more = {} } = options;
  const context = await browser.newContext({ viewport, ...more });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000); // a toast over a button must not hang a run
  await page.exposeFunction('codeAutomationLog', (type, args) => onLog?.(type, args));
  await page.exposeFunction('codeAutomationExit', code => onExit?.(code));
  await page.goto(workbenchUrl(server, options));
  await page.waitForFunction(() => 'driver' in window, undefined, { timeout: readyLimit });
  await page.evaluate(() => window.driver.whenWorkbenchRestored());
  return page;
}

/** The frame of a visible webview: VS Code's own name for it says nothing, so look for our root element. */
export async function findWebview(page, rootSelector, limit = 30_000) {
  const until = Date.now() + limit;
  while (Date.now() < until) {
    for (const frame of page.frames().filter(one => one.url().includes('fake.html'))) {
      if (
        await frame
          .locator(rootSelector)
          .count()
          .catch(() => 0)
      )
        return frame;
    }
    await pause(50);
  }
  throw new Error(`No webview shows ${rootSelector}.`);
}

/** Runs a command as a person does: F1, its title, Enter. */
export async function runCommand(page, title, limit = 30_000) {
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  const row = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).first();
  const until = Date.now() + limit;
  while (Date.now() < until) {
    await page.keyboard.press('F1');
    await input.fill(`>${title}`, { timeout: 1500 }).catch(() => undefined); // a key that was lost is pressed again
    if (await appears(row)) return page.keyboard.press('Enter');
    await page.keyboard.press('Escape'); // an open list does not learn of extensions that load later
  }
  throw new Error(`The command palette does not offer "${title}".`);
}

function appears(locator) {
  return locator.waitFor({ timeout: 1500 }).then(
    () => true,
    () => false,
  );
}
