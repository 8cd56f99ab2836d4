import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inRoot } from '../support/paths.mjs';
import { type Answer, argumentsIn, ask, detectorIn } from './detector.ts';
import { type Item, labels, readItems } from './items.ts';
import { interval, type Judged, type Score, type Scores, scoresOf } from './scores.ts';

// node test/wording/evaluate.ts [--json] [FILE…] [-- COMMAND…]

interface Row {
  readonly set: string;
  readonly from: 'all findings' | 'rules alone';
  readonly scores: Scores;
  readonly interval: readonly [number, number];
}

const heldOut = inRoot('test', 'wording', 'heldOut');
const filesOfHeldOut = (): string[] =>
  readdirSync(heldOut)
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .map(name => join(heldOut, name));

const byRules = ({ findings }: Answer): Set<string> =>
  new Set(findings.filter(one => one.source === 'rule').map(one => one.label));

function rowsOf(set: string, items: readonly Item[], answers: ReadonlyMap<string, Answer>): Row[] {
  const judged = (given: (answer: Answer) => Set<string>): Judged[] =>
    items.map(item => ({ item, given: given(answers.get(item.id) as Answer) }));
  const row = (from: Row['from'], all: readonly Judged[]): Row => {
    return { set, from, scores: scoresOf(all), interval: interval(all) };
  };
  return [
    row(
      'all findings',
      judged(answer => new Set(answer.labels)),
    ),
    row('rules alone', judged(byRules)),
  ];
}

const figure = (value: number): string => value.toFixed(3);

function line(name: string, one: Score): string {
  const figures = [one.precision, one.recall, one.f1].map(value => figure(value).padStart(7)).join('');
  const numbers = [one.hits, one.extra, one.missed].map(value => String(value).padStart(5)).join('');
  return `${name.padEnd(16)}${figures}${numbers}`;
}

function table({ set, from, scores, interval: [low, high] }: Row): string {
  const title = `${set}, ${from}: ${scores.items} items`;
  const flagged = `clean items flagged ${scores.cleanFlagged} of ${scores.clean}`;
  if (scores.clean === scores.items) return `${title}, ${flagged}\n`;
  const head = `${''.padEnd(16)}${['P', 'R', 'F1'].map(word => word.padStart(7)).join('')}  hit extra missed`;
  const rows = labels.map(label => line(label, scores.perLabel[label]));
  const total = `macro F1 ${figure(scores.macroF1)} [${figure(low)}, ${figure(high)}], ${flagged}`;
  return [
    title,
    head,
    ...rows,
    line('all labels', scores.micro),
    line('any flag', scores.any),
    total,
    '',
  ].join('\n');
}

async function evaluate(argv: readonly string[]): Promise<void> {
  const words = argumentsIn(argv);
  const given = words.filter(word => word !== '--json');
  const files = given.length > 0 ? given : filesOfHeldOut();
  const sets = files.map(file => ({ name: basename(file, '.jsonl'), items: readItems(file) }));
  const answers = await ask(
    detectorIn(argv),
    sets.flatMap(set => set.items),
  );
  const labelled = sets.filter(set => set.items.some(item => item.labels.length > 0));
  const together =
    labelled.length > 1 ? [{ name: 'all sets', items: labelled.flatMap(one => one.items) }] : [];
  const rows = [...sets, ...together].flatMap(set => rowsOf(set.name, set.items, answers));
  console.log(words.includes('--json') ? JSON.stringify(rows) : rows.map(table).join('\n'));
}

await evaluate(process.argv.slice(2));
