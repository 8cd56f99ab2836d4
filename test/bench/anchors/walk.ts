import { alignmentOf, type Moved, Moves } from './moves.ts';
import type { FileChange, Hunk, Step } from './patches.ts';
import { weightOf, withoutBlanks } from './similar.ts';

/** A piece of a line that is followed through the steps. */
export interface Atom {
  /** The line at the beginning of the walk. */
  readonly origin: string;
  readonly weight: number;
  path: string;
  line: number;
  text: string;
  moved: boolean;
  doubtful: boolean;
  unclear: boolean;
}

const movesOf = new WeakMap<Step, Moves>();

function movedIn(step: Step, path: string, line: number): Moved {
  const moves = movesOf.get(step) ?? new Moves(step);
  movesOf.set(step, moves);
  return moves.of(path, line);
}

/** Follows atoms from commit to commit. */
export class Walk {
  #files = new Map<string, Atom[]>();

  constructor(atoms: readonly Atom[]) {
    for (const atom of atoms) this.#put(this.#files, atom);
  }

  get atoms(): readonly Atom[] {
    return [...this.#files.values()].flat();
  }

  go(step: Step): void {
    const touched = step.filter(change => change.old !== undefined && this.#files.has(change.old));
    const landed = touched.flatMap(change => this.#landed(step, change));
    for (const change of touched) this.#files.delete(change.old ?? '');
    for (const atom of landed) this.#put(this.#files, atom);
  }

  #put(files: Map<string, Atom[]>, atom: Atom): void {
    const own = files.get(atom.path) ?? [];
    own.push(atom);
    files.set(atom.path, own);
  }

  #landed(step: Step, change: FileChange): Atom[] {
    const atoms = this.#files.get(change.old ?? '') ?? [];
    return atoms.flatMap(atom => {
      const hunk = change.hunks.findLast(each => each.oldStart <= atom.line);
      if (hunk && atom.line < hunk.oldStart + hunk.old.length) return inHunk({ step, change, hunk, atom });
      const shift = hunk ? hunk.newStart + hunk.new.length - hunk.oldStart - hunk.old.length : 0;
      return change.new === undefined ? [] : [{ ...atom, path: change.new, line: atom.line + shift }];
    });
  }
}

interface Fall {
  readonly step: Step;
  readonly change: FileChange;
  readonly hunk: Hunk;
  readonly atom: Atom;
}

function inHunk({ step, change, hunk, atom }: Fall): Atom[] {
  const alignment = alignmentOf(hunk);
  if (!alignment) return [{ ...atom, unclear: true }];
  const landings = alignment[atom.line - hunk.oldStart] ?? [];
  const moved = landings.every(landing => landing.doubtful) ? movedIn(step, atom.path, atom.line) : undefined;
  if (landings.length && change.new !== undefined && !moved) {
    const twice = landings.some(({ at }) => stands(change, atom.text, hunk.new[at] ?? ''));
    return landings.map(({ at, share, doubtful }) => ({
      ...atom,
      path: change.new ?? '',
      line: hunk.newStart + at,
      text: hunk.new[at] ?? '',
      weight: atom.weight * share,
      doubtful: atom.doubtful || doubtful || twice,
    }));
  }
  return elsewhere(moved, atom);
}

/** The very line came in elsewhere in the file, while another one stands in its place. */
function stands({ hunks }: FileChange, text: string, landing: string): boolean {
  const plain = withoutBlanks(text);
  if (weightOf(text) < 4 || plain === withoutBlanks(landing)) return false;
  return hunks.some(hunk => hunk.new.some(line => withoutBlanks(line) === plain));
}

function elsewhere(moved: Moved, atom: Atom): Atom[] {
  if (!moved) return [];
  if (moved === 'unclear') return [{ ...atom, unclear: true }];
  const { path, line, text, doubtful } = moved;
  return [{ ...atom, path, line, text, moved: true, doubtful: atom.doubtful || doubtful }];
}
