import { type Day, isInstant, parseDay } from '../../domain/day.ts';
import type { StorePorts } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { channels } from '../../domain/records/channel.ts';
import { type EntryFields, entryKinds } from '../../domain/records/entry.ts';
import { entryValues } from '../../domain/records/entryValues.ts';
import { isSameName, mentions, textsIn } from '../../domain/records/naming.ts';
import { sentence } from '../../domain/sentence.ts';
import { decisionWords, labelLines } from '../../text/labelWords.ts';
import type { PersonFile, PersonTalk, PersonText, PersonTold, PersonUpdate } from '../../text/personFile.ts';
import { asText, type Kept, keptRecords, momentOf, wordsIn } from './keptRecords.ts';

export interface PersonFileWish {
  readonly person: string;
  readonly today: Day;
  /** Also notes that are only for the person whose store it is. */
  readonly withMine: boolean;
}

export interface CollectedPerson {
  readonly file: PersonFile;
  /** How many notes tell of the person but are only for the person whose store it is. */
  readonly leftOut: number;
}

type Part = 'said' | 'tookPart' | 'mentions' | 'told' | 'updates';

const isListed = (person: string, value: unknown) => textsIn(value).some(one => isSameName(one, person));

const wasToldTo = (person: string, told: unknown) =>
  textsIn((told as { whom?: unknown } | undefined)?.whom).some(one => mentions(one, person));

/** Where a record belongs in the file, by all that was ever said of it; undefined where it tells nothing of them. */
function partOf({ folded, lines }: Kept, person: string): Part | undefined {
  const ever = (tells: (fields: Readonly<Record<string, unknown>>) => boolean) =>
    lines.some(({ f }) => f !== undefined && tells(f));
  const isNamed = ever(f => wordsIn(f).some(text => mentions(text, person)));
  if (folded.entity === 'entry' && ever(f => isListed(person, f['speaker']))) return 'said';
  if (folded.entity === 'conversation' && ever(f => isListed(person, f['speakers']))) return 'tookPart';
  if (folded.entity === 'temporary' && ever(f => wasToldTo(person, f['told']))) return 'told';
  if (folded.entity === 'update' && isNamed) return 'updates';
  return isNamed ? 'mentions' : undefined;
}

const where = ({ folded, conversation, customer }: Kept) => ({
  id: folded.id,
  ...(conversation !== undefined && { conversation }),
  ...(customer !== undefined && { customer }),
});

const unique = (texts: readonly string[]) => [...new Set(texts)];

/** @param chosen those of a record's texts that belong in the file */
function textOf(one: Kept, chosen: (values: Kept['values']) => string[]): PersonText {
  const { folded, values, lines } = one;
  const now = unique(chosen(values));
  const earlier = unique(lines.flatMap(({ f }) => chosen(f ?? {}))).filter(text => !now.includes(text));
  const text = now.length > 0 ? now.join('\n\n') : (earlier.pop() ?? '');
  const kind = entryKinds.find(word => word === values['kind']);
  const state = folded.hidden ? 'deleted' : now.length === 0 ? 'replaced' : undefined;
  return {
    ...where(one),
    record: folded.entity,
    at: momentOf(one),
    ...(kind && folded.entity === 'entry' && { kind }),
    text,
    ...(earlier.length > 0 && { earlier }),
    ...(state && { state }),
  };
}

const asWritten = { audience: 'archive', shown: (text: string) => text } as const;

/** What stands under the labels, and whose decision it was, a line each. */
function labelsIn(values: Kept['values']): string[] {
  const read = Object.entries(entryValues(values)).filter(([, value]) => value !== null);
  const given: Partial<EntryFields> = Object.fromEntries(read);
  const words = given.decision ? decisionWords(given.decision, asWritten.shown) : '';
  return [...(words ? [`Decision: ${words}`] : []), ...labelLines(given, asWritten)];
}

function saidOf(one: Kept): PersonText {
  const said = textOf(one, values => (asText(values['text']) ? [asText(values['text'])] : []));
  const labels = labelsIn(one.values);
  const before = unique(one.lines.flatMap(({ f }) => labelsIn(f ?? {}))).filter(
    line => !labels.includes(line),
  );
  const earlier = [...(said.earlier ?? []), ...before];
  return { ...said, ...(labels.length > 0 && { labels }), ...(earlier.length > 0 && { earlier }) };
}

const talkOf = (one: Kept): PersonTalk => ({
  ...where(one),
  at: momentOf(one),
  channel: channels.find(word => word === one.values['channel']) ?? 'call',
  title: asText(one.values['title']),
});

function toldOf(one: Kept): PersonTold {
  const { at, words } = Object(one.values['told']) as { at?: unknown; words?: unknown };
  const { day } = Object(one.values['until']) as { day?: unknown };
  const moment = isInstant(at) ? at : momentOf(one);
  const until = parseDay(asText(day)) ?? (moment.slice(0, 10) as Day);
  return { ...where(one), at: moment, reason: asText(one.values['reason']), until, words: asText(words) };
}

const updateOf = (one: Kept): PersonUpdate => ({
  ...where(one),
  sent: momentOf(one),
  text: asText(one.values['text']),
});

const oldestFirst = <T>(all: T[], at: (one: T) => string): T[] =>
  all.sort((left, right) => Date.parse(at(left)) - Date.parse(at(right)));

function fileOf(parts: ReadonlyMap<Kept, Part>, { person, today }: PersonFileWish): PersonFile {
  const all = (part: Part) => [...parts].flatMap(([one, its]) => (its === part ? [one] : []));
  const naming = (values: Kept['values']) => wordsIn(values).filter(text => mentions(text, person));
  return {
    person,
    made: today,
    said: oldestFirst(all('said').map(saidOf), one => one.at),
    tookPart: oldestFirst(all('tookPart').map(talkOf), one => one.at),
    mentions: oldestFirst(
      all('mentions').map(one => textOf(one, naming)),
      one => one.at,
    ),
    told: oldestFirst(all('told').map(toldOf), one => one.at),
    updates: oldestFirst(all('updates').map(updateOf), one => one.sent),
  };
}

const nobody = (person: string) =>
  new Problem(
    'not found',
    sentence('Nothing is kept about "{0}". Write the name as it was noted down, like "Maria Lopez".', person),
  );

/** Everything on one person from all stores, for themselves to read. @throws Problem 'not found' where nothing is */
export async function collectPerson(
  { stores }: Pick<StorePorts, 'stores'>,
  wish: PersonFileWish,
): Promise<CollectedPerson> {
  // An empty name would find every field that is empty.
  if (wish.person.trim() === '') throw nobody(wish.person);
  const parts = new Map<Kept, Part>();
  let leftOut = 0;
  for (const one of await keptRecords(stores)) {
    const part = partOf(one, wish.person);
    if (!part) continue;
    if (one.isMine && !wish.withMine) leftOut += one.folded.entity === 'entry' ? 1 : 0;
    else parts.set(one, part);
  }
  if (parts.size + leftOut === 0) throw nobody(wish.person);
  return { file: fileOf(parts, wish), leftOut };
}
