import { visibleLine } from '../../domain/visible.ts';

const ending = /[.!?…。！？]["'”’)\]]*$/u;
const plainBeginning = /^\p{Ll}+(?=[\s,;:]|$)/u;

export const endsSentence = (text: string) => ending.test(visibleLine(text));

/** A remark as a sentence: with a capital, unless it begins with a name such as `maxRetries`, and a full stop. */
export function fullSentence(text: string): string {
  const line = visibleLine(text);
  if (line === '') return '';
  const begun = plainBeginning.test(line) ? line.replace(/^\p{Ll}/u, sign => sign.toUpperCase()) : line;
  return endsSentence(line) ? begun : `${begun}.`;
}
