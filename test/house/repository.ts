import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const notOurs = new Set(['.git', '.vscode-test', 'coverage', 'dist', 'node_modules']);

const posix = (path: string): string => path.replaceAll('\\', '/');

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');
export const exists = (path: string): boolean => existsSync(join(root, path));
export const readJson = (path: string): unknown => JSON.parse(read(path));
export const linesOf = (path: string): number => read(path).trimEnd().split('\n').length;

/** Every file under the folder, as POSIX paths from the root; what is built or installed is left out. */
export function filesUnder(folder = '.', suffix = ''): string[] {
  if (!exists(folder)) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(suffix))
    .map(entry => posix(relative(root, join(entry.parentPath, entry.name))))
    .filter(path => !path.split('/').some(part => notOurs.has(part)))
    .sort();
}

const asked =
  /((?:import|export)\s+type\s+(?:\{[^}]*\}|\*\s+as\s+\w+|\w+)\s+)?(?<!')\b(?:from|import|require)\s*\(?\s*'([^'\n]+)'/g;

/** The names a module asks for: static, dynamic and type imports, and re-exports. */
export function importsOf(path: string): Import[] {
  return [...read(path).matchAll(asked)].map(([, typesOnly, name = '']) => ({
    name,
    typesOnly: typesOnly !== undefined,
    file: name.startsWith('.') ? posix(join(dirname(path), name)) : undefined,
  }));
}

export interface Import {
  readonly name: string;
  readonly typesOnly: boolean;
  /** The file meant, from the root; none for a package. */
  readonly file: string | undefined;
}

/** `lit` of `lit/decorators.js`, `@scope/name` of `@scope/name/deep`. */
export const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

/** The room of a source file; the two roots of the extension and the command line are their own. */
export const roomOf = (path: string): string => path.split('/')[1] ?? '';
