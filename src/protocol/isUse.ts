import { editActs, paneKinds, paneReaches, paneSides } from './callKinds.ts';

type Raw = Readonly<Record<string, unknown>>;

export const areTexts = (...values: readonly unknown[]) => values.every(one => typeof one === 'string');
export const isOneOf = (words: readonly unknown[], value: unknown) => words.includes(value);

function isTarget(value: unknown): boolean {
  const { entry, act, kind, whose, isTurned } = Object(value) as Raw;
  const isLine = isOneOf([undefined, ...paneKinds], kind) && isOneOf([undefined, ...paneSides], whose);
  const isKnown = isLine && isOneOf([undefined, true], isTurned);
  return value === null || (areTexts(entry) && isOneOf(editActs, act) && isKnown);
}

/** Whether it says plainly what the text of the field will become. */
export const isUse = (ask: Raw) =>
  isOneOf(paneKinds, ask['as']) &&
  isOneOf(paneSides, ask['asks']) &&
  isOneOf(paneSides, ask['owes']) &&
  isOneOf(paneReaches, ask['reach']) &&
  areTexts(ask['speaker']) &&
  isTarget(ask['target']);
