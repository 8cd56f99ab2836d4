import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { temporaryFolder } from './ending.mjs';
import { inRoot, root } from './paths.mjs';
import { sampleWorkspace } from './sampleWorkspace.mjs';
import { servedBrowser } from './servedBrowser.mjs';
import { openWindow } from './workbench.mjs';

const limit = 10 * 60_000;

/** Runs a test module inside the extension host of a real VS Code; resolves to { passed, failed }. */
export async function runHostSuite({
  trust,
  coverage,
  extension = root,
  extensions,
  tests = inRoot('dist', 'test', 'host.cjs'),
}) {
  const results = join(temporaryFolder('results'), 'results.json');
  const env = {
    LISTEN_FIRST_TEST_TRUST: trust,
    LISTEN_FIRST_TEST_RESULTS: results,
    ...(coverage && { NODE_V8_COVERAGE: coverage }),
  };
  const { browser, server } = await servedBrowser({ lane: 'host', trust, extensions });
  try {
    const code = await new Promise((resolve, reject) => {
      setTimeout(
        () => reject(new Error(`The suite did not end in ${limit / 60_000} minutes.`)),
        limit,
      ).unref();
      const options = { folder: sampleWorkspace(), extension, tests, env, onLog: show, onExit: resolve };
      openWindow(browser, server, options).catch(reject);
    });
    return { ...JSON.parse(readFileSync(results, 'utf8')), code };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** VS Code talks in colours (%c) and complains a lot without its native modules: only our own words count. */
function show(type, args) {
  const line = format(...args);
  const isNoise = String(args[0]).startsWith('%c') || (type === 'error' && !line.includes(inRoot('dist')));
  if (!isNoise) console.log(line);
}
