import { isJudged } from '../../wording/kinds.ts';
import type { App } from '../app.ts';
import { type DaysSeen, daysSeen } from '../pane/field/daysSeen.ts';
import type { DatedAdvice } from './adviceFor.ts';
import { couldBeOurs, type Line } from './line.ts';
import { loadWording } from './loadWording.ts';
import { isWordingOn, wordingNames } from './settings.ts';

const isLookedAt = (line: Line) => (line.kind === 'heard' ? couldBeOurs(line) : isJudged(line.kind));

/** What could be said instead of a line; undefined where it can stand. @param seen how its days are read, when known */
export async function adviceOn(app: App, line: Line, seen?: DaysSeen): Promise<DatedAdvice | undefined> {
  if (!isWordingOn() || !isLookedAt(line)) return undefined;
  const { adviceFor } = await loadWording();
  const { today, calendar } = seen ?? (await daysSeen(app, line.conversation));
  const talk = await (await app.desk()).conversation(line.conversation);
  const next = talk?.milestones.find(one => one.state === 'open' && one.due.day >= today);
  const hasTemporaryCode = talk?.temporary.some(one => !one.gone) ?? false;
  const around = { today, calendar, milestone: next?.due.day, hasTemporaryCode };
  return adviceFor({ ...line, around, names: wordingNames() });
}
