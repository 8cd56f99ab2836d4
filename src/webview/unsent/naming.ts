/** A name that is offered for the line being typed. */
export interface Offer {
  readonly name: string;
  /** Nobody of this customer was called so yet. */
  readonly isNew: boolean;
}

/** The list of names under the field, while it is open. */
export interface Naming {
  readonly offers: readonly Offer[];
  /** Which of them Enter takes. */
  readonly active: number;
  /** How many signs at the beginning of the text only asked for it. */
  readonly typed: number;
}

const most = 8;
const longest = 60;
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** "ma" finds Maria Lopez, "lo" finds her too, "maria l" as well. */
function fits(name: string, wanted: string): boolean {
  const words = plain(name).split(/\s+/);
  return words.some((_, at) => words.slice(at).join(' ').startsWith(wanted));
}

const nameWord = /^\p{L}[\p{L}\p{M}'’.-]*$/u;
const capital = /^\p{Lu}/u;

/** A sentence that only begins with the sign must not be taken for a name. */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  const areCapitals = words.length === 1 || words.every(word => capital.test(word));
  return areCapitals && text.length <= longest && words.every(word => nameWord.test(word));
}

/** Who can be meant by the first signs of a name, in the order they are known. */
export function offersFor(wanted: string, known: readonly string[]): readonly Offer[] {
  const asked = plain(wanted);
  const found = known.filter(name => fits(name, asked)).slice(0, most);
  const name = wanted.trim();
  const isThere = known.some(one => plain(one) === plain(name));
  const offers = found.map(one => ({ name: one, isNew: false }));
  return isName(name) && !isThere ? [...offers, { name, isNew: true }] : offers;
}

/** The list for a text that begins with the sign; undefined where it names nobody. */
export function namingFor(text: string, known: readonly string[]): Naming | undefined {
  if (!text.startsWith('@') || /^@\s|\n/.test(text)) return undefined;
  const offers = offersFor(text.slice(1), known);
  return offers.length > 0 ? { offers, active: 0, typed: text.length } : undefined;
}

/** The list beside a text that stands there already: it stays as it is. */
export function namingBeside(known: readonly string[]): Naming | undefined {
  const offers = offersFor('', known);
  return offers.length > 0 ? { offers, active: 0, typed: 0 } : undefined;
}

/** @param by 1 for the next, -1 for the one before; both go round */
export function moved(naming: Naming, by: 1 | -1): Naming {
  const { offers, active } = naming;
  return { ...naming, active: (active + by + offers.length) % offers.length };
}
