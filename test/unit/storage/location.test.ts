import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, homeAt, type Machine, privateHome, thisMachine } from '../../../src/storage/location.ts';

function check(platform: NodeJS.Platform, env: Machine['env'], expected: string) {
  const home = platform === 'win32' ? 'D:\\people\\ada' : '/people/ada';
  deepEqual(dataFolder({ platform, env, home }), expected);
}

const usual = '/people/ada/.local/share/listen-first';
const snapped = 'XDG_DATA_HOME_VSCODE_SNAP_ORIG';

describe('the data folder on Linux (rule 16)', () => {
  it('lies in ~/.local/share', () => check('linux', {}, usual));
  it('lies in XDG_DATA_HOME', () => check('linux', { XDG_DATA_HOME: '/data' }, '/data/listen-first'));
  it('does not follow an empty XDG_DATA_HOME', () => check('linux', { XDG_DATA_HOME: '' }, usual));
  it('does not follow a relative XDG_DATA_HOME', () => check('linux', { XDG_DATA_HOME: 'data' }, usual));
  it('lies where it was before a snap moved XDG_DATA_HOME', () =>
    check('linux', { XDG_DATA_HOME: '/snap/code/1', [snapped]: '/data' }, '/data/listen-first'));
  it('lies in ~/.local/share where a snap says that XDG_DATA_HOME was unset', () =>
    check('linux', { XDG_DATA_HOME: '/snap/code/1', [snapped]: '' }, usual));
  it('is not moved by LISTEN_FIRST_STORE', () => check('linux', { LISTEN_FIRST_STORE: '/elsewhere' }, usual));
});

describe('the data folder elsewhere (rule 16)', () => {
  it('lies in Application Support on a Mac, whatever XDG_DATA_HOME says', () =>
    check('darwin', { XDG_DATA_HOME: '/data' }, '/people/ada/Library/Application Support/listen-first'));
  it('lies in LOCALAPPDATA on Windows', () =>
    check('win32', { LOCALAPPDATA: 'D:\\Local' }, 'D:\\Local\\listen-first'));
  it('lies in AppData\\Local on Windows where LOCALAPPDATA is missing', () => {
    check('win32', {}, 'D:\\people\\ada\\AppData\\Local\\listen-first');
    check('win32', { LOCALAPPDATA: '' }, 'D:\\people\\ada\\AppData\\Local\\listen-first');
  });
  it('lies below the home of whoever runs this', () => {
    const { platform, env, home } = thisMachine();
    deepEqual([platform, env, home !== ''], [process.platform, process.env, true]);
  });
});

describe('a store', () => {
  it('is named private and keeps what never leaves the device beside it', () =>
    deepEqual(privateHome('/data'), {
      store: join('/data', 'stores', 'private'),
      local: join('/data', 'local'),
    }));
  it('named on the command line holds its own local folder (rule 17)', () =>
    deepEqual(homeAt('/mine'), { store: '/mine', local: join('/mine', 'local') }));
});

describe('the extension', () => {
  it('runs where the workspace is, so that code, git and notes live on the same machine (rule 18)', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { extensionKind: unknown };
    deepEqual(manifest.extensionKind, ['workspace']);
  });
});
