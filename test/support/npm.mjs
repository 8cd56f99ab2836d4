import { run } from './run.mjs';
import { Advice } from './steps.mjs';

const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
const retries = ['--fetch-retries=3', '--fetch-retry-mintimeout=500', '--fetch-retry-maxtimeout=4000'];
const unreachable =
  /code (ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E40[37]|E5\d\d|FETCH_ERROR)/;

async function attempt(args, cwd) {
  const options = { cwd, quiet: true, shell: process.platform === 'win32' };
  const { code, output } = await run('npm', [...args, ...quiet, ...retries], options);
  return { code, output, reason: unreachable.exec(output)?.[1] };
}

/** A refused network is told at once: npm itself would try each of some hundred packages again and again. */
async function mustReachRegistry(cwd) {
  const { reason } = await attempt(['ping'], cwd);
  if (reason) throw new Advice(offline(reason));
}

export async function npm(args, cwd) {
  if (!args.includes('--offline')) await mustReachRegistry(cwd);
  const { code, output, reason } = await attempt(args, cwd);
  if (code === 0) return;
  throw new Advice(
    reason ? offline(reason) : `npm ${args.join(' ')} failed in ${cwd}:\n${output.slice(0, 2000)}`,
  );
}

function offline(reason) {
  return [
    `npm could not fetch packages from its registry (${reason}).`,
    'Next: check the network, then `npm config get registry` and `npm config get proxy`,',
    'and start the same command again. What was already set up is kept.',
  ].join('\n');
}
