import { isLabel, type Label } from './labels.ts';

/** A person's word that a finding is fine here; the reason is exported with it. */
export interface Ignore {
  readonly labels: readonly Label[];
  readonly reason: string;
  /** Where the words stand that it is about; UTF-16. */
  readonly from: number;
  readonly to: number;
}

export interface Ignores {
  readonly ignores: readonly Ignore[];
  /** Comments that ignore nothing: they give no reason or name no label. */
  readonly faults: readonly { readonly start: number; readonly end: number; readonly message: string }[];
}

const longestComment = 600;
const form = /^<!--\s*listen-first-ignore\b([^:]*):?([\s\S]*?)-->$/;
const advice =
  'This comment ignores nothing. Write it as <!-- listen-first-ignore promise: why it is fine here -->, with promise, blame, dismissive, vague-date or hack-as-final.';

const endOfLine = (text: string, from: number) => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

/** The line of the comment or, where it stands alone, the next line that holds something. */
function reachOf(text: string, start: number, end: number): { from: number; to: number } {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = endOfLine(text, end);
  const isAlone = (text.slice(from, start) + text.slice(end, to)).trim() === '';
  if (!isAlone) return { from, to };
  let next = to + 1;
  while (next < text.length && text.slice(next, endOfLine(text, next)).trim() === '')
    next = endOfLine(text, next) + 1;
  return { from: Math.min(next, text.length), to: endOfLine(text, Math.min(next, text.length)) };
}

/** What `<!-- listen-first-ignore promise: reason -->` says in a text; several labels are parted by commas. */
export function ignoresIn(text: string): Ignores {
  const ignores: Ignore[] = [];
  const faults: { start: number; end: number; message: string }[] = [];
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', start + 4)) {
    const close = text.indexOf('-->', start);
    if (close < 0) break;
    const end = close + 3;
    const read = end - start > longestComment ? null : form.exec(text.slice(start, end));
    if (!read) continue;
    const labels = (read[1] ?? '').split(/[\s,]+/).filter(isLabel);
    const reason = (read[2] ?? '').trim().replace(/\s+/g, ' ');
    if (labels.length === 0 || reason === '') faults.push({ start, end, message: advice });
    else ignores.push({ labels, reason, ...reachOf(text, start, end) });
  }
  return { ignores, faults };
}
