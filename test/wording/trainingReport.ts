import type { CorpusItem } from './corpus.ts';
import {
  bestAt,
  calibration,
  calibrationError,
  type Guess,
  guessesOf,
  kappa,
  type Quality,
  qualityAt,
} from './figures.ts';
import { type Label, labels } from './items.ts';
import type { Read } from './learning.ts';
import { scoresOf } from './scores.ts';

export interface Trained {
  readonly reads: readonly Read[];
  /** The same items; what the rules say of them is optional. */
  readonly items: readonly CorpusItem[];
  /** What models say that have seen nothing of the item's writer. */
  readonly raw: Readonly<Record<Label, readonly number[]>>;
  /** The same after the correction of their probabilities (fitted on all folds: two numbers a label). */
  readonly said: Readonly<Record<Label, readonly number[]>>;
  /** By item: its writer. */
  readonly fold: readonly string[];
  readonly leastPrecision: number;
  readonly quality: Readonly<Record<Label, Quality>>;
  readonly thresholds: Readonly<Record<Label, number>>;
  readonly curve: readonly { readonly part: number; readonly f1: Readonly<Record<Label, number>> }[];
  readonly kept: Readonly<Record<Label, number>>;
  readonly bytes: number;
}

const two = (value: number): string => value.toFixed(2);
const three = (value: number): string => value.toFixed(3);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');

const guesses = ({ items, said }: Trained, label: Label): Guess[] => guessesOf(items, said[label], label);

/** Thresholds chosen on the other folds and applied to each: what the choice itself adds is taken out. */
function crossed({ items, said, fold, leastPrecision }: Trained, label: Label): Quality {
  const judged = [...new Set(fold)].flatMap(one => {
    const [here, others] = [
      items.map((_, at) => at).filter(at => fold[at] === one),
      items.map((_, at) => at).filter(at => fold[at] !== one),
    ];
    const of = (chosen: readonly number[]) =>
      guessesOf(
        chosen.map(at => items[at] as CorpusItem),
        chosen.map(at => said[label][at] as number),
        label,
      );
    const { threshold } = bestAt(of(others), leastPrecision);
    return of(here).map(guess => ({ ...guess, probability: guess.probability >= threshold ? 1 : 0 }));
  });
  return qualityAt(judged, 1);
}

function qualityTable(trained: Trained): string {
  const rows = labels.map(label => {
    const [free, firm] = [bestAt(guesses(trained, label), 0), trained.quality[label]];
    const fair = crossed(trained, label);
    const loose = bestAt(guesses(trained, label), 0.75);
    return [
      label,
      `${two(free.precision)} / ${two(free.recall)} / ${three(free.f1)}`,
      `${two(firm.precision)} / ${two(firm.recall)} / ${three(firm.f1)}`,
      `${two(fair.precision)} / ${two(fair.recall)} / ${three(fair.f1)}`,
      three(trained.thresholds[label]),
      `${two(loose.precision)} / ${two(loose.recall)} at ${three(loose.threshold)}`,
      `${three(calibrationError(guessesOf(trained.items, trained.raw[label], label)))} → ${three(calibrationError(guesses(trained, label)))}`,
      trained.kept[label],
    ];
  });
  const head = [
    'label',
    'best F1: P / R / F1',
    'precision first: P / R / F1',
    'same, threshold from other folds',
  ];
  return table(
    [...head, 'threshold', 'three in four right: P / R', 'calibration error, before → after', 'weights'],
    rows,
  );
}

/** The whole check on one writer's items, by models that have seen nothing of that writer. */
function writersTable({ reads, said, fold, thresholds }: Trained): string {
  const judged = reads.map(({ item, ruled }, at) => {
    const hinted = labels.filter(label => (said[label][at] as number) >= thresholds[label]);
    return { all: { item, given: new Set([...ruled, ...hinted]) }, rules: { item, given: new Set(ruled) } };
  });
  const rows = [...new Set(fold)].map(writer => {
    const own = judged.filter((_, at) => fold[at] === writer);
    const [all, rules] = [scoresOf(own.map(one => one.all)), scoresOf(own.map(one => one.rules))];
    const f1 = labels.map(label => two(all.perLabel[label].f1));
    const micro = `${two(all.micro.precision)} / ${two(all.micro.recall)}`;
    return [
      writer,
      three(rules.macroF1),
      three(all.macroF1),
      micro,
      ...f1,
      `${all.cleanFlagged} of ${all.clean}`,
    ];
  });
  const head = [
    'writer',
    'rules alone: macro F1',
    'with the model',
    'micro P / R',
    ...labels,
    'clean items flagged',
  ];
  return table(head, rows);
}

function agreementTable({ items }: Trained): string {
  const twice = items.filter(item => item.second);
  const rows = labels.map(label => {
    const pairs = twice.map(
      item => [item.first.includes(label), item.second?.includes(label) ?? false] as const,
    );
    const differ = pairs.filter(([first, second]) => first !== second).length;
    return [label, items.filter(item => item.labels.includes(label)).length, differ, three(kappa(pairs))];
  });
  return `${twice.length} of ${items.length} items labelled twice.\n\n${table(['label', 'items', 'differ', 'kappa'], rows)}`;
}

function curveTable(trained: Trained): string {
  const full = Object.fromEntries(labels.map(label => [label, bestAt(guesses(trained, label), 0).f1]));
  const points = [...trained.curve, { part: 1, f1: full as Record<Label, number> }];
  return table(
    ['part of the groups learnt from', ...labels, 'macro F1'],
    points.map(({ part, f1 }) => [
      part,
      ...labels.map(label => three(f1[label])),
      three(mean(labels.map(label => f1[label]))),
    ]),
  );
}

function calibrationTable(trained: Trained): string {
  const bins = labels.map(label => calibration(guesses(trained, label)));
  const cell = (label: number, step: number) => {
    const bin = bins[label]?.[step];
    return bin && bin.count > 0 ? `${two(bin.guessed)} → ${two(bin.right)} (${bin.count})` : '';
  };
  const rows = Array.from({ length: 10 }, (_, step) => [
    two(step / 10),
    ...labels.map((_, label) => cell(label, step)),
  ]);
  return table(['from', ...labels], rows);
}

/** The figures of a training as Markdown. */
export const reportOf = (trained: Trained): string => `# The recall layer

Written by \`test/wording/train.ts\`; items are scored by their most probable sentence, by models that have seen nothing of
their writer. Where a rule has spoken the model is not asked, and an item counts as optional.

## Agreement of the two passes

${agreementTable(trained)}

## Quality

${qualityTable(trained)}

Rules with the model, each writer's items by a model that has seen nothing of that writer:

${writersTable(trained)}

## Learning curve (best F1)

${curveTable(trained)}

## Calibration: guessed → right (items)

${calibrationTable(trained)}

## Size

modelData.ts has ${trained.bytes} bytes.
`;
