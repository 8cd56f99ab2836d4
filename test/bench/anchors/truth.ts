import type { CaseClass, Kind, Spot } from './cases.ts';
import { grouped } from './grouped.ts';
import { weightOf } from './similar.ts';
import type { Atom } from './walk.ts';

export interface Range extends Spot {
  readonly lines: readonly string[];
}

/** What composed line maps say of a range. */
export interface Verdict {
  readonly kind: Kind;
  readonly class: CaseClass;
  readonly keep: number;
  readonly spot?: Spot;
  /** The lines at b as the walk has them, by number: they must be the file's own. */
  readonly texts: ReadonlyMap<number, string>;
  /** Lines of the range that nothing is left of, counted from 0. */
  readonly gone: readonly number[];
}

/** Why nobody can say for certain what became of a range. */
export type Doubt = 'unclear' | 'arguable' | 'split';

export const originOf = (path: string, line: number): string => `${path}:${line}`;

export function atomsOf({ path, start, lines }: Range): Atom[] {
  return lines.map((text, index) => ({
    origin: originOf(path, start + index),
    weight: weightOf(text),
    path,
    line: start + index,
    text,
    moved: false,
    doubtful: false,
    unclear: false,
  }));
}

const sum = (atoms: readonly Atom[]): number => atoms.reduce((total, atom) => total + atom.weight, 0);

const heaviest = (groups: readonly (readonly Atom[])[]): readonly Atom[] =>
  [...groups].sort((left, right) => sum(right) - sum(left))[0] ?? [];

/** The lines that still stand together. */
function together(atoms: readonly Atom[], length: number): readonly Atom[] {
  const own = heaviest([...grouped(atoms, atom => atom.path).values()]);
  const groups: Atom[][] = [];
  for (const atom of [...own].sort((left, right) => left.line - right.line)) {
    const last = groups.at(-1);
    const gap = atom.line - (last?.at(-1)?.line ?? Number.NEGATIVE_INFINITY);
    if (last && gap <= Math.max(10, 2 * length)) last.push(atom);
    else groups.push([atom]);
  }
  return heaviest(groups);
}

function kindOf(left: readonly Atom[], total: number): Kind {
  if (!left.length) return 'deleted';
  return sum(left) >= total / 2 ? 'found' : 'partial';
}

function spotOf(atoms: readonly Atom[]): Spot | undefined {
  const lines = atoms.map(atom => atom.line);
  const path = atoms[0]?.path;
  return path === undefined ? undefined : { path, start: Math.min(...lines), end: Math.max(...lines) };
}

interface Found {
  readonly range: Range;
  readonly atoms: readonly Atom[];
  readonly spot: Spot;
}

function classOf({ range, atoms, spot }: Found): CaseClass {
  if (sum(atoms.filter(atom => atom.moved)) > sum(atoms) / 2) return 'move';
  if (spot.path !== range.path) return 'rename';
  const texts = new Map(atoms.map(atom => [atom.line, atom.text]));
  const sameLength = spot.end - spot.start === range.end - range.start;
  const equal = sameLength && range.lines.every((line, index) => texts.get(spot.start + index) === line);
  if (!equal) return 'edit';
  return spot.start === range.start ? 'same' : 'shift';
}

export function verdictOf(range: Range, left: ReadonlyMap<string, readonly Atom[]>): Verdict | Doubt {
  const origins = range.lines.map((_, index) => originOf(range.path, range.start + index));
  const alive = origins.flatMap(origin => left.get(origin) ?? []);
  if (alive.some(atom => atom.unclear)) return 'unclear';
  const total = sum(atomsOf(range));
  const atoms = together(alive, range.lines.length);
  if (sum(atoms) < 0.8 * sum(alive)) return 'split';
  const kind = kindOf(atoms, total);
  const sure = atoms.filter(atom => !atom.doubtful);
  if (kindOf(sure, total) !== kind) return 'arguable';
  const spot = spotOf(atoms);
  const own = new Set(atoms.map(atom => atom.origin));
  return {
    kind,
    class: kind === 'found' && spot ? classOf({ range, atoms, spot }) : (kind as CaseClass),
    keep: sum(atoms) / total,
    ...(spot ? { spot } : {}),
    texts: new Map(atoms.map(atom => [atom.line, atom.text])),
    gone: origins.flatMap((origin, index) => (own.has(origin) ? [] : [index])),
  };
}

/** Both ways of taking the difference lead to the same answer. */
export function agree(one: Verdict, other: Verdict): boolean {
  const told = ({ kind, class: named, spot }: Verdict) => JSON.stringify([kind, named, spot]);
  return told(one) === told(other);
}
