import { sentence } from '../../../domain/sentence.ts';
import type { Said } from '../chat/scan.ts';
import { askForDay, type Dated, timeline } from '../dated.ts';
import type { ImportedConversation, Notice, Parsed, Reading } from '../imported.ts';
import { linesOf, trimLines } from '../lines.ts';
import { speakersIn } from '../speakers.ts';
import { conversationOf } from '../talks.ts';
import { ticketsIn } from '../tickets.ts';
import { type Block, blocksOf } from './blocks.ts';
import { channelOf } from './channels.ts';
import { type Heading, headingsOf } from './headings.ts';
import { attendeesIn, type Names, namesInTitle, notesIn } from './noteLines.ts';

/** What stands under one heading, up to the next one of its rank. */
interface Section {
  readonly heading: Heading | undefined;
  /** Counted from 0. */
  readonly from: number;
  readonly lines: readonly string[];
}

/** A heading without a day belongs to the day before it where it ranks below it; else that day has ended. */
function sectionsOf(lines: readonly string[]): Section[] {
  const starts: { heading: Heading | undefined; from: number; at: number }[] = [
    { heading: undefined, from: 0, at: 0 },
  ];
  for (const heading of headingsOf(lines)) {
    const open = starts.at(-1)?.heading;
    const ends = heading.day !== undefined || (open !== undefined && heading.level <= open.level);
    const from = heading.day ? heading.at + heading.lines : heading.at;
    if (ends) starts.push({ heading: heading.day && heading, from, at: heading.at });
  }
  return starts.map(({ heading, from }, index) => {
    return { heading, from, lines: lines.slice(from, starts[index + 1]?.at ?? lines.length) };
  });
}

function leftOut({ from, lines }: Section): Notice[] {
  const text = trimLines(lines);
  if (text === '') return [];
  const first = from + 1 + lines.findIndex(line => line.trim() !== '');
  const last = first + text.split('\n').length - 1;
  const words =
    first === last
      ? sentence('Line {0} stands under no date and is left out.', first)
      : sentence('Lines {0} to {1} stand under no date and are left out.', first, last);
  return [{ words, line: first, text }];
}

const unmarked = (line: string) => line.replace(/^\s{0,9}(?:[-*+•]|\d{1,3}[.)])\s{1,9}/, '');
const firstWord = (name: string) => name.split(/\s+/, 1)[0] ?? '';

/** Who may stand before a colon; one first name of several people stays as it is. */
function namesFor(lines: readonly string[], { us }: Reading, titles: readonly string[]): Names {
  const plain = lines.map(unmarked);
  const whole = [...new Set([...titles.flatMap(namesInTitle), ...plain.flatMap(attendeesIn), ...us])];
  const names = new Map([...speakersIn(plain)].map(name => [name, name]));
  for (const name of whole) {
    const first = firstWord(name);
    const isAlone = whole.every(other => other === name || firstWord(other) !== first);
    names.set(first, isAlone ? name : first);
    names.set(name, name);
  }
  return names;
}

interface Under {
  readonly section: Section;
  readonly heading: Heading;
  readonly blocks: readonly Block[];
}

function saidIn({ section, heading, blocks }: Under, names: Names): Said[] {
  const said = blocks.flatMap(block =>
    notesIn(block, names).map(({ line, time, speaker, text }) => ({
      line: section.from + block.at + line + 1,
      ...(speaker && { speaker }),
      when: time ? { time } : {},
      text,
    })),
  );
  const start = { line: heading.at + 1, when: { day: heading.day, time: heading.time }, text: '' };
  return [start, ...said];
}

/** @param dated what the heading says first, then what stands under it */
function noteOf({ heading, blocks }: Under, dated: readonly Dated[], reading: Reading) {
  const [start, ...under] = dated as [Dated, ...Dated[]];
  // A day with nothing under it may have been all there was to say.
  const said = under.length > 0 || heading.title === '' ? under : [{ ...start, text: heading.title }];
  const { title } = heading;
  const key = ['notes', start.day, title].join('\n');
  const others = [...namesInTitle(title), ...blocks.flatMap(one => attendeesIn(one.text))];
  const { at } = start;
  return conversationOf(
    { title, channel: channelOf(title), tickets: ticketsIn(title), others, dated: said, key, at },
    reading,
  );
}

/** Notes by dated headings: each of them is a talk. */
export function parseNotes(text: string, reading: Reading): Parsed {
  const lines = linesOf(text);
  const sections = sectionsOf(lines);
  const under = sections.flatMap(section => {
    const { heading } = section;
    return heading ? [{ section, heading, blocks: blocksOf(section.lines) }] : [];
  });
  const names = namesFor(
    lines,
    reading,
    under.map(one => one.heading.title),
  );
  const notices = sections.filter(one => one.heading === undefined).flatMap(leftOut);
  if (under.length === 0) return reading.at ? undated(lines, reading) : askForDay(1);
  const groups = under.map(one => saidIn(one, names));
  const found = timeline(groups.flat(), reading);
  if ('about' in found) return found;
  let from = 0;
  const conversations: ImportedConversation[] = [];
  for (const [at, group] of groups.entries()) {
    const made = noteOf(under[at] as Under, found.dated.slice(from, from + group.length), reading);
    from += group.length;
    if (made) conversations.push(made);
  }
  return { format: 'notes', conversations, notices: [...notices, ...found.notices] };
}

/** All of it is of the one day that the person named. */
function undated(lines: readonly string[], reading: Reading): Parsed {
  const section: Section = { heading: undefined, from: 0, lines };
  const heading: Heading = { at: 0, lines: 0, level: 1, text: '', title: '' };
  const one = { section, heading, blocks: blocksOf(lines) };
  const found = timeline(saidIn(one, namesFor(lines, reading, [])), reading);
  if ('about' in found) return found;
  const made = noteOf(one, found.dated, reading);
  return { format: 'notes', conversations: made ? [made] : [], notices: found.notices };
}
