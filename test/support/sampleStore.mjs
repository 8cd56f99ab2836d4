import { cleanEnvironment, homeEnvironment } from './environment.mjs';
import { inRoot, node24 } from './paths.mjs';
import { mustRun } from './run.mjs';

const call = ['--conversation', 'northwind-retries'];
const rows = [
  ['customer', 'add', '--id', 'northwind', '--name', 'Northwind'],
  ['customer', 'add', '--id', 'contoso', '--name', 'Contoso'],
  [
    ...['conversation', 'start', '--id', 'northwind-retries', '--customer', 'northwind', '--channel', 'call'],
    ...['--title', 'Settings lost after a crash'],
  ],
  ['note', 'add', ...call, '--text', 'Since Tuesday the settings file is sometimes empty after a power cut.'],
  ['note', 'add', ...call, '--text', 'So in your words: the file must never be half written. Is that right?'],
  ['note', 'add', ...call, '--text', 'Yes. Two shops could not open on Monday.'],
  ['note', 'add', ...call, '--text', 'I will look at how the file is written before I promise anything.'],
];

/** Fills the default store below `home` with a short call, the way a script would: by the command line. */
export async function fillSampleStore(home) {
  const env = cleanEnvironment(homeEnvironment(home));
  for (const row of rows)
    await mustRun(node24, [inRoot('dist', 'cli.js'), ...row, '--json'], { env, quiet: true });
}
