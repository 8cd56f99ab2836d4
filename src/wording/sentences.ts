/** A stretch of text that is judged as one; offsets are UTF-16. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** It begins a line as a point of a list. */
  readonly isPoint: boolean;
  /** It stands over what follows, and is seldom a whole sentence. */
  readonly isHeading: boolean;
  /** Which part of the text it belongs to: parts are divided by headings and rules. */
  readonly part: number;
}

const shortened =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|no|nr|vs|approx|appr|def|incl|excl|dept|ext|inc|ltd|co|corp|fig|sec|min|max|temp|e\.g|i\.e|eg|ie|etc|cf|resp|a\.m|p\.m|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thur?s?|fri|sat|sun|\p{L})\.$/iu;
const point = /^\s*(?:[-*+•–·▪◦]|\[[ x]?\]|\(?\d{1,3}[.)])\s+(?:\[[ x]\]\s+)?/i;
const heading = /^\s{0,3}#{1,6}\s/;
const rule = /^\s*(?:[-*_=]\s*){3,}$/;
const isRule = (line: string) => line.length < 200 && rule.test(line);
const ends = /[.!?…。]{1,8}["'”’)\]*_]{0,4}(?=\s|$)/g;

/** After "27.11." or "Mr." a sentence goes on, unless what follows begins a new one. */
function endsHere(line: string, mark: RegExpExecArray): boolean {
  if (!mark[0].startsWith('.') || mark[0].startsWith('..')) return true;
  const before = line.slice(Math.max(0, mark.index - 12), mark.index + 1);
  const after = line.slice(mark.index + mark[0].length, mark.index + mark[0].length + 12);
  const goesOn = /^\s+(?:\p{Ll}|\d|$)/u.test(after);
  if (/\b\d{1,2}\.$/.test(before)) {
    return !goesOn && !/^\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(after);
  }
  if (!shortened.test(before)) return true;
  return /\b(?:etc|[ap]\.m|temp|min|max)\.$/i.test(before) && !goesOn;
}

interface Line {
  readonly start: number;
  readonly text: string;
}

const reaches = 50;

/** Lines of one paragraph are one; a short line, a point, a heading or an end mark ends it. */
function goesOnFrom(line: string, next: string): boolean {
  if (line.length < reaches || /[.!?:;…]["'”’)\]]?\s*$/.test(line)) return false;
  return /^\s*[\p{Ll}\p{N}(]/u.test(next) && !point.test(next) && !heading.test(next);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, text: line });
    start += line.length + 1;
  }
  return lines;
}

/** What never ends is cut between words, so that no sentence is long. */
const longest = 1000;

function addPieces(into: Sentence[], block: Line, whole: Sentence): void {
  let { start, isPoint } = whole;
  while (whole.end - start > longest) {
    const piece = block.text.slice(start - block.start, start - block.start + longest);
    const blank = piece.lastIndexOf(' ');
    const cut = blank > longest / 2 ? blank + 1 : longest;
    into.push({ ...whole, start, end: start + cut, isPoint });
    start += cut;
    isPoint = false;
  }
  if (whole.end > start) into.push({ ...whole, start, isPoint });
}

type About = Pick<Sentence, 'isPoint' | 'isHeading' | 'part'>;

function addSentences(into: Sentence[], block: Line, about: About): void {
  let from = 0;
  const add = (to: number) => {
    const piece = block.text.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    const start = block.start + from + lead;
    const end = start + piece.trim().length;
    if (end > start) addPieces(into, block, { ...about, start, end, isPoint: about.isPoint && from === 0 });
    from = to;
  };
  ends.lastIndex = 0;
  for (let mark = ends.exec(block.text); mark !== null; mark = ends.exec(block.text)) {
    if (endsHere(block.text, mark)) add(mark.index + mark[0].length);
  }
  add(block.text.length);
}

/** The sentences of a text in which everything that is not judged has been blanked. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const lines = linesOf(text);
  let part = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const first = lines[at] as Line;
    if (heading.test(first.text) || isRule(first.text)) part += 1;
    const lead = (point.exec(first.text) ?? heading.exec(first.text))?.[0].length ?? 0;
    let last = first;
    while (at + 1 < lines.length && goesOnFrom(last.text, (lines[at + 1] as Line).text)) {
      at += 1;
      last = lines[at] as Line;
    }
    const block = text.slice(first.start + lead, last.start + last.text.length);
    addSentences(
      sentences,
      { start: first.start + lead, text: block },
      { isPoint: point.test(first.text), isHeading: heading.test(first.text), part },
    );
  }
  return sentences;
}
