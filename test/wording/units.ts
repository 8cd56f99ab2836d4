import { masked } from '../../src/wording/mask.ts';
import { sentencesOf } from '../../src/wording/sentences.ts';
import type { CorpusItem } from './corpus.ts';
import { labels as everyLabel, type Label } from './items.ts';

/** What the model learns from: some words, what they are, and what they teach nothing about. */
export interface Unit {
  readonly text: string;
  readonly labels: readonly Label[];
  readonly open: readonly Label[];
}

const spansOf = (text: string) => {
  const shown = masked(text, 'text');
  return sentencesOf(shown).map(({ start, end }) => ({ start, end, text: shown.slice(start, end) }));
};

/** The sentences of a text as the check sees them: code, addresses and quotes blanked. */
export const sentencesIn = (text: string): string[] => spansOf(text).map(span => span.text);

function marked(item: CorpusItem): Unit[] {
  return spansOf(item.text).map(span => {
    const here = (item.marks ?? []).filter(mark => mark.end > span.start && mark.end <= span.end + 1);
    const said = here.flatMap(mark => mark.labels);
    return {
      text: span.text,
      labels: said.filter(label => item.labels.includes(label)),
      open: said.filter(label => !item.labels.includes(label)),
    };
  });
}

/**
 * A marked text gives its sentences. Any other is one unit, and each of its sentences alone shows what it is not; a date may
 * stand in another sentence, so alone none of them teaches about vague dates.
 */
export function unitsOf(item: CorpusItem): Unit[] {
  if (item.marks) return marked(item);
  const sentences = sentencesIn(item.text);
  const given = [...item.labels, ...(item.optional ?? [])];
  const whole = { text: sentences.join(' '), labels: item.labels, open: item.optional ?? [] };
  if (sentences.length < 2) return [whole];
  const open = everyLabel.filter(label => label === 'vague-date' || given.includes(label));
  return [whole, ...sentences.map(text => ({ text, labels: [], open }))];
}
