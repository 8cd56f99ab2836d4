import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { exists, readJson, root } from './repository.ts';

interface Output {
  readonly bytes: number;
  readonly entryPoint?: string;
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
}

interface Metafile {
  readonly outputs: Readonly<Record<string, Output>>;
}

const metaFolder = 'dist/meta';

function build() {
  const { status, stderr } = spawnSync('npm', ['run', 'build'], { cwd: root, shell: true, encoding: 'utf8' });
  if (status !== 0 || !exists(metaFolder)) throw new Error(`npm run build left no ${metaFolder}. ${stderr}`);
}

/** The bundler's own account of what it wrote, one file a build; a checkout without it is built first. */
function metafiles(): Metafile[] {
  if (!exists(metaFolder)) build();
  return readdirSync(join(root, metaFolder)).map(name => readJson(`${metaFolder}/${name}`) as Metafile);
}

export type Outputs = ReadonlyMap<string, Output>;

/** The code of the shipped bundles by path; source maps, styles and what tests need are left out. */
export function shippedOutputs(): Outputs {
  const all = metafiles().flatMap(meta => Object.entries(meta.outputs));
  return new Map(all.filter(([path]) => /\.[cm]?js$/.test(path) && !path.startsWith('dist/test/')));
}

export const bytesOf = (paths: Iterable<string>): number =>
  [...paths].reduce((sum, path) => sum + statSync(join(root, path)).size, 0);

type Loads = (how: string) => boolean;

/** A sibling a CommonJS bundle asks for is named from its own folder, a chunk from the root. */
function reached(outputs: Outputs, path: string, loads: Loads): Set<string> {
  const loaded = new Set([path]);
  for (const next of loaded) {
    for (const one of outputs.get(next)?.imports ?? []) {
      const file = one.path.startsWith('.') ? posix.join(posix.dirname(next), one.path) : one.path;
      if (loads(one.kind) && outputs.has(file)) loaded.add(file);
    }
  }
  return loaded;
}

/** The file and all it loads before its first own line runs. */
export const loadedAtStart = (outputs: Outputs, path: string): Set<string> =>
  reached(outputs, path, how => how === 'import-statement');

/** The file and all it may ever load. */
export const everLoaded = (outputs: Outputs, path: string): Set<string> => reached(outputs, path, () => true);
