import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Day } from '../domain/day.ts';
import { Problem } from '../domain/problem.ts';
import { spoken } from '../domain/sentence.ts';
import type { Holiday } from '../domain/workCalendar.ts';
import { asProblem, unlessMissing } from '../storage/failure.ts';
import type { Io } from './io.ts';

/** The holidays in an .ics file, for this year and the next five. @throws Problem */
export async function readHolidayFile(io: Io, path: string, today: Day): Promise<readonly Holiday[]> {
  const file = resolve(io.folder, path);
  const there = await unlessMissing(stat(file));
  if (!there?.isFile())
    throw new Problem('not found', `There is no file ${file}. Name the .ics file of the holidays.`);
  const { holidaysIn, requireCalendarSize } = await import('../text/import/holidays.ts');
  requireCalendarSize(there.size);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw asProblem(error, file);
  });
  const { holidays, notices } = holidaysIn(bytes, today);
  for (const one of notices) io.say(spoken(one));
  return holidays;
}
