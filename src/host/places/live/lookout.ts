import { posix } from 'node:path';
import type { Place } from '../../../domain/records/conversation.ts';
import { locationsKey, locationsOf } from '../../../domain/records/placeReferences.ts';
import type { Standing } from './standing.ts';

/** How long files must be quiet before links to them are looked at again. Milliseconds. */
const quiet = 400;

interface Known {
  readonly place: Place;
  readonly key: string;
  readonly standing: Standing | undefined;
}

export interface Looks {
  /** @returns undefined where it is not known, or nobody wanted to know any more */
  locate(place: Place, isWanted: () => boolean): Promise<Standing | undefined>;
  /** All that waited was looked at. */
  onSeen(): void;
}

const namesOf = ({ place, standing }: Known) =>
  new Set(
    [...locationsOf(place).map(one => one.path), standing?.file?.path ?? ''].map(path =>
      posix.basename(path),
    ),
  );

/**
 * Where links stand that are looked up one after the other, and again when a file of such a name changed. It holds
 * nobody: a checkout tells of hundreds of files at once, so that each is found by its name.
 */
export class Lookout {
  readonly #looks: Looks;
  readonly #known = new Map<string, Known>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #waiting = new Map<string, Known>();
  readonly #stale = new Set<string>();
  #wanted = new Set<string>();
  #isRunning = false;
  #soon: NodeJS.Timeout | undefined;

  constructor(looks: Looks) {
    this.#looks = looks;
  }

  /** What was seen last; undefined until it was looked up. */
  of({ id }: Place): Standing | undefined {
    return this.#known.get(id)?.standing;
  }

  /** From now on these are looked at, and what is not among them no more. */
  want(places: readonly Place[]): void {
    this.#wanted = new Set(places.map(one => one.id));
    for (const id of this.#waiting.keys()) if (!this.#wanted.has(id)) this.#waiting.delete(id);
    for (const place of places) {
      const key = locationsKey(place);
      if (this.#known.get(place.id)?.key === key || this.#waiting.get(place.id)?.key === key) continue;
      this.#waiting.set(place.id, { place, key, standing: undefined });
    }
    void this.#run();
  }

  /** @param name of a file that changed; undefined for every file */
  note(name: string | undefined): void {
    const concerned = name === undefined ? [...this.#known.keys()] : this.#byName.get(name);
    if (!concerned) return;
    for (const id of concerned) this.#stale.add(id);
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#lookAgain(), quiet);
  }

  dispose(): void {
    clearTimeout(this.#soon);
    this.#waiting.clear();
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      for (const [id, one] of this.#waiting) {
        const isWanted = () => this.#waiting.get(id) === one;
        const standing = await this.#looks.locate(one.place, isWanted).catch(() => undefined);
        if (!isWanted()) continue;
        this.#waiting.delete(id);
        this.#know(id, { ...one, standing });
        if (this.#waiting.size === 0) this.#looks.onSeen();
      }
    } finally {
      this.#isRunning = false;
    }
  }

  #know(id: string, one: Known): void {
    this.#forget(id);
    this.#known.set(id, one);
    for (const name of namesOf(one)) {
      const named = this.#byName.get(name) ?? new Set();
      this.#byName.set(name, named.add(id));
    }
  }

  #forget(id: string): void {
    const known = this.#known.get(id);
    this.#known.delete(id);
    for (const name of known ? namesOf(known) : []) {
      const named = this.#byName.get(name);
      named?.delete(id);
      if (named?.size === 0) this.#byName.delete(name);
    }
  }

  #lookAgain(): void {
    for (const id of this.#stale) {
      const known = this.#known.get(id);
      if (known && this.#wanted.has(id)) this.#waiting.set(id, { ...known });
      else this.#forget(id);
    }
    this.#stale.clear();
    void this.#run();
  }
}
