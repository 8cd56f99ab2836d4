/** The words in which a slip of the fingers is likely to be seen. */
const known =
  'today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|august|september|october|november|december|week|weeks|month|months|quarter|fortnight|business|working|next|beginning|middle|first|second|third|fourth'.split(
    '|',
  );

/** Shorter words are too like one another. */
const shortest = 4;
/** In a long word two slips leave enough of it. */
const long = 8;

/** How many letters are missing, too many, other ones or have changed places with their neighbours. */
function slips(typed: string, word: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: word.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= typed.length; row += 1) {
    const line = [row];
    for (let at = 1; at <= word.length; at += 1) {
      const isSame = typed[row - 1] === word[at - 1];
      const isSwapped =
        row > 1 && at > 1 && typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1];
      const swapped = isSwapped ? (before?.[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      const other = (last?.[at - 1] ?? 0) + (isSame ? 0 : 1);
      line.push(Math.min((last?.[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1, other, swapped));
    }
    [before, last] = [last, line];
  }
  return last?.[word.length] ?? 0;
}

function isSlipOf(typed: string, word: string): boolean {
  const most = word.length >= long ? 2 : 1;
  return Math.abs(typed.length - word.length) <= most && slips(typed, word) <= most;
}

function knownFor(typed: string): string {
  if (typed.length < shortest || known.includes(typed)) return typed;
  const meant = known.filter(word => isSlipOf(typed, word));
  return meant.length === 1 ? (meant[0] ?? typed) : typed;
}

/** The words as they were probably meant; undefined where no slip is seen. */
export function corrected(words: string): string | undefined {
  const right = words.split(' ').map(knownFor).join(' ');
  return right === words ? undefined : right;
}
