import { type Arrival, arrive, setOut } from '../../anchoring/arrive.ts';
import type { Ground } from '../../anchoring/blocks.ts';
import { type Carried, carry, carryElsewhere, groundsOf, type Missing } from '../../anchoring/carry.ts';
import type { Past } from '../../anchoring/past.ts';
import { type FileChange, readPatch, undone } from '../../anchoring/patch.ts';
import type { History, Passed } from './ground.ts';

/** What is to be followed, from the commit it was taken at. */
export interface Traveller {
  readonly path: string;
  readonly past: Past;
}

interface Journey {
  lines: Carried[];
  readonly setOff: readonly Carried[];
  /** The commit it has come to. */
  reached: string;
  /** Which step of the way it went last brought it there. */
  stop: number;
  isOver: boolean;
  /** Whether nothing is known of its way from there. */
  isStuck: boolean;
}

/** One way, its patches read once for all that travel on it. */
interface Route {
  readonly steps: readonly Passed[];
  change(at: number, path: string): FileChange | undefined;
  changes(at: number): readonly FileChange[];
}

/** A file may be renamed again and again; beyond these times it is given up. */
const mostRounds = 4;

/** Where so much is left, the rest is not looked for in other files. */
const enoughLeft = 0.6;

const pathsOf = (lines: readonly Carried[]) => new Set(lines.map(({ path }) => path));

function routeOf(steps: readonly Passed[]): Route {
  const read = new Map<number, readonly FileChange[]>();
  const changes = (at: number) => {
    const known = read.get(at);
    if (known) return known;
    const { patch, isBack } = steps[at] as Passed;
    const found = readPatch(patch).map(one => (isBack ? undone(one) : one));
    read.set(at, found);
    return found;
  };
  return { steps, changes, change: (at, path) => changes(at).find(one => one.oldPath === path) };
}

const grounds = new WeakMap<readonly FileChange[], readonly Ground[]>();

/** Where changes put lines in, read once for all that look for theirs. */
function groundsIn(changes: readonly FileChange[]): readonly Ground[] {
  const found = grounds.get(changes) ?? groundsOf(changes);
  grounds.set(changes, found);
  return found;
}

/** Everything a step did, asked for once. */
function wholeSteps(history: History) {
  const known = new Map<string, Promise<readonly FileChange[]>>();
  return ({ from, to }: Passed): Promise<readonly FileChange[]> => {
    const name = `${from} ${to}`;
    const found = known.get(name) ?? history.patch(from, to).then(patch => readPatch(patch ?? ''));
    known.set(name, found);
    return found;
  };
}

type WholeStep = ReturnType<typeof wholeSteps>;

/** A file that went may have been renamed, which is only seen beside the file that came. */
async function wholeChange(change: FileChange, passed: Passed, whole: WholeStep): Promise<FileChange> {
  if (change.newPath !== undefined) return change;
  return (await whole(passed)).find(({ oldPath }) => oldPath === change.oldPath) ?? change;
}

interface Stage {
  readonly route: Route;
  readonly whole: WholeStep;
}

/** First among what is known of the step; everything it did is asked for where much is missing. */
async function foundElsewhere(
  missing: Missing,
  { at, route, whole }: Stage & { readonly at: number },
): Promise<readonly Carried[]> {
  const near = carryElsewhere(missing, groundsIn(route.changes(at)));
  if (near.isSure || missing.kept >= enoughLeft) return near.lines;
  return carryElsewhere(missing, groundsIn(await whole(route.steps[at] as Passed))).lines;
}

async function stepOf(lines: readonly Carried[], at: number, { route, whole }: Stage): Promise<Carried[]> {
  const next: Carried[] = [];
  for (const path of pathsOf(lines)) {
    const own = lines.filter(one => one.path === path);
    const change = route.change(at, path);
    if (!change) {
      next.push(...own);
      continue;
    }
    const passed = route.steps[at] as Passed;
    const step = carry(own, await wholeChange(change, passed, whole));
    const elsewhere = step.missing ? await foundElsewhere(step.missing, { at, route, whole }) : [];
    const moved = new Set(elsewhere.map(({ once }) => once));
    next.push(...step.lines.filter(({ once }) => !moved.has(once)), ...elsewhere);
  }
  return next.sort((left, right) => left.once - right.once);
}

/** Goes on until the end of the way, or until the lines are in a file the way does not tell of. */
async function travel(journey: Journey, known: ReadonlySet<string>, stage: Stage): Promise<void> {
  const { steps } = stage.route;
  const first = steps.findIndex(({ to }) => to === journey.reached) + 1;
  for (const [at, { to }] of steps.entries()) {
    if (at < first) continue;
    if (journey.lines.length === 0) break;
    const paths = [...pathsOf(journey.lines)];
    if (paths.every(path => !stage.route.change(at, path))) {
      [journey.reached, journey.stop] = [to, at];
      continue;
    }
    journey.lines = await stepOf(journey.lines, at, stage);
    journey.reached = to;
    journey.stop = at;
    if ([...pathsOf(journey.lines)].some(path => !known.has(path))) return;
  }
  journey.isOver = true;
}

/** Whether a way tells what follows for a journey: it begins where that has come to, or leads through there. */
const isOnWay = ({ reached }: Journey, from: string, steps: readonly Passed[]) =>
  reached === from || steps.some(({ to }) => to === reached);

/** One way for all that are still open, from where the first of them stopped. */
async function travelOn(history: History, open: readonly Journey[], whole: WholeStep): Promise<void> {
  const [{ reached: from }] = [...open].sort((left, right) => left.stop - right.stop) as [Journey];
  const paths = new Set(open.flatMap(({ lines }) => [...pathsOf(lines)]));
  const steps = await history.way(from, [...paths]);
  const stage = { route: routeOf(steps ?? []), whole };
  for (const journey of open)
    if (steps && isOnWay(journey, from, steps)) await travel(journey, paths, stage);
    else journey.isStuck = true;
}

/** What became of a traveller. */
export interface Arrived {
  /** Missing where it did not arrive. */
  readonly arrival?: Arrival;
}

export interface Journeys {
  readonly from: string;
  readonly travellers: readonly Traveller[];
}

/**
 * Follows code through every commit that touched its file, from one to the one that is checked out.
 * @returns undefined where the way is not known; the answers stand in the order of the travellers
 */
export async function replay(
  history: History,
  { from, travellers }: Journeys,
): Promise<readonly (Arrived | undefined)[]> {
  const whole = wholeSteps(history);
  const journeys = travellers.map(({ past, path }): Journey => {
    const setOff = setOut(past, path);
    return { lines: [...setOff], setOff, reached: from, stop: -1, isOver: false, isStuck: false };
  });
  for (let round = 0; round < mostRounds; round += 1) {
    const open = journeys.filter(({ isOver, isStuck }) => !isOver && !isStuck);
    if (open.length > 0) await travelOn(history, open, whole);
  }
  return journeys.map(one => (one.isOver ? answerOf(one) : undefined));
}

function answerOf({ setOff, lines }: Journey): Arrived {
  const arrival = arrive(setOff, lines);
  return arrival ? { arrival } : {};
}
