import type { Library } from './find.ts';
import type { Indexed } from './indexed.ts';
import { makeShelf, Names, type Shelf, type Whole } from './shelf.ts';
import type { StoreIndex } from './storeIndex.ts';
import type { Terms } from './terms.ts';

interface Placed {
  readonly part: Indexed;
  readonly store: StoreIndex;
}

/** A customer who was moved lives elsewhere, though the lines are still there. */
const isAtHome = ({ part: { facts }, store }: Placed) =>
  facts !== undefined && (facts.customer === undefined || store.customers.has(facts.customer));

/** Without a record anywhere it was deleted, or its record did not arrive yet: then it cannot be opened. */
function homeOf(placed: readonly Placed[]): Indexed | undefined {
  return (placed.find(isAtHome) ?? placed.find(one => one.part.facts))?.part;
}

/** @param others what stores hold of the conversations that this one shows */
function wholeOf(placed: readonly Placed[], others: readonly Placed[]): Whole | undefined {
  const home = homeOf(placed);
  if (!home?.facts || home.shownIn !== undefined) return undefined;
  const parts = [...placed, ...others].map(({ part }) => (part === home ? part : { ...part, isGuest: true }));
  return { id: home.id, facts: home.facts, parts };
}

/** Conversation → what stores hold of those that are shown in it, but for the store that shows them itself. */
function shownElsewhere(placed: ReadonlyMap<string, readonly Placed[]>): Map<string, Placed[]> {
  const shown = new Map<string, Placed[]>();
  for (const all of placed.values()) {
    const home = homeOf(all);
    if (home?.shownIn === undefined) continue;
    const others = all.filter(one => one.part !== home);
    shown.set(home.shownIn, [...(shown.get(home.shownIn) ?? []), ...others]);
  }
  return shown;
}

const isSame = (left: Whole, right: Whole) =>
  left.facts === right.facts &&
  left.parts.length === right.parts.length &&
  left.parts.every((part, at) => part.record === right.parts[at]?.record);

function placedIn(stores: readonly StoreIndex[]): Map<string, Placed[]> {
  const placed = new Map<string, Placed[]>();
  for (const store of stores) {
    for (const [id, part] of store.conversations) {
      const others = placed.get(id);
      if (others) others.push({ part, store });
      else placed.set(id, [{ part, store }]);
    }
  }
  return placed;
}

/** Changed conversations stand on a small shelf of their own, until they are as many as this. */
const roomForChanged = 256;

/** What the stores hold, as it is searched: a change of one conversation does not put up all the others again. */
export class Shelves {
  readonly #terms: Terms;
  readonly #names = new Names();
  #wholes: ReadonlyMap<string, Whole> = new Map();
  #large: Shelf;
  library: Library;

  constructor(terms: Terms) {
    this.#terms = terms;
    this.#large = makeShelf([], this.#names, 0);
    this.library = this.#made([], []);
  }

  fill(stores: readonly StoreIndex[]): void {
    const wholes = new Map<string, Whole>();
    const all = placedIn(stores);
    const others = shownElsewhere(all);
    for (const [id, placed] of all) {
      const whole = wholeOf(placed, others.get(id) ?? []);
      const before = this.#wholes.get(id);
      if (whole) wholes.set(id, before && isSame(before, whole) ? before : whole);
    }
    this.#wholes = wholes;
    const onLarge = new Set(this.#large.wholes);
    const changed = [...wholes.values()].filter(one => !onLarge.has(one));
    if (changed.length <= roomForChanged) this.library = this.#made(changed, stores);
    else {
      this.#large = makeShelf([...wholes.values()], this.#names, this.#terms.size);
      this.library = this.#made([], stores);
    }
  }

  #made(changed: readonly Whole[], stores: readonly StoreIndex[]): Library {
    const customers = new Map<string, Uint32Array>();
    for (const store of stores) {
      for (const [id, name] of store.customers) {
        customers.set(id, Uint32Array.from(this.#terms.numbersIn(name)));
      }
    }
    const small = changed.length > 0 ? [makeShelf(changed, this.#names, this.#terms.size)] : [];
    return {
      terms: this.#terms,
      names: this.#names,
      shelves: [this.#large, ...small],
      outdated: new Set(this.#large.wholes.filter(one => this.#wholes.get(one.id) !== one)),
      customers,
    };
  }
}
