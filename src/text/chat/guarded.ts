import { looksLinkable } from '../markdown.ts';
import type { ShowWords } from './marks.ts';

/** Names that call everybody, wherever a program looks for them. */
const everybody = /(?<![\p{L}\p{N}])@(?=(?:here|channel|everyone|team|all)(?![\p{L}\p{N}]))/giu;
/** What a program reads before it looks for code: a name, a channel, an address, a person. */
const controls = /<(?=[!@#]|\/?at\b|https?:|mailto:|tel:)/gi;

/** A blank keeps apart what calls somebody only in one piece, also in code. */
export const apart = (text: string): string => text.replace(everybody, '@ ').replace(controls, '< ');

/** Looks the same and ends no code. */
const tick = 'ˋ';

/** One line of code, whatever stands in it. */
export function chatCode(text: string): string {
  const line = apart(text).replace(/\s+/g, ' ').trim().replaceAll('`', tick);
  return line && `\`${line}\``;
}

export function chatBlock(text: string): string {
  return `\`\`\`\n${apart(text).replace(/`{3,}/g, run => tick.repeat(run.length))}\n\`\`\``;
}

const edge = String.raw`[^\p{L}\p{N}]`;
const opening = (sign: string) => new RegExp(`(?:^|${edge})${sign}(?=\\S)`, 'u');
const closing = (sign: string) => new RegExp(`\\S${sign}(?=$|${edge})`, 'u');
const emphasis = ['\\*', '_'].map(sign => ({ opens: opening(sign), closes: closing(sign) }));
const strike = { opens: opening('~'), closes: closing('~') };
const endsStrike = new RegExp(`\\S~(?:$|${edge})`, 'u');

/** Code, emoji that are no time of day, a person or channel, an entity or tag. */
const meaning = /`|(?<!\d):[^\s:]+:|:[^\s:]*\p{L}[^\s:]*:|(?:^|[^\p{L}\p{N}])[@#]\p{L}|[<>]|&(?:#|\w+;)/u;
/** A command or quote, where a line begins. */
const beginning = /^(?:\/\p{L}|>)/u;

/** What means something besides in the words of a line. @param whole all of them */
export type AlsoRisky = (whole: string) => (word: string, isStart: boolean) => boolean;

/** Whether a word of that line means more than itself; what depends on the whole line is looked at once. */
function risksIn(whole: string, also: AlsoRisky) {
  const marks = endsStrike.test(whole) ? [...emphasis, strike] : emphasis;
  const isAlso = also(whole);
  return (word: string, isStart: boolean): boolean =>
    apart(word) !== word ||
    meaning.test(word) ||
    looksLinkable(word) ||
    (isStart && beginning.test(word)) ||
    marks.some(({ opens, closes }) => opens.test(word) || closes.test(word)) ||
    isAlso(word, isStart);
}

/** What stands between two marks of a kind is one piece of code, as it was one piece to who wrote it. */
function joinPairs(words: readonly string[], risky: boolean[]): void {
  for (const { opens, closes } of emphasis) {
    const from = words.findIndex(one => opens.test(one) && !closes.test(one));
    const to = words.findIndex((one, at) => at > from && closes.test(one));
    if (from >= 0 && to > from) risky.fill(true, from, to + 1);
  }
}

/** Neighbours that are risky share one piece of code. */
function runsOf(words: readonly string[], risky: readonly boolean[]): string[] {
  const runs: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const from = at;
    while (risky[at] && risky[at + 1]) at += 1;
    const run = words.slice(from, at + 1).join(' ');
    runs.push(risky[at] ? chatCode(run) : run);
  }
  return runs;
}

/** Words as they were typed; those with signs that mean something stand in code, where none means anything. */
export function guarded(whole: string, also: AlsoRisky = () => () => false): ShowWords {
  const isRisky = risksIn(whole, also);
  return (text, isStart) => {
    const [before, after] = [/^\s/.test(text) ? ' ' : '', /\S\s+$/.test(text) ? ' ' : ''];
    const words = text.split(/\s+/).filter(Boolean);
    const risky = words.map((word, at) => isRisky(word, isStart && at === 0));
    joinPairs(words, risky);
    return before + runsOf(words, risky).join(' ') + after;
  };
}
