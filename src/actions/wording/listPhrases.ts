import { containerOf } from '../../domain/log/changes.ts';
import type { NamedStore, StorePorts } from '../../domain/ports.ts';
import { phrasesContainer, type TeamPhrase, teamPhrasesIn } from '../../domain/records/teamPhrase.ts';
import { isLabel } from '../../wording/labels.ts';
import { wordsOf } from '../../wording/teamWords.ts';
import { homeOf } from '../conversations/moveConversation.ts';

/** Whom a text is for: their store has the words that count. */
export interface Whose {
  readonly customer?: string | undefined;
  /** For whom nothing but the talk is known. */
  readonly conversation?: string | undefined;
}

export interface KeptPhrase extends TeamPhrase {
  /** The name of the store that keeps it. */
  readonly store: string;
}

export interface ListedPhrases {
  /** By use and words, those of the private store first. */
  readonly phrases: readonly KeptPhrase[];
  /** What could not be read, one plain line each. */
  readonly faults: readonly string[];
}

type Stores = Pick<StorePorts, 'stores'>;

/** The store in which they live; the private one where they live nowhere yet. */
export async function storeOf(
  { stores }: Stores,
  { customer, conversation = '' }: Whose,
): Promise<NamedStore> {
  const container =
    customer === undefined ? containerOf.conversation(conversation) : containerOf.customer(customer);
  const home = (await homeOf(stores, container)) ?? stores[0];
  if (home) return home;
  throw new TypeError('no store is open');
}

/** The phrases of one store, those included that this version does not know what to find as. */
export async function phrasesIn(store: NamedStore): Promise<ListedPhrases> {
  const { phrases, faults } = teamPhrasesIn(await store.entities(phrasesContainer));
  const strange = phrases.filter(({ label }) => label !== undefined && !isLabel(label));
  return {
    phrases: phrases.map(one => ({ ...one, store: store.name })),
    faults: [...faults, ...strange.map(({ id }) => `phrase ${id}: made by a newer version`)],
  };
}

/** Two people may have added the same words before they read each other's. */
function once(phrases: readonly KeptPhrase[]): KeptPhrase[] {
  const seen = new Set<string>();
  return phrases.filter(({ store, use, label, words }) => {
    const key = JSON.stringify([store, use, label, wordsOf(words)]);
    return !seen.has(key) && seen.add(key);
  });
}

/** What teams say about wording, in the store of a customer or talk, or in every store. */
export async function listPhrases(ports: Stores, whose: Whose = {}): Promise<ListedPhrases> {
  const isOfAll = whose.customer === undefined && whose.conversation === undefined;
  const asked = isOfAll ? ports.stores : [await storeOf(ports, whose)];
  const read = await Promise.all(asked.map(phrasesIn));
  return { phrases: once(read.flatMap(one => one.phrases)), faults: read.flatMap(one => one.faults) };
}
