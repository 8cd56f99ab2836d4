import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, argumentsIn, ask, detectorIn, type Question } from './detector.ts';
import { labels } from './items.ts';
import { drawing } from './scores.ts';

// node test/wording/publicText.ts [--sample 60] [--rules] FILE|FOLDER… [-- COMMAND…]

interface Block extends Question {
  readonly sentences: readonly { readonly start: number; readonly text: string }[];
}

interface Flagged {
  readonly label: string;
  readonly source: string;
  readonly where: string;
  readonly sentence: string;
}

const readable = /\.(?:md|markdown|txt)$/i;
const left = /^(?:\.git|node_modules)$/;
const sentenceBreaks = new Intl.Segmenter('en', { granularity: 'sentence' });

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const inside = readdirSync(path, { withFileTypes: true }).filter(one => !left.test(one.name));
  return inside.flatMap(one => {
    const below = join(path, one.name);
    return one.isDirectory() ? filesIn(below) : one.isFile() && readable.test(one.name) ? [below] : [];
  });
}

const hasWords = (text: string): boolean => (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3;

/** Prose only: no front matter, code, tables, headings or comments, and one line a block. */
function blocksOf(text: string): string[] {
  const prose = text
    .replaceAll('\r\n', '\n')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^ *(```|~~~)[\s\S]*?^ *\1.*$/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^(?: {4,}(?![-*+\d]).*|#.*|\|.*|\[[^\]]+\]:.*)$/gm, '');
  const pieces = prose.split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)/);
  const lines = pieces.map(piece => piece.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '').replace(/\s+/g, ' '));
  return lines.map(one => one.trim()).filter(hasWords);
}

function sentencesOf(text: string): Block['sentences'] {
  const all = [...sentenceBreaks.segment(text)].map(({ index, segment }) => ({
    start: index,
    text: segment,
  }));
  return all.filter(one => hasWords(one.text));
}

const blocksIn = (file: string): Block[] =>
  blocksOf(readFileSync(file, 'utf8')).map((text, at) => ({
    id: `${file}#${at}`,
    text,
    sentences: sentencesOf(text),
  }));

function flaggedIn({ id, sentences }: Block, { findings }: Answer): Flagged[] {
  const seen = new Map<string, Flagged>();
  for (const { label, start, source = 'rule' } of findings) {
    const sentence = sentences.findLast(one => one.start <= start)?.text.trim() ?? '';
    const key = `${label} ${sentence}`;
    if (seen.get(key)?.source !== 'rule') seen.set(key, { label, source, where: id, sentence });
  }
  return [...seen.values()];
}

function report(sentences: number, flagged: readonly Flagged[]): void {
  const perThousand = (count: number) => ((1000 * count) / sentences).toFixed(2).padStart(8);
  console.log(`${sentences} sentences; flags per 1,000 sentences: all findings, rules alone`);
  for (const label of [...labels, 'any']) {
    const of = flagged.filter(one => label === 'any' || one.label === label);
    const byRules = of.filter(one => one.source === 'rule');
    console.log(`${label.padEnd(14)}${perThousand(of.length)}${perThousand(byRules.length)}`);
  }
}

function sample(flagged: readonly Flagged[], size: number): Flagged[] {
  const next = drawing(20261122);
  const shuffled = flagged.map(one => ({ one, key: next() })).sort((a, b) => a.key - b.key);
  return shuffled.slice(0, size).map(({ one }) => one);
}

async function readPublicText(argv: readonly string[]): Promise<void> {
  const words = [...argumentsIn(argv)];
  const at = words.indexOf('--sample');
  const size = at < 0 ? 60 : Number(words.splice(at, 2)[1]);
  const paths = words.filter(word => !word.startsWith('--'));
  const blocks = paths.flatMap(filesIn).flatMap(blocksIn);
  const answers = await ask(detectorIn(argv), blocks);
  const flagged = blocks.flatMap(block => flaggedIn(block, answers.get(block.id) as Answer));
  report(
    blocks.reduce((sum, block) => sum + block.sentences.length, 0),
    flagged,
  );
  const shown = words.includes('--rules') ? flagged.filter(one => one.source === 'rule') : flagged;
  for (const one of sample(shown, size)) console.log(`${one.label} (${one.source}) | ${one.sentence}`);
}

await readPublicText(process.argv.slice(2));
