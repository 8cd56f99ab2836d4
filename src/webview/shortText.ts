const fewLines = 12;
const fewSigns = 600;
// Hiding a line or two behind a button would cost the reader more than it saves.
const slack = 1.25;

function lineEnd(text: string, lines: number): number {
  let end = -1;
  for (let line = 0; line < lines; line += 1) {
    end = text.indexOf('\n', end + 1);
    if (end < 0) return text.length;
  }
  return end;
}

/** The beginning of a long text, or undefined when the whole is short enough to be shown. */
export function shortText(text: string): string | undefined {
  const isShort = text.length <= fewSigns * slack && lineEnd(text, fewLines * slack) === text.length;
  if (isShort) return undefined;
  const start = text.slice(0, Math.min(lineEnd(text, fewLines), fewSigns));
  // Half of a surrogate pair would be shown as a replacement character.
  return start.replace(/[\ud800-\udbff]$/, '');
}
