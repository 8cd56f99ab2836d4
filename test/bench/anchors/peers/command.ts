import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Spot } from '../cases.ts';
import { exactText } from './exactText.ts';
import { gitDiff, hunkSums } from './gitDiff.ts';
import type { Peer, Remembered, Tree } from './peer.ts';
import { quoteScore } from './quoteScore.ts';
import { sameLine } from './sameLine.ts';

/** A peer's method behind the engine's own contract: command.ts METHOD anchors create|resolve --jsonl */
const peers: Readonly<Record<string, Peer>> = {
  'same-line': sameLine,
  'exact-text': exactText,
  'git-diff': gitDiff,
  'hunk-sums': hunkSums,
  'quote-score': quoteScore(0),
  'quote-score-75': quoteScore(0.75),
};

const context = 32;
const [method = '', , verb] = process.argv.slice(2);
const peer = peers[method];
if (!peer) throw new Error(`Choose a method: ${Object.keys(peers).join(', ')}.`);

interface Created extends Spot {
  readonly id: number;
  readonly root: string;
  readonly commit?: string;
}

interface Asked {
  readonly id: number;
  readonly root: string;
  readonly anchor: Remembered;
}

function treeAt(root: string): Tree {
  const known = new Map<string, readonly string[] | undefined>();
  const read = (path: string) => {
    try {
      return readFileSync(join(root, path), 'utf8').split('\n');
    } catch {
      return undefined;
    }
  };
  const lines = (path: string) => {
    if (!known.has(path)) known.set(path, read(path));
    return known.get(path);
  };
  return { root, lines };
}

let tree = treeAt('');
const treeOf = (root: string): Tree => {
  if (tree.root !== root) tree = treeAt(root);
  return tree;
};

function create({ id, root, path, start, end, commit }: Created) {
  const lines = treeOf(root).lines(path) ?? [];
  const quote = lines.slice(start - 1, end);
  const text = lines.join('\n');
  const offset = lines.slice(0, start - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const after = offset + quote.join('\n').length;
  const [prefix, suffix] = [
    text.slice(Math.max(0, offset - context), offset),
    text.slice(after, after + context),
  ];
  const own = commit === undefined ? {} : { commit };
  return { id, anchor: { path, start, end, quote, prefix, suffix, offset, ...own } };
}

function resolve({ id, root, anchor }: Asked, find: Peer) {
  const spot = find(anchor, treeOf(root));
  return spot ? { id, status: 'found', ...spot } : { id, status: 'lost' };
}

for await (const row of createInterface({ input: process.stdin })) {
  if (!row.trim()) continue;
  const answer =
    verb === 'create' ? create(JSON.parse(row) as Created) : resolve(JSON.parse(row) as Asked, peer);
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
