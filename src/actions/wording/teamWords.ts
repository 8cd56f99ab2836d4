import type { StorePorts } from '../../domain/ports.ts';
import type { TeamPhrase } from '../../domain/records/teamPhrase.ts';
import { labels } from '../../wording/labels.ts';
import type { TeamWords } from '../../wording/teamWords.ts';
import { listPhrases, type Whose } from './listPhrases.ts';

/** The same as the check takes it; a list without words is left out. */
export function teamWordsOf(phrases: readonly Omit<TeamPhrase, 'id'>[]): TeamWords {
  const wordsWith = (use: TeamPhrase['use'], label?: string) =>
    phrases.filter(one => one.use === use && one.label === label).map(one => one.words);
  const [allowed, names] = [wordsWith('allowed'), wordsWith('name')];
  const found = labels.map(label => [label, wordsWith('found', label)] as const);
  const added = Object.fromEntries(found.filter(([, words]) => words.length > 0));
  return {
    ...(allowed.length > 0 && { allowed }),
    ...(Object.keys(added).length > 0 && { added }),
    ...(names.length > 0 && { names }),
  };
}

/** What the team says about wording whose store a customer or talk lives in. */
export async function teamWords(ports: Pick<StorePorts, 'stores'>, whose: Whose): Promise<TeamWords> {
  return teamWordsOf((await listPhrases(ports, whose)).phrases);
}
