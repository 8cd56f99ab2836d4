import { isJudged } from '../../wording/kinds.ts';
import type { App } from '../app.ts';
import { type DaysSeen, daysSeen } from '../pane/field/daysSeen.ts';
import type { DatedAdvice } from './adviceFor.ts';
import { couldBeOurs, type Line } from './line.ts';
import { loadWording } from './loadWording.ts';
import { onceATalk } from './onceATalk.ts';
import { isWordingOn } from './settings.ts';
import { teamFor } from './teamFor.ts';

const isLookedAt = (line: Line) => (line.kind === 'heard' ? couldBeOurs(line) : isJudged(line.kind));

/** Of this window. */
const isSaidOnce = onceATalk();

/** What could be said instead of a line; undefined where it can stand. @param seen how its days are read, when known */
export async function adviceOn(app: App, line: Line, seen?: DaysSeen): Promise<DatedAdvice | undefined> {
  if (!isWordingOn() || !isLookedAt(line)) return undefined;
  const { adviceFor } = await loadWording();
  const { conversation } = line;
  const { today, calendar } = seen ?? (await daysSeen(app, conversation));
  const talk = await (await app.desk()).conversation(conversation);
  const next = talk?.milestones.find(one => one.state === 'open' && one.due.day >= today);
  const hasTemporaryCode = talk?.temporary.some(one => !one.gone) ?? false;
  const around = { today, calendar, milestone: next?.due.day, hasTemporaryCode };
  const advice = adviceFor({ ...line, around, team: await teamFor(app, { conversation }) });
  return advice?.isQuiet && !isSaidOnce(line) ? undefined : advice;
}
