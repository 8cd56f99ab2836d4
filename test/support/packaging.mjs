import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { temporaryFolder } from './ending.mjs';
import { inRoot, node24, root } from './paths.mjs';
import { mustRun } from './run.mjs';
import { Advice } from './steps.mjs';

const budget = 1_500_000;
const manifest = () => JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

/** The time written into the package is that of the last commit: the same sources give the same bytes. */
function lastCommitTime() {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return '1767225600'; // unpacked from an archive: any fixed time will do
  }
}

/** Builds and packs the extension into `folder`; returns the file. */
export async function packExtension(folder = root) {
  await build();
  const { name, version } = manifest();
  const file = join(folder, `${name}-${version}.vsix`);
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  await mustRun(
    node24,
    [inRoot('node_modules', '@vscode', 'vsce', 'vsce'), 'package', ...options, '--out', file],
    {
      env: { ...process.env, SOURCE_DATE_EPOCH: lastCommitTime() },
    },
  );
  const { size } = statSync(file);
  console.log(`${file}: ${size} bytes of ${budget}`);
  if (size > budget)
    throw new Advice(`The package is over its budget of ${budget} bytes. Next: find what grew.`);
  return file;
}

/** Of the README what someone who only has the command line needs. */
function commandLineReadme() {
  const text = readFileSync(inRoot('README.md'), 'utf8');
  const [opening, ...sections] = text.split(/^(?=## )/m);
  return opening + sections.filter(one => /^## (From the command line|Privacy|Licence)/.test(one)).join('');
}

function commandLineManifest() {
  const { version, license, engines } = manifest();
  return {
    name: 'listen-first-cli',
    version,
    description: 'The command line of Listen First: customer conversations, dated updates, checks for CI.',
    license,
    type: 'module',
    bin: { 'listen-first': 'dist/cli.js' },
    files: ['dist', 'ThirdPartyNotices'],
    engines: { node: engines.node },
  };
}

/** Builds and packs the command line alone into `folder`; npm writes the same bytes for the same files. */
export async function packCommandLine(folder = root) {
  await build();
  const staging = temporaryFolder('cli');
  mkdirSync(join(staging, 'dist'));
  for (const file of ['dist/cli.js', 'dist/chunks', 'LICENSE', 'ThirdPartyNotices']) {
    cpSync(inRoot(file), join(staging, file), { recursive: true });
  }
  chmodSync(join(staging, 'dist', 'cli.js'), 0o755);
  writeFileSync(join(staging, 'package.json'), `${JSON.stringify(commandLineManifest(), null, 2)}\n`);
  writeFileSync(join(staging, 'README.md'), commandLineReadme());
  const shell = process.platform === 'win32';
  await mustRun('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: staging,
    quiet: true,
    shell,
  });
  const file = join(folder, `listen-first-cli-${manifest().version}.tgz`);
  console.log(`${file}: ${statSync(file).size} bytes`);
  return file;
}
