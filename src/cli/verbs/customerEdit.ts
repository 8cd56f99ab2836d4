import { requireCustomer } from '../../actions/conversations/addCustomer.ts';
import { editCustomer } from '../../actions/customers/editCustomer.ts';
import type { ProfileChange } from '../../actions/customers/profileWords.ts';
import { Problem } from '../../domain/problem.ts';
import { customerLines } from '../customerLines.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { readHolidayFile } from '../readHolidayFile.ts';
import { openSession, type Session } from '../session.ts';

interface Options extends CommonOptions {
  readonly customer: string;
  readonly name?: string;
  readonly workingDays?: string;
  /** A file; empty takes them away. */
  readonly holidays?: string;
  readonly timeZone?: string;
  readonly language?: string;
  readonly note?: string;
  readonly kind?: string;
  readonly term?: readonly string[];
  readonly json?: boolean;
}

/** "order = what they call a job" @throws Problem 'bad input' */
function termIn(text: string): { term: string; meaning: string } {
  const at = text.indexOf('=');
  if (at > 0) return { term: text.slice(0, at), meaning: text.slice(at + 1) };
  throw new Problem('bad input', `"${text}" is no term. Write it like "order = what they call a job".`);
}

async function changeIn(io: Io, { today }: Session, options: Options): Promise<ProfileChange> {
  const { name, workingDays, holidays: file, timeZone, language, note: notes, kind } = options;
  const holidays = file ? await readHolidayFile(io, file, today) : file === undefined ? undefined : null;
  return { name, workingDays, holidays, timeZone, language, notes, kind };
}

function requireAny(changes: readonly unknown[]): void {
  if (changes.some(one => one !== undefined)) return;
  throw new Problem('bad input', 'Say what to change. See: listen-first customer edit --help');
}

export async function customerEdit(io: Io, options: Options): Promise<ExitCode> {
  const terms = (options.term ?? []).map(termIn);
  const session = await openSession(io, options);
  const { ports } = session;
  const { id } = await requireCustomer(ports, options.customer);
  const fields = await changeIn(io, session, options);
  requireAny([...(Object.values(fields) as unknown[]), ...terms]);
  await editCustomer(ports, { customer: id, fields });
  for (const term of terms) await editCustomer(ports, { customer: id, fields: { term } });
  const known = await requireCustomer(ports, id);
  if (options.json) await writeJson(io, known);
  else await io.write(customerLines(known, session.today));
  await session.finish('wrote');
  return 0;
}
