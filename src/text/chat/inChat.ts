import { jira } from './jira.ts';
import type { ChatFormat, Marks, ShowWords } from './marks.ts';
import { plain } from './plain.ts';
import { type Block, type Item, readBlocks } from './readBlocks.ts';
import { readInline, type Span } from './readInline.ts';
import { slack } from './slack.ts';
import { teams } from './teams.ts';

const marksOf: Readonly<Record<ChatFormat, Marks>> = { slack, teams, jira, plain };

/** All words of a line, without its code. */
function wholeOf(spans: readonly Span[]): string {
  const texts = spans.map(one => {
    if ('spans' in one) return wholeOf(one.spans);
    return one.kind === 'words' ? one.text : ' ';
  });
  return texts.join('');
}

/** Neighbouring words are one run: a mark may begin in one of them and end in the next. */
function joined(spans: readonly Span[]): Span[] {
  const runs: Span[] = [];
  let words: string[] = [];
  const flush = () => {
    if (words.length > 0) runs.push({ kind: 'words', text: words.join('') });
    words = [];
  };
  for (const one of spans) {
    if (one.kind === 'words') words.push(one.text);
    else {
      flush();
      runs.push(one);
    }
  }
  flush();
  return runs;
}

/** An address that was written as it is stays so; what leads anywhere but to a page or a mailbox is only words. */
function linked(marks: Marks, words: string, { spans, address }: Extract<Span, { kind: 'link' }>): string {
  if (!/^(?:https?|mailto):/i.test(address)) return words;
  return wholeOf(spans) === address ? marks.link(address, address) : marks.link(words || address, address);
}

/** How the line is marked that is being written. */
interface Pen {
  readonly marks: Marks;
  readonly words: ShowWords;
}

function spanIn(pen: Pen, span: Span, isStart: boolean): string {
  const { marks, words } = pen;
  if (span.kind === 'break') return '\n';
  if ('text' in span) return span.kind === 'words' ? words(span.text, isStart) : marks.code(span.text);
  const inner = spansIn(pen, span.spans, isStart);
  return span.kind === 'link' ? linked(marks, inner, span) : marks[span.kind](inner);
}

function spansIn(pen: Pen, spans: readonly Span[], isStart: boolean): string {
  const runs = joined(spans);
  const begins = (at: number) => (at === 0 ? isStart : runs[at - 1]?.kind === 'break');
  return runs.map((one, at) => spanIn(pen, one, begins(at))).join('');
}

function inline(marks: Marks, text: string): string {
  const spans = readInline(text);
  return spansIn({ marks, words: marks.wordsIn(wholeOf(spans)) }, spans, true);
}

const asItIs = (text: string) => text;

/** A heading is marked as a whole, so nothing in it is. */
const insideHeading = (marks: Marks): Marks => ({
  ...marks,
  strong: asItIs,
  emphasis: asItIs,
  struck: asItIs,
});

interface Place {
  readonly depth: number;
  readonly number?: number;
}

function itemIn(marks: Marks, { text, below }: Item, place: Place): string {
  const point = marks.point(inline(marks, text), place);
  return [point, blocksIn(marks, below, place.depth + 1)].filter(Boolean).join('\n');
}

function blockIn(marks: Marks, block: Block, depth: number): string {
  switch (block.kind) {
    case 'heading':
      return marks.heading(inline(insideHeading(marks), block.text), block.level);
    case 'paragraph':
      return inline(marks, block.text);
    case 'code':
      return marks.block(block.text);
    case 'quote':
      return marks.quote(blocksIn(marks, block.blocks, depth));
    case 'table':
      return marks.table(block.rows.map(row => row.map(cell => inline(marks, cell))));
    case 'list':
      return block.items
        .map((one, at) =>
          itemIn(marks, one, { depth, ...(block.start !== undefined && { number: block.start + at }) }),
        )
        .join('\n');
  }
}

function blocksIn(marks: Marks, blocks: readonly Block[], depth: number): string {
  const texts = blocks.map(one => ({
    text: blockIn(marks, one, depth),
    gap: one.kind === 'heading' ? marks.afterHeading : '\n\n',
  }));
  const shown = texts.filter(one => one.text !== '');
  return shown.map(({ text, gap }, at) => (at < shown.length - 1 ? text + gap : text)).join('');
}

/** A text of ours, in the marks of the program it is pasted into. @param markdown words of others are escaped in it */
export function inChat(markdown: string, format: ChatFormat): string {
  return `${blocksIn(marksOf[format], readBlocks(markdown), 0).trim()}\n`;
}
