import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, everLoaded, loadedAtStart, shippedOutputs } from '../house/bundles.ts';
import { manifest } from '../house/manifest.ts';
import { root } from '../house/repository.ts';
import { amountRow, type Row } from './rows.ts';

const kilo = 1000;

function sizeRow(what: string, limit: number, bytes: number): Row {
  return amountRow({ what, value: bytes / kilo, limit, unit: 'kB' });
}

function packageRow(): Row {
  const [file] = globSync(`*-${manifest.version}.vsix`, { cwd: root });
  const what = 'the package';
  if (file) return sizeRow(what, 1500, statSync(join(root, file)).size);
  return { what, budget: '≤ 1500 kB', measured: 'not packed here: `npm run package` prints it' };
}

export function sizeRows(): Row[] {
  const outputs = shippedOutputs();
  const commandLine = manifest.bin['listen-first'] ?? '';
  const atStart = loadedAtStart(outputs, manifest.main.replace('./', ''));
  const ofCommandLine = everLoaded(outputs, commandLine);
  const pages = [...outputs.keys()].filter(path => path.startsWith('dist/webview/'));
  const later = [...outputs.keys()].filter(
    path => !atStart.has(path) && !ofCommandLine.has(path) && !pages.includes(path),
  );
  return [
    sizeRow('extension, at start', 200, bytesOf(atStart)),
    sizeRow('extension, loaded on demand', 800, bytesOf(later)),
    sizeRow('call pane', 150, bytesOf(pages)),
    sizeRow('command line, at start', 150, bytesOf(loadedAtStart(outputs, commandLine))),
    packageRow(),
  ];
}
