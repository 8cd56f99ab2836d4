import { homedir } from 'node:os';
import { join, posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Environment;
  readonly home: string;
}

export const thisMachine = (): Machine => ({ platform: process.platform, env: process.env, home: homedir() });

/** A VS Code from snap points XDG_DATA_HOME into the snap; its original value is the person's own. */
function xdgDataHome({ env, home }: Machine): string {
  const named =
    'XDG_DATA_HOME_VSCODE_SNAP_ORIG' in env ? env['XDG_DATA_HOME_VSCODE_SNAP_ORIG'] : env['XDG_DATA_HOME'];
  return named && posix.isAbsolute(named) ? named : posix.join(home, '.local', 'share');
}

/** The folder of everything that Listen First keeps, the same for extension and command line. */
export function dataFolder(machine: Machine): string {
  const { platform, env, home } = machine;
  if (platform === 'win32') {
    return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'listen-first');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'listen-first');
  return posix.join(xdgDataHome(machine), 'listen-first');
}

/** A store and the folder of what never leaves this device. */
export interface Home {
  readonly store: string;
  readonly local: string;
}

export function privateHome(data: string): Home {
  return { store: join(data, 'stores', 'private'), local: join(data, 'local') };
}

/** A store named on the command line holds its own local folder. */
export function homeAt(folder: string): Home {
  return { store: folder, local: join(folder, 'local') };
}
