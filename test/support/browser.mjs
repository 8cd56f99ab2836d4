import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { removeFolder } from './ending.mjs';
import { cache, inRoot } from './paths.mjs';
import { Advice, step } from './steps.mjs';

const quiet = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update', '--font-render-hinting=none'],
];
const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function browsersOnPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap(name => folders.map(folder => join(folder, name))).filter(isExecutable);
}

/** Unpacks the browser of the npm package where the machine has none, so that several runs find it whole. */
export async function ensureBrowser() {
  if (browsersOnPath().length === 0 && process.platform === 'linux') await unpackedBrowser();
}

/** A browser of this machine, else the one that comes as an npm package. */
export async function launchBrowser() {
  const installed = [
    ...browsersOnPath().map(executablePath => ({ executablePath })),
    ...(process.platform === 'linux' ? [] : [{ channel: 'chrome' }, { channel: 'msedge' }]),
  ];
  for (const choice of installed) {
    try {
      return await chromium.launch({ ...choice, args: quiet });
    } catch {
      // a wrapper that only tells how to install the browser, or one too old: try the next
    }
  }
  return launchPackaged();
}

async function launchPackaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Advice('No browser was found. Next: install Chrome, Chromium or Edge and start again.');
  }
  const folder = await unpackedBrowser();
  writeFileSync(join(folder, 'fonts', 'fonts.conf'), fontSettings(folder));
  const env = {
    ...process.env,
    FONTCONFIG_PATH: join(folder, 'fonts'),
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
  };
  return chromium.launch({ executablePath: join(folder, 'chromium'), args: quiet, env });
}

/** The packaged settings name a fixed folder; without any font the browser ends at its first letter. */
function fontSettings(folder) {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const rows = [
    ...folders.map(one => `<dir>${one}</dir>`),
    `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`,
  ];
  return `<?xml version="1.0"?>\n<fontconfig>${rows.join('')}</fontconfig>\n`;
}

async function unpackedBrowser() {
  const { version } = JSON.parse(
    readFileSync(inRoot('node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  );
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await step('Unpacking the browser', () => unpack(folder));
  return folder;
}

/** The package unpacks into TMPDIR, and its own system libraries only where it believes to be in a cloud. */
async function unpack(folder) {
  const aside = `${folder}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
    renameSync(aside, folder);
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    removeFolder(aside);
  }
}
