import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'listen-first-cli-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755); // a stranger runs it too
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return folder;
}

async function bundled(): Promise<string> {
  const outdir = makeFolder();
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

/** A build that is made anew meanwhile must not change the program in the middle of a test. */
function copied(file: string): string {
  const folder = makeFolder();
  cpSync(file, join(folder, 'cli.js'));
  const chunks = join(dirname(file), 'chunks');
  if (existsSync(chunks)) cpSync(chunks, join(folder, 'chunks'), { recursive: true });
  return join(folder, 'cli.js');
}

let made: Promise<string> | undefined;

/** The command line as it is shipped; where nothing was built yet, a bundle for these tests alone. */
export function commandLine(): Promise<string> {
  const built = process.env['LISTEN_FIRST_CLI'] ?? 'dist/cli.js';
  made ??= existsSync(built) ? Promise.resolve(copied(resolve(built))) : bundled();
  return made;
}
