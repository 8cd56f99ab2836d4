import type { Advice } from '../../protocol/call.ts';
import type { App } from '../app.ts';
import { daysSeen } from '../pane/daysSeen.ts';
import type { Line } from './line.ts';
import { loadWording } from './loadWording.ts';
import { isWordingOn, wordingNames } from './settings.ts';

/** What could be said instead of a line; undefined where it can stand. */
export async function adviceOn(app: App, line: Line): Promise<Advice | undefined> {
  if (!isWordingOn()) return undefined;
  const { adviceFor } = await loadWording();
  const { today, calendar } = await daysSeen(app, line.conversation);
  const talk = await (await app.desk()).conversation(line.conversation);
  const next = talk?.milestones.find(one => one.state === 'open' && one.due.day >= today);
  const hasTemporaryCode = talk?.temporary.some(one => !one.gone) ?? false;
  const around = { today, calendar, milestone: next?.due.day, hasTemporaryCode };
  return adviceFor({ ...line, around, names: wordingNames() });
}
