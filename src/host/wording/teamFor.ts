import type { Whose } from '../../actions/wording/listPhrases.ts';
import type { TeamWords } from '../../wording/teamWords.ts';
import type { App } from '../app.ts';
import { wordingNames } from './settings.ts';

/** What counts for a customer or talk: the words of the store they live in, and the names of the settings. */
export async function teamFor(app: App, whose: Whose): Promise<TeamWords> {
  const desk = await app.desk();
  const isThere = (await desk.stores()).length > 0;
  const team = isThere ? await desk.read.teamWords(whose) : {};
  const names = [...(team.names ?? []), ...wordingNames()];
  return names.length > 0 ? { ...team, names } : team;
}
