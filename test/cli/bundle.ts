import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

async function bundled(): Promise<string> {
  const outdir = mkdtempSync(join(tmpdir(), 'listen-first-cli-'));
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
  writeFileSync(join(outdir, 'package.json'), '{"type":"module"}');
  await build({
    entryPoints: ['src/cli.ts'],
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    logLevel: 'error',
  });
  return join(outdir, 'cli.js');
}

let made: Promise<string> | undefined;

/** The command line as it is shipped; where nothing was built yet, a bundle for these tests alone. */
export function commandLine(): Promise<string> {
  const built = process.env['LISTEN_FIRST_CLI'] ?? 'dist/cli.js';
  made ??= existsSync(built) ? Promise.resolve(resolve(built)) : bundled();
  return made;
}
