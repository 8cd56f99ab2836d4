import { type Anchor, readAnchor, spotOfAnchor } from '../../anchoring/anchor.ts';
import type { Arrival } from '../../anchoring/arrive.ts';
import { type Finding, findPast } from '../../anchoring/findSpot.ts';
import { squeezed } from '../../anchoring/lines.ts';
import { type Past, pastOfSpot, pastOfVersion } from '../../anchoring/past.ts';
import type { History } from './ground.ts';
import type { GroundReader } from './groundReader.ts';
import { type Arrived, replay } from './replay.ts';
import { searchTree } from './searchTree.ts';

/** Where the code of an anchor stands now, and how that is known. */
export interface Resolved extends Finding {
  readonly path: string;
}

/** An anchor from a record, whoever wrote it. @returns undefined for what is none */
export function anchorIn(raw: unknown): Anchor | undefined {
  return readAnchor(raw);
}

/** One anchor on its way to an answer. */
interface Open {
  readonly at: number;
  readonly anchor: Anchor;
  readonly past: Past;
  /** Whether `past` is the file as the commit has it. */
  readonly isCommitted: boolean;
  /** What its own file says. */
  readonly near?: Finding;
}

async function pastOf(reader: GroundReader, anchor: Anchor) {
  const { commit, path, blob } = anchor;
  const file = commit === undefined ? undefined : await reader.past(commit, path);
  if (file && (blob === undefined || file.blob === blob))
    return { past: pastOfVersion(file.version(), anchor), isCommitted: true };
  const own = blob === undefined ? undefined : await reader.blob(blob);
  const past = own ? pastOfVersion(own.version(), anchor) : pastOfSpot(spotOfAnchor(anchor));
  return { past, isCommitted: false };
}

/** The answer that needs nothing but the file itself, or what is known of the anchor so far. */
async function lookNear(reader: GroundReader, anchor: Anchor, at: number): Promise<Resolved | Open> {
  const { path, start, end, blob } = anchor;
  const content = await reader.present(path);
  if (content && content.blob === blob)
    return { state: 'exact', path, start, end, confidence: 1, isPlain: true };
  const { past, isCommitted } = await pastOf(reader, anchor);
  const near = content && findPast(past, content.version());
  if (near?.isPlain) return { ...near, path };
  return { at, anchor, past, isCommitted, ...(near && { near }) };
}

/** Whether a file says what history says: lines that were not edited must stand there. */
async function isBorneOut({ present }: GroundReader, { path, texts }: Arrival): Promise<boolean> {
  const version = (await present(path))?.version();
  const isThere = ([line, text]: readonly [number, string]) => {
    const there = version?.lines[line - 1];
    return there !== undefined && squeezed(there) === squeezed(text);
  };
  return version !== undefined && [...texts].every(isThere);
}

/** Code that went to a file outside the folder is lost to it. */
function inTree(history: History, arrived: Arrived | undefined): Arrived | undefined {
  if (!arrived?.arrival) return arrived;
  const path = history.inTree(arrived.arrival.path);
  return path === undefined ? {} : { arrival: { ...arrived.arrival, path } };
}

async function followHistory(reader: GroundReader, open: readonly Open[]): Promise<Map<Open, Arrived>> {
  const { history } = reader.ground;
  const found = new Map<Open, Arrived>();
  const ready = open.filter(one => one.isCommitted);
  if (!history || ready.length === 0) return found;
  for (const from of new Set(ready.map(({ anchor }) => anchor.commit as string))) {
    const own = ready.filter(({ anchor }) => anchor.commit === from);
    const travellers = own.map(({ anchor, past }) => ({ path: history.named(anchor.path), past }));
    const arrived = await replay(history, { from, travellers });
    for (const [at, one] of own.entries()) {
      const answer = inTree(history, arrived[at]);
      if (answer && (!answer.arrival || (await isBorneOut(reader, answer.arrival)))) found.set(one, answer);
    }
  }
  return found;
}

function lost({ anchor, near }: Open): Resolved {
  const { path, start, end } = anchor;
  return { state: 'lost', start, end, confidence: 0, isPlain: false, ...near, path } satisfies Resolved;
}

async function settle(reader: GroundReader, one: Open, arrived: Arrived | undefined): Promise<Resolved> {
  if (arrived?.arrival) return arrived.arrival;
  if (arrived) return { ...lost(one), state: 'lost' };
  if (one.near && one.near.state !== 'lost' && one.near.state !== 'ambiguous')
    return { ...one.near, path: one.anchor.path };
  return (await searchTree(reader, one)) ?? lost(one);
}

/** So many are read from git together. */
const atOnce = 32;

const isOpen = (one: Resolved | Open): one is Open => 'anchor' in one;

/** @returns where each anchor stands now, in the order of the anchors */
export async function resolveAnchors(reader: GroundReader, anchors: readonly Anchor[]): Promise<Resolved[]> {
  const looked: (Resolved | Open)[] = [];
  for (let from = 0; from < anchors.length; from += atOnce) {
    const some = anchors.slice(from, from + atOnce);
    looked.push(...(await Promise.all(some.map((anchor, at) => lookNear(reader, anchor, from + at)))));
  }
  const arrived = await followHistory(reader, looked.filter(isOpen));
  const answers: Resolved[] = [];
  for (const one of looked) answers.push(isOpen(one) ? await settle(reader, one, arrived.get(one)) : one);
  return answers;
}
