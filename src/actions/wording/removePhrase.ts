import { removal } from '../../domain/log/changes.ts';
import type { NamedStore, StorePorts } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { type PhraseUse, phraseEntity, phrasesContainer } from '../../domain/records/teamPhrase.ts';
import { sentence } from '../../domain/sentence.ts';
import { shortened } from '../../domain/visible.ts';
import { type KeptPhrase, phrasesIn, storeOf, type Whose } from './listPhrases.ts';
import { isSamePhrase } from './samePhrase.ts';

export interface PhraseGone extends Whose {
  readonly words: string;
  /** Only from lists of this use; from all, unless given. */
  readonly use?: PhraseUse | undefined;
}

export async function takeAway(store: NamedStore, phrases: readonly KeptPhrase[]): Promise<void> {
  for (const { id } of phrases) {
    const record = await store.entity(phrasesContainer, phraseEntity, id);
    if (record) await store.write(removal(record));
  }
}

/**
 * Takes words of a team off its lists, in the store of a customer or talk, else in every store.
 * @returns what they were @throws Problem 'not found'
 */
export async function removePhrase(
  ports: Pick<StorePorts, 'stores'>,
  { words, use, ...whose }: PhraseGone,
): Promise<readonly KeptPhrase[]> {
  const isOfAll = whose.customer === undefined && whose.conversation === undefined;
  const gone: KeptPhrase[] = [];
  for (const store of isOfAll ? ports.stores : [await storeOf(ports, whose)]) {
    const { phrases } = await phrasesIn(store);
    const meant = phrases.filter(
      one => (use === undefined || one.use === use) && isSamePhrase(one.words, words.trim()),
    );
    await takeAway(store, meant);
    gone.push(...meant);
  }
  if (gone.length > 0) return gone;
  throw new Problem(
    'not found',
    sentence(
      'No list here has "{0}". See what they have with: listen-first wording words list',
      shortened(words.trim(), 60),
    ),
  );
}
