import { creation } from '../../domain/log/changes.ts';
import type { StorePorts } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import {
  phraseEntity,
  phraseFields,
  phrasesContainer,
  type TeamPhrase,
} from '../../domain/records/teamPhrase.ts';
import { sentence } from '../../domain/sentence.ts';
import type { Label } from '../../wording/labels.ts';
import { mostPhrases } from '../../wording/teamWords.ts';
import { type KeptPhrase, phrasesIn, storeOf, type Whose } from './listPhrases.ts';
import { takeAway } from './removePhrase.ts';
import { requirePhrase } from './requirePhrase.ts';
import { isSamePhrase } from './samePhrase.ts';

export type PhraseWish = Whose & { readonly words: string } & (
    | { readonly use: 'allowed' | 'name' }
    | { readonly use: 'found'; readonly label: Label }
  );

export interface AddedPhrase extends KeptPhrase {
  readonly did: 'added' | 'nothing';
  /** What the same words were until now, and are no longer: nothing is both allowed and found. */
  readonly replaced: readonly KeptPhrase[];
}

type Named = Omit<TeamPhrase, 'id'>;

const isSameList = (left: Named, right: Named) => left.use === right.use && left.label === right.label;
const isAgainst = (left: Named, right: Named) =>
  [left.use, right.use].sort().join(' ') === 'allowed found' && isSamePhrase(left.words, right.words);

function requireRoom(listed: readonly KeptPhrase[], wanted: Named): void {
  if (listed.filter(one => isSameList(one, wanted)).length < mostPhrases) return;
  throw new Problem(
    'bad input',
    sentence(
      'This list has {0} phrases, and more are not looked for. Take one away first: listen-first wording words remove "…"',
      mostPhrases,
    ),
  );
}

/**
 * Keeps words of a team in the store of a customer or talk, else in the private one. The last word counts: what is
 * allowed is found no more, and the other way round. @throws Problem
 */
export async function addPhrase(ports: StorePorts, wish: PhraseWish): Promise<AddedPhrase> {
  const words = requirePhrase(wish.words);
  const label = wish.use === 'found' ? { label: wish.label } : {};
  const wanted: Named = { use: wish.use, words, ...label };
  const store = await storeOf(ports, wish);
  const { phrases: listed } = await phrasesIn(store);
  const replaced = listed.filter(one => isAgainst(one, wanted));
  const known = listed.find(one => isSameList(one, wanted) && isSamePhrase(one.words, words));
  if (!known) requireRoom(listed, wanted);
  await takeAway(store, replaced);
  if (known) return { ...known, did: 'nothing', replaced };
  const id = ports.newId();
  await store.write(creation(phrasesContainer, phraseEntity, id)(phraseFields(wanted)));
  return { id, ...wanted, store: store.name, did: 'added', replaced };
}
