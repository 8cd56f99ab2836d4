import type { DueName } from '../actions/due/dueRecord.ts';
import { findDue } from '../actions/due/findDue.ts';
import { Problem } from '../domain/problem.ts';
import type { Session } from './session.ts';

/** Where a milestone stands, by its id. @throws Problem 'not found', or 'bad input' where the id is of something else */
export async function requireMilestone({ ports }: Session, id: string): Promise<DueName> {
  const name = await findDue(ports, id);
  if (name.kind === 'milestone') return name;
  const other = name.kind === 'followUp' ? 'follow-up' : name.kind;
  throw new Problem(
    'bad input',
    `"${id}" is a ${other}, no milestone. List them with: listen-first milestone list`,
  );
}
