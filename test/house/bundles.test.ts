import { deepEqual, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bytesOf, everLoaded, loadedAtStart, type Outputs, shippedOutputs } from './bundles.ts';
import { manifest } from './manifest.ts';
import { read, root } from './repository.ts';

const kilo = 1000;
const isPage = (path: string) => path.startsWith('dist/webview/');

/** What reaches a network, in the spellings a minifier leaves. */
const networkCode: Readonly<Record<string, RegExp>> = {
  'a network module of Node':
    /(?:\b(?:require|import)\(|\bfrom\s*|\bimport\s*)["'`](?:node:)?(?:https?|http2|net|tls|dgram|dns|undici)(?:\/[\w/]+)?["'`]/g,
  // A method of that name, as minisearch has one, is no call.
  fetch: /(?<![.\w$])fetch\s*\((?![^()]*\)\s*\{)|\b(?:globalThis|window|self|global)\.fetch\b/g,
  XMLHttpRequest: /\bXMLHttpRequest\b/g,
  WebSocket: /\bWebSocket\b/g,
  EventSource: /\bEventSource\b/g,
  sendBeacon: /\bsendBeacon\b/g,
};

function networkIn(path: string): string[] {
  const code = read(path);
  return Object.entries(networkCode).flatMap(([name, pattern]) =>
    [...code.matchAll(pattern)].map(found => `${path}: ${name} at ${found.index}`),
  );
}

function within(limit: number, paths: Iterable<string>) {
  const bytes = bytesOf(paths);
  ok(bytes > 0 && bytes <= limit, `${bytes} bytes, the limit is ${limit}`);
}

describe('the bundles', function () {
  this.timeout(120_000);
  const extension = manifest.main.replace('./', '');
  const commandLine = manifest.bin['listen-first'] ?? '';
  let outputs: Outputs = new Map();

  before(() => {
    outputs = shippedOutputs();
  });

  it('start the extension with at most 200 kB', () => {
    within(200 * kilo, loadedAtStart(outputs, extension));
  });

  it('keep what the extension loads later within 800 kB', () => {
    const atStart = loadedAtStart(outputs, extension);
    const mine = everLoaded(outputs, commandLine);
    const later = [...outputs.keys()].filter(path => !atStart.has(path) && !mine.has(path) && !isPage(path));
    ok(bytesOf(later) <= 800 * kilo, `${bytesOf(later)} bytes in ${later.join(', ')}`);
  });

  it('draw the call pane with at most 150 kB', () => {
    within(150 * kilo, [...outputs.keys()].filter(isPage));
  });

  it('start the command line with at most 150 kB', () => {
    within(150 * kilo, loadedAtStart(outputs, commandLine));
  });

  it('hold no code that reaches a network', () => {
    deepEqual([...outputs.keys()].flatMap(networkIn), []);
  });

  it('hold the work of others only with its licence in ThirdPartyNotices', () => {
    const script = join(root, 'test/support/thirdPartyNotices.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    deepEqual(status, 0, stderr);
  });

  it('would be caught reaching one', () => {
    const bad = [
      'require("node:https")',
      'import"net"',
      'from "undici"',
      'await fetch(a)',
      'globalThis.fetch',
      'new WebSocket(u)',
    ];
    const fine = [
      'class A{fetch(a,b){}}',
      'git.fetch(remote)',
      'prefetch(1)',
      'require("node:path")',
      '"net"',
    ];
    const isCaught = (code: string) => Object.values(networkCode).some(pattern => code.search(pattern) >= 0);
    deepEqual([bad.filter(isCaught), fine.filter(isCaught)], [bad, []]);
  });
});
