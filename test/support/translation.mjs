/** Writes media/l10n/bundle.l10n.json: every sentence the sources show. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { getL10nJson } from '@vscode/l10n-dev';
import { inRoot, root } from './paths.mjs';
import { translatable } from './translatable.mjs';

const sources = globSync('src/**/*.ts', { cwd: root }).map(path => ({
  contents: translatable(readFileSync(inRoot(path), 'utf8')),
  extension: '.ts',
}));
mkdirSync(inRoot('media', 'l10n'), { recursive: true });
const bundle = await getL10nJson(sources);
writeFileSync(inRoot('media', 'l10n', 'bundle.l10n.json'), `${JSON.stringify(bundle, null, 2)}\n`);
