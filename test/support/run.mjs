import { spawn } from 'node:child_process';
import { atEnd } from './ending.mjs';
import { root } from './paths.mjs';

/** Runs a program to its end and resolves to { code, output }. It shows what it prints unless `quiet`. */
export function run(command, args, { cwd = root, env = process.env, quiet = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    const forget = atEnd(() => child.kill());
    let output = '';
    const keep = target => chunk => {
      output += chunk;
      if (!quiet) target.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', keep(process.stdout));
    child.stderr.setEncoding('utf8').on('data', keep(process.stderr));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      forget();
      resolve({ code: code ?? 1, signal, output });
    });
  });
}

/** As `run`, but a failure throws with what the program said last. */
export async function mustRun(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}.\n${output.slice(-2000)}`);
  return output;
}
