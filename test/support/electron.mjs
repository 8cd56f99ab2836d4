/** The host suite in desktop VS Code: the one VSCODE_EXECUTABLE_PATH names, else a downloaded one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from './build.mjs';
import { temporaryFolder } from './ending.mjs';
import { homeEnvironment } from './environment.mjs';
import { cache, inRoot, root } from './paths.mjs';
import { sampleWorkspace } from './sampleWorkspace.mjs';
import { Advice, main, step } from './steps.mjs';
import { conclude, count } from './total.mjs';

async function executable() {
  const named = process.env.VSCODE_EXECUTABLE_PATH;
  if (named) return named;
  try {
    return await step('Downloading VS Code', () => downloadAndUnzipVSCode({ cachePath: cache }));
  } catch (error) {
    throw new Advice(
      `VS Code could not be downloaded (${error.code ?? error.message}).\n` +
        'Next: set VSCODE_EXECUTABLE_PATH to an installed VS Code, or run `npm run test:host`, which needs none.',
    );
  }
}

async function runIn(vscodeExecutablePath, trust) {
  const home = temporaryFolder('home');
  const results = join(home, 'results.json');
  const folders = ['--user-data-dir', join(home, 'user'), '--extensions-dir', join(home, 'extensions')];
  const code = await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: inRoot('dist', 'test', 'host.cjs'),
    launchArgs: [
      sampleWorkspace(),
      ...folders,
      ...(trust === 'trusted' ? ['--disable-workspace-trust'] : []),
    ],
    extensionTestsEnv: {
      ...homeEnvironment(home),
      LISTEN_FIRST_TEST_TRUST: trust,
      LISTEN_FIRST_TEST_RESULTS: results,
    },
  }).catch(() => 1);
  return { ...JSON.parse(readFileSync(results, 'utf8')), code };
}

await main(async () => {
  await build('--maps');
  const path = await executable();
  return conclude([
    await count('host in desktop VS Code, trusted', () => runIn(path, 'trusted')),
    await count('host in desktop VS Code, restricted', () => runIn(path, 'restricted')),
  ]);
});
