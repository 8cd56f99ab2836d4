/** Longer lines are compared by their beginning, in tokens. */
const mostTokens = 200;

const tokensOf = (line: string) => (line.match(/[\p{L}\p{N}_]+|\S/gu) ?? []).slice(0, mostTokens);
const lettersIn = (tokens: readonly string[]) => tokens.reduce((sum, token) => sum + token.length, 0);

/** The letters of the longest sequence of tokens that both lines have. */
function common(left: readonly string[], right: readonly string[]): number {
  let above: readonly number[] = [];
  for (const token of left) {
    const row = [0];
    for (const [at, other] of right.entries()) {
      const paired = token === other ? (above[at] ?? 0) + token.length : 0;
      row.push(Math.max(paired, above[at + 1] ?? 0, row[at] ?? 0));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}

/** @returns 0 for lines that share nothing, 1 for lines that differ in white space alone */
export function similarity(left: string, right: string): number {
  const [ours, theirs] = [tokensOf(left), tokensOf(right)];
  const all = lettersIn(ours) + lettersIn(theirs);
  return all === 0 ? 1 : (2 * common(ours, theirs)) / all;
}
