import { requireCustomer } from '../../actions/conversations/addCustomer.ts';
import { listPhrases } from '../../actions/wording/listPhrases.ts';
import { requirePhrase } from '../../actions/wording/requirePhrase.ts';
import { teamWordsOf } from '../../actions/wording/teamWords.ts';
import { Problem } from '../../domain/problem.ts';
import type { TeamWords } from '../../wording/teamWords.ts';
import type { CommonOptions, Io } from '../io.ts';
import { openSession, type Session } from '../session.ts';

export interface TeamOptions extends CommonOptions {
  readonly customer?: string;
  readonly allow?: readonly string[];
  readonly name?: readonly string[];
}

/** A text is checked also where nobody made a store yet; only one that a person names here has to be there. */
async function sessionFor(io: Io, options: TeamOptions): Promise<Session | undefined> {
  try {
    return await openSession(io, options);
  } catch (error) {
    const isOptional = options.store === undefined && options.customer === undefined;
    if (isOptional && error instanceof Problem && error.code === 'not found') return undefined;
    throw error;
  }
}

async function kept(io: Io, options: TeamOptions): Promise<TeamWords> {
  const session = await sessionFor(io, options);
  if (!session) return {};
  const { customer } = options;
  if (customer !== undefined) await requireCustomer(session.ports, customer);
  const { phrases, faults } = await listPhrases(session.ports, { customer });
  for (const fault of faults) io.say(`Not looked for: ${fault}.`);
  await session.finish();
  return teamWordsOf(phrases);
}

/** What the team says about wording: in the stores, and with this command. @throws Problem */
export async function teamFor(io: Io, options: TeamOptions): Promise<TeamWords> {
  const { allowed = [], names = [], added } = await kept(io, options);
  const [allow, name] = [
    [...(options.allow ?? []).map(requirePhrase), ...allowed],
    [...(options.name ?? []).map(requirePhrase), ...names],
  ];
  return {
    ...(allow.length > 0 && { allowed: allow }),
    ...(name.length > 0 && { names: name }),
    ...(added && { added }),
  };
}
