/** The sample workspace that .vscode/launch.json opens, made anew. */
import { removeFolder } from './ending.mjs';
import { inRoot } from './paths.mjs';
import { sampleWorkspace } from './sampleWorkspace.mjs';

const within = inRoot('.vscode-test', 'sample');
removeFolder(within);
sampleWorkspace('lowdb', within);
