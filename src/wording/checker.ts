import { type Facts, factsOf } from './facts.ts';
import type { Finding } from './finding.ts';
import { findingsOfPart, type Item } from './findings.ts';
import { grammarOfRules } from './grammarOfRules.ts';
import { type Ignore, type Ignores, ignoresIn } from './ignoring.ts';
import { isJudged, type Kind } from './kinds.ts';
import { type Form, masked } from './mask.ts';
import { type Model, readModel } from './model.ts';
import { modelData } from './modelData.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { TeamWords } from './teamWords.ts';

/** What stands around the text. */
export interface Context {
  readonly kind?: Kind;
  readonly form?: Form;
  /** The conversation has an open milestone with a date: it answers a vague date. */
  readonly hasMilestone?: boolean;
  /** A temporary code with a date is linked: it answers a measure that is sold as final. */
  readonly hasTemporaryCode?: boolean;
}

export interface Report {
  readonly findings: readonly Finding[];
  /** Findings that a comment in the text sets aside, with its reason. */
  readonly ignored: readonly { readonly finding: Finding; readonly reason: string }[];
  readonly faults: Ignores['faults'];
  /** Most of it is written in another language: it was left alone. */
  readonly isForeign: boolean;
  /** In words that were heard: what reads as a commitment of ours, so that somebody can ask "did we say this?" */
  readonly maybeOurs: readonly Finding[];
  /** How many sentences were read anew; the others stood in the text before. */
  readonly readAnew: number;
}

export interface Checker {
  check(text: string, context?: Context): Report;
}

export interface Wishes {
  readonly team?: TeamWords;
  /** The model of this version, unless another is given. */
  readonly model?: Model;
}

const nothing: Report = {
  findings: [],
  ignored: [],
  faults: [],
  isForeign: false,
  maybeOurs: [],
  readAnew: 0,
};

function inParts(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  for (const item of items) {
    const last = parts.at(-1);
    if (last?.[0]?.sentence.part === item.sentence.part) last.push(item);
    else parts.push([item]);
  }
  return parts;
}

function answered(finding: Finding, { hasMilestone, hasTemporaryCode }: Context): Finding {
  const isAnswered =
    (finding.label === 'vague-date' && hasMilestone === true) ||
    (finding.label === 'hack-as-final' && hasTemporaryCode === true);
  return isAnswered ? { ...finding, severity: 'hint', isAnswered } : finding;
}

function foreignIn(items: readonly Item[]): boolean {
  const strange = items.filter(item => item.facts.isForeign).length;
  return strange > 0 && strange * 2 >= items.filter(item => item.facts.reading.tokens.length > 2).length;
}

const reasonFor = (ignores: readonly Ignore[], { label, start, end }: Finding): string | undefined =>
  ignores.find(one => one.labels.includes(label) && start < one.to && end > one.from)?.reason;

const shippedModel = readModel(modelData);

const maybeOursIn = (text: string, { findings }: Report): Finding[] =>
  findings.filter(
    ({ label, source, start }) =>
      source === 'rule' &&
      ['promise', 'vague-date'].includes(label) &&
      /^(?:we|i)\b/i.test(text.slice(start, start + 3)),
  );

/**
 * Checks texts again and again: a sentence that stood in the text before is not read again, so typing costs what has
 * changed. One checker a store, because teams have words of their own.
 */
export function createChecker({ team = {}, model = shippedModel }: Wishes = {}): Checker {
  const grammar = grammarOfRules(team);
  let known = new Map<string, Facts>();
  const read = (shown: string, sentences: readonly Sentence[]): { items: Item[]; readAnew: number } => {
    const kept = new Map<string, Facts>();
    let readAnew = 0;
    const items = sentences.map(sentence => {
      const words = shown.slice(sentence.start, sentence.end);
      let facts = kept.get(words) ?? known.get(words);
      if (facts === undefined) {
        facts = factsOf(words, grammar);
        readAnew += 1;
      }
      kept.set(words, facts);
      return { sentence, facts, words };
    });
    known = kept;
    return { items, readAnew };
  };
  const check = (text: string, context: Context = {}): Report => {
    if (context.kind === 'heard') return { ...nothing, maybeOurs: maybeOursIn(text, check(text)) };
    if (!isJudged(context.kind)) return nothing;
    const shown = masked(text, context.form);
    const { items, readAnew } = read(shown, sentencesOf(shown));
    const all = inParts(items).flatMap(part => findingsOfPart(part, model));
    const { ignores, faults } = ignoresIn(text);
    const ignored = all.flatMap(finding => {
      const reason = reasonFor(ignores, finding);
      return reason === undefined ? [] : [{ finding, reason }];
    });
    const aside = new Set(ignored.map(one => one.finding));
    const findings = all.filter(finding => !aside.has(finding)).map(one => answered(one, context));
    return { ...nothing, findings, ignored, faults, isForeign: foreignIn(items), readAnew };
  };
  return { check };
}
