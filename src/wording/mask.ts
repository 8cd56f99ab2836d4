/** Whether the marks of Markdown are read as such: fences, inline code, links, comments, front matter. */
export type Form = 'text' | 'markdown';

const blank = (text: string): string => text.replace(/[^\n\r]/g, ' ');

const fence = /^ {0,3}(?:[-*+>]\s+)?(`{3,}|~{3,})/;

/** Where the block of code that begins here ends; an unclosed fence ends with its text. */
function endOfFence(lines: readonly string[], from: number, mark: string): number {
  const isClosing = (line: string) => {
    const plain = line.trim();
    return plain.startsWith(mark) && plain.replaceAll(mark[0] as string, '') === '';
  };
  let at = from + 1;
  while (at < lines.length && !isClosing(lines[at] as string)) at += 1;
  return at;
}

function endOfFrontMatter(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return -1;
  const end = lines.findIndex((line, at) => at > 0 && at < 200 && /^(?:---|\.\.\.)\s*$/.test(line));
  const isFields = lines.slice(1, end).some(line => /^[\w-]+:/.test(line));
  return end > 0 && isFields ? end : -1;
}

/** Mail: everything below the mark of a signature. */
const isSignature = (line: string) => line === '-- ';
const isQuoted = (line: string) => /^\s{0,3}(?:[-*]\s+)?>/.test(line);
const isIndented = (line: string, before: string) =>
  /^(?: {4}|\t)\s*[^\s*+\-\d]/.test(line) && before.trim() === '';

/** Whole lines that nobody here says: code, quoted mail, front matter, a signature. */
function withoutLines(text: string, form: Form): string {
  const lines = text.split('\n');
  const kept: string[] = [];
  const front = form === 'markdown' ? endOfFrontMatter(lines) : -1;
  let hiddenTo = front;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as string;
    const mark = at > hiddenTo ? fence.exec(line)?.[1] : undefined;
    if (mark) hiddenTo = endOfFence(lines, at, mark);
    if (at > hiddenTo && isSignature(line.replace(/\r$/, ''))) hiddenTo = lines.length;
    const isCode = form === 'markdown' && isIndented(line, lines[at - 1] ?? '');
    const isHidden = at <= hiddenTo || isCode || isQuoted(line);
    kept.push(isHidden ? blank(line) : line);
  }
  return kept.join('\n');
}

const link = String.raw`(?:https?|ftp|file|mailto|vscode):[^\s<>"')\]]+|www\.[^\s<>"')\]]+`;
const links = new RegExp(link, 'g');
const linksAndMails = new RegExp(`${link}|(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]+\\.[\\w.-]{1,200}\\w`, 'g');
const inlineCode = /(`{1,3})(?!`)[^`\n]{1,2000}\1/g;
const linkTarget = /\]\([^()\s]{1,2000}(?:\s"[^"\n]{0,200}")?\)/g;
const element = /<\/?[a-z][^<>\n]{0,500}>/gi;
/** A quotation stays within its line and is no longer than a paragraph; marks without a partner hide nothing. */
const quotation =
  /"[^"\n]{1,800}"|“[^“”\n]{1,800}[”“]|„[^„“”"\n]{1,800}[“”"]|«[^«»\n]{1,800}»|(?<![\p{L}\p{N}])['‘][^'‘’\n]{1,300}(?:['’]\p{L}[^'‘’\n]{0,300}){0,8}['’](?![\p{L}\p{N}])/gu;

/** An unclosed comment hides nothing. */
function withoutComments(text: string): string {
  let shown = '';
  let from = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start);
    if (end < 0) break;
    shown += text.slice(from, start) + blank(text.slice(start, end + 3));
    from = end + 3;
  }
  return shown + text.slice(from);
}

/**
 * The text with everything blanked that is not said here: code, addresses, quotations, quoted lines. As long as the text,
 * sign for sign, so that every place stays.
 */
export function masked(text: string, form: Form = 'markdown'): string {
  let shown = withoutLines(withoutComments(text), form);
  if (shown.includes('`')) shown = shown.replace(inlineCode, blank);
  if (shown.includes('](')) shown = shown.replace(linkTarget, blank);
  if (shown.includes('<')) shown = shown.replace(element, blank);
  if (shown.includes('@')) shown = shown.replace(linksAndMails, blank);
  else if (/:\S|www/.test(shown)) shown = shown.replace(links, blank);
  return /["'“„«‘]/.test(shown) ? shown.replace(quotation, blank) : shown;
}
