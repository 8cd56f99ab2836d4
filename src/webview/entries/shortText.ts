const fewLines = 12;
const fewSigns = 450;
const blockSigns = 2000;
// Hiding a line or two behind a button would cost the reader more than it saves.
const slack = 1.25;
// Half of a surrogate pair would be shown as a replacement character.
const lonelyHalf = /[\ud800-\udbff]$/;

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
  return text.slice(0, Math.min(lineEnd(text, fewLines), fewSigns)).replace(lonelyHalf, '');
}

function firstBlock(text: string): string {
  if (text.length <= blockSigns) return text;
  const piece = text.slice(0, blockSigns);
  const lastLine = piece.lastIndexOf('\n') + 1;
  return lastLine > 0 ? piece.slice(0, lastLine) : piece.replace(lonelyHalf, '');
}

/** A text in blocks that a browser can lay out one by one, cut after line breaks where there are any. */
export function blocksOf(text: string): readonly string[] {
  const blocks: string[] = [];
  for (let start = 0; start < text.length; start += blocks.at(-1)?.length ?? 0) {
    blocks.push(firstBlock(text.slice(start, start + blockSigns + 1)));
  }
  return blocks;
}
