import { join } from 'node:path';

const foreign =
  /^(GIT_|npm_|VSCODE_|ELECTRON_|XDG_\w+_HOME$|NODE_|LISTEN_FIRST_|INIT_CWD$|LD_LIBRARY_PATH$)/i;

/** The caller's environment without what could reach a person's data or change what a tool does. */
export function cleanEnvironment(more = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  const counts = process.env.LISTEN_FIRST_COUNTS;
  return { ...Object.fromEntries(kept), ...(counts && { LISTEN_FIRST_COUNTS: counts }), ...more };
}

/** Where programs look for a person's folders, all pointed below `home`. */
export function homeEnvironment(home) {
  return {
    HOME: home,
    USERPROFILE: home,
    APPDATA: join(home, 'roaming'),
    LOCALAPPDATA: join(home, 'local'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_STATE_HOME: join(home, 'state'),
  };
}
