import { run } from './run.mjs';
import { Advice } from './steps.mjs';

const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
const retries = ['--fetch-retries=3', '--fetch-retry-mintimeout=500', '--fetch-retry-maxtimeout=4000'];
const unreachable =
  /code (ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E40[37]|E5\d\d|FETCH_ERROR)/;

export async function npm(args, cwd) {
  const { code, output } = await run('npm', [...args, ...quiet, ...retries], {
    cwd,
    quiet: true,
    shell: process.platform === 'win32',
  });
  if (code === 0) return;
  const reason = unreachable.exec(output)?.[1];
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
