/** `node esbuild.config.mjs [--maps] [--watch]`: everything that runs, from src/ and test/host/ to dist/. */
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, context } from 'esbuild';
import { ownPatterns, ownRules } from './src/wording/rules/all.ts';

/** The extension asks for these with `await import('./lazy/….ts')`: each is a bundle beside extension.cjs. */
const loadedOnDemand = globSync('src/host/lazy/*.ts');
/** A thread of its own runs this one. */
const searchWorker = 'src/storage/search/searchWorker.ts';
/** Threads of the scan run this one, for the extension and the command line. */
const scanWorker = 'src/storage/scan/scanWorker.ts';
const lookWorker = 'src/storage/scan/lookWorker.ts';
const pages = ['src/webview/call.ts'];
const hostTestNames = globSync('**/*.test.ts', { cwd: 'test/host' }).map(file =>
  file.slice(0, -'.test.ts'.length).replaceAll('\\', '/'),
);

const watch = process.argv.includes('--watch');
const common = {
  bundle: true,
  minify: !watch,
  sourcemap: watch || process.argv.includes('--maps') ? 'linked' : false,
  legalComments: 'none',
  logLevel: watch ? 'info' : 'warning',
};
const inNode = { ...common, platform: 'node', target: 'node20' };

/** What is loaded on demand stays outside what starts, and is imported when asked for. */
const onDemand = {
  name: 'on-demand',
  setup({ onResolve }) {
    onResolve({ filter: /\/lazy\/\w+\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.mjs`, external: true } : undefined,
    );
  },
};

/** Every file names its own copy of the editor's interface; one copy serves them all and saves a megabyte. */
const vscodeOnce = {
  name: 'vscode-once',
  setup({ onResolve, onLoad }) {
    const once = { path: 'vscode', namespace: 'once' };
    onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'once' ? { path: 'vscode', external: true } : once,
    );
    onLoad({ filter: /.*/, namespace: 'once' }, () => ({ contents: "export * from 'vscode';" }));
  },
};

/** A mail's HTML is read by code of our own; the names of signs that its library keeps for that are never asked for. */
const withoutEntities = {
  name: 'without-entities',
  setup({ onLoad }) {
    const filter = /postal-mime[\\/]dist[\\/]esm[\\/]html-entities\.js$/;
    onLoad({ filter }, () => ({ contents: 'export const htmlEntities = {};' }));
  },
};

const compressed = value => brotliCompressSync(JSON.stringify(value)).toString('base64');

/** The patterns of the wording check are shipped packed: less than half as long, and read again in a moment. */
const packedPatterns = {
  name: 'packed-patterns',
  setup({ onLoad }) {
    const rules = ownRules.map(({ all: _, ...rule }) => rule);
    const contents = [
      "import { brotliDecompressSync } from 'node:zlib';",
      `const patterns = Buffer.from('${compressed(ownPatterns())}', 'base64');`,
      `export const ownRules = ${JSON.stringify(rules)};`,
      'export const ownPatterns = () => JSON.parse(brotliDecompressSync(patterns));',
    ].join('\n');
    onLoad({ filter: /wording[\\/]rules[\\/]all\.ts$/ }, () => ({ contents }));
  },
};

/** What starts with the window holds what it needs: nothing else has to be found and read. */
const extension = {
  ...inNode,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.cjs',
  format: 'cjs',
  plugins: [onDemand, vscodeOnce],
};

/** What several of them need is there once. */
const inParts = {
  ...inNode,
  outdir: 'dist',
  format: 'esm',
  splitting: true,
  entryNames: '[name]',
  plugins: [withoutEntities, packedPatterns],
};

const later = {
  ...inParts,
  entryPoints: [...loadedOnDemand, searchWorker],
  outExtension: { '.js': '.mjs' },
  chunkNames: 'later/[name]-[hash]',
  external: ['vscode'],
};

const commandLine = {
  ...inNode,
  entryPoints: { cli: 'src/cli.ts', 'chunks/scanWorker': scanWorker, 'chunks/lookWorker': lookWorker },
  outdir: 'dist',
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  banner: { js: '#!/usr/bin/env node' },
  plugins: [withoutEntities, packedPatterns],
};

const webview = {
  ...common,
  entryPoints: pages,
  outdir: 'dist/webview',
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
};

const hostTests = {
  ...inNode,
  minify: false,
  entryPoints: ['test/host/index.ts'],
  outfile: 'dist/test/host.cjs',
  format: 'cjs',
  external: ['vscode', 'mocha'],
  define: { hostTests: JSON.stringify(hostTestNames) },
};

/** The bundler's account of each bundle, from which sizes and licences are checked. */
async function buildAndTell([name, options]) {
  const { metafile } = await build({ ...options, metafile: true });
  writeFileSync(`dist/meta/${name}.json`, JSON.stringify(metafile));
}

const all = Object.entries({ extension, later, commandLine, webview, hostTests });

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist/meta', { recursive: true });
if (watch) for (const [, options] of all) await (await context(options)).watch();
else await Promise.all(all.map(buildAndTell)).catch(() => process.exit(1)); // esbuild has said why
