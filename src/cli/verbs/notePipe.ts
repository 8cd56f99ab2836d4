import { addEntry, type EntryRequest } from '../../actions/entries/addEntry.ts';
import { Problem } from '../../domain/problem.ts';
import { jsonIn } from '../../storage/files.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { pauseBeforeAnswer } from '../pauseBeforeAnswer.ts';
import { type InputLine, readLines } from '../readLines.ts';
import { requirePrivateStore } from '../requirePrivateStore.ts';
import { openSession, type Session } from '../session.ts';

const fields = ['conversation', 'text', 'id', 'kind', 'asks', 'owes', 'speaker', 'reach'] as const;
const needed = ['conversation', 'text'] as const;

function requestIn(raw: Record<string, unknown>): EntryRequest {
  const wrong = fields.find(name => raw[name] !== undefined && typeof raw[name] !== 'string');
  if (wrong) throw new Problem('bad input', `"${wrong}" must be a text.`);
  const missing = needed.find(name => raw[name] === undefined);
  if (missing)
    throw new Problem('bad input', `"${missing}" is missing. Send {"conversation","id","kind","text"}.`);
  return Object.fromEntries(fields.map(name => [name, raw[name]])) as unknown as EntryRequest;
}

function objectIn(line: InputLine): Record<string, unknown> {
  if ('fault' in line) throw new Problem('bad input', line.fault);
  const raw = jsonIn(line.text);
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return raw as Record<string, unknown>;
  throw new Problem(
    'bad input',
    'This line is no JSON object. Send {"conversation","id","kind","text"} on one line.',
  );
}

/** Another command may have started the conversation since this one read the log. */
async function addLatest(session: Session, request: EntryRequest): Promise<string> {
  try {
    return await addEntry(session.ports, request);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'not found') throw error;
    await session.refresh();
    return addEntry(session.ports, request);
  }
}

interface Wish {
  readonly io: Io;
  readonly session: Session;
}

type Answer = { readonly ack: string } | { readonly error: string; readonly id?: unknown };

async function answer({ io, session }: Wish, line: InputLine): Promise<Answer> {
  let id: unknown;
  try {
    const raw = objectIn(line);
    ({ id } = raw);
    const request = requestIn(raw);
    if (request.reach === 'me') await requirePrivateStore(io, session);
    return { ack: await addLatest(session, request) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { error: reason, ...(id !== undefined && { id }) };
  }
}

export async function notePipe(io: Io, options: CommonOptions): Promise<ExitCode> {
  const session = await openSession(io, options);
  for await (const line of readLines(io.input)) {
    if ('text' in line && line.text.trim() === '') continue;
    const reply = await answer({ io, session }, line);
    await pauseBeforeAnswer(io);
    await writeJson(io, reply);
  }
  await session.finish('wrote');
  return 0;
}
