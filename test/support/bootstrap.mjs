/**
 * `node test/support/bootstrap.mjs <script> [arguments]`: works on a bare Node 20, installs what is
 * missing and hands over to test/support/<script>.mjs on the project's own Node.
 */
import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { inRoot, node24, root } from './paths.mjs';
import { main } from './steps.mjs';

function handOver([script, ...args]) {
  return new Promise((resolve, reject) => {
    const PATH = [inRoot('node_modules', '.bin'), dirname(node24), process.env.PATH].join(delimiter);
    const env = { ...process.env, PATH };
    const child = spawn(node24, [inRoot('test', 'support', `${script}.mjs`), ...args], {
      cwd: root,
      env,
      stdio: 'inherit',
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

await main(async () => {
  await ensureDependencies();
  return handOver(process.argv.slice(2));
});
