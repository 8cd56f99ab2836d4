import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const metaFolder = join(root, 'dist', 'meta');
const notices = join(root, 'ThirdPartyNotices');

const introduction = `Listen First holds code made by others, bundled into the files it ships.
Each stands under its own licence, given below.
`;

/** `node_modules/a` of `node_modules/a/lib/x.js`, with the scope and the nesting it has. */
const folderOf = input => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];

/** Packages of which at least a byte reached a bundle; what the bundler dropped is not shipped. */
function bundledFolders() {
  if (!existsSync(metaFolder)) throw new Error('dist/meta is missing. Next: npm run build');
  const metas = readdirSync(metaFolder).map(name => JSON.parse(readFileSync(join(metaFolder, name), 'utf8')));
  const inputs = metas
    .flatMap(meta => Object.values(meta.outputs))
    .flatMap(output => Object.entries(output.inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return new Set(inputs.map(([path]) => folderOf(path)).filter(Boolean));
}

function licenceText(folder) {
  const file = readdirSync(folder)
    .sort()
    .find(name => /^licen[cs]e/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence text. Next: find it and decide.`);
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

function notice(folder) {
  const path = join(root, folder);
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const heading = `${name} ${version} (${license})`;
  return `${'-'.repeat(78)}\n${heading}\n${'-'.repeat(78)}\n\n${licenceText(path)}\n`;
}

/** The same bytes for the same bundles. With --check it only compares. */
function main() {
  const text = [introduction, ...[...bundledFolders()].sort().map(notice)].join('\n');
  if (!process.argv.includes('--check')) return writeFileSync(notices, text);
  if (existsSync(notices) && readFileSync(notices, 'utf8') === text) return undefined;
  throw new Error('ThirdPartyNotices differs from what the bundles hold. Next: npm run notices');
}

main();
