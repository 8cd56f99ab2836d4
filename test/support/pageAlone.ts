import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Ask, Tell } from '../../src/protocol/call.ts';
import themes from '../fixtures/pane/themes.json' with { type: 'json' };
import { launchBrowser } from './browser.mjs';
import { inRoot } from './paths.mjs';

export type Theme = keyof typeof themes;

export interface PageAlone {
  readonly page: Page;
  /** Every wish of the page since it was loaded last, in order. */
  readonly asked: () => Promise<readonly Ask[]>;
  /** Tells the page something and waits until it has drawn it. */
  readonly tell: (...messages: readonly Tell[]) => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly useTheme: (theme: Theme) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: Theme;
  /** The built script of the page. */
  readonly script?: string;
}

const address = 'http://pane.test/';

const colours = (theme: Theme) =>
  Object.entries(themes[theme])
    .map(([name, value]) => `--vscode-${name}: ${value};`)
    .join(' ');

/** The host's end: what the page asks is kept, what it remembers of itself outlives a reload. */
const host = `
  window.asked = [];
  window.acquireVsCodeApi = () => ({
    postMessage: message => window.asked.push(structuredClone(message)),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: state => sessionStorage.setItem('state', JSON.stringify(state)),
  });`;

const markup = (theme: Theme) => `<!DOCTYPE html>
<html lang="en" style="${colours(theme)}">
<head><meta charset="UTF-8"><title>Call</title>
<style>
  html { --vscode-font-family: "Liberation Sans", Arial, sans-serif; --vscode-font-size: 13px;
    background: var(--vscode-sideBar-background); }
</style></head>
<body><script>${host}</script><script type="module" src="call.js"></script></body></html>`;

let browser: Promise<Browser> | undefined;

/** One browser serves a whole run. */
export async function closePages(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

async function serve(page: Page, theme: Theme, script: string): Promise<void> {
  await page.route(`${address}**`, route =>
    route.fulfill(
      route.request().url().endsWith('call.js')
        ? { contentType: 'text/javascript', body: readFileSync(script, 'utf8') }
        : { contentType: 'text/html', body: markup(theme) },
    ),
  );
}

/** The built page in a browser without any editor around it. Fails the test when the page throws. */
export async function openPage(options: PageOptions = {}): Promise<PageAlone> {
  const { width = 300, height = 700, theme = 'dark' } = options;
  const { script = inRoot('dist', 'webview', 'call.js') } = options;
  browser ??= launchBrowser() as Promise<Browser>;
  const context = await (await browser).newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', error => errors.push(error));
  await serve(page, theme, script);
  const load = async () => {
    await page.goto(address);
    await page.locator('listen-call-pane').waitFor({ state: 'attached' });
  };
  await load();
  return {
    page,
    asked: () => page.evaluate('window.asked'),
    tell: async (...messages) => {
      for (const message of messages) await page.evaluate(deliver, message);
      await page.evaluate(drawn);
    },
    reload: load,
    useTheme: async name => {
      await page.locator('html').evaluate((root, css) => root.setAttribute('style', css), colours(name));
    },
    close: async () => {
      await context.close();
      if (errors[0]) throw errors[0];
    },
  };
}

/** As VS Code delivers it: an event of the window. */
function deliver(data: Tell): void {
  (globalThis as unknown as EventTarget).dispatchEvent(new MessageEvent('message', { data }));
}

const drawn = 'new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))';
