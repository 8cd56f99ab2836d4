/** Folders that tools fill: nobody writes code there, whatever an ignore file says. */
export const ignoredFolders: readonly string[] = [
  '.git',
  '.hg',
  '.svn',
  '.jj',
  '.bzr',
  'node_modules',
  'bower_components',
  'jspm_packages',
  '__pycache__',
  '.venv',
  '.tox',
  '.terraform',
  '.gradle',
  '.next',
  '.nuxt',
  '.svelte-kit',
  '.vscode-test',
];

const names = new Set(ignoredFolders);
const inside = new RegExp(`(?:^|/)(?:${ignoredFolders.map(name => name.replace('.', '\\.')).join('|')})/`);

export const isIgnoredFolder = (name: string): boolean => names.has(name);
/** @param file from the folder that is scanned, POSIX */
export const isInIgnoredFolder = (file: string): boolean => inside.test(file);
