import { requireCustomer } from '../../actions/conversations/addCustomer.ts';
import { listPhrases } from '../../actions/wording/listPhrases.ts';
import { visibleLine } from '../../domain/visible.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly customer?: string;
  readonly json?: boolean;
}

/** What a phrase is kept as, in the word of the verb that keeps it. */
export const listName = ({ use, label }: { readonly use: string; readonly label?: string }): string =>
  label === undefined ? use : visibleLine(label).slice(0, 40);

export async function wordingWordsList(io: Io, { customer, json, ...common }: Options): Promise<ExitCode> {
  const session = await openSession(io, common);
  if (customer !== undefined) await requireCustomer(session.ports, customer);
  const { phrases, faults } = await listPhrases(session.ports, { customer });
  const several = new Set(phrases.map(one => one.store)).size > 1;
  const line = (one: (typeof phrases)[number]) =>
    `${[listName(one), visibleLine(one.words), ...(several ? [one.store] : [])].join('  ')}\n`;
  if (json) await writeJson(io, phrases);
  else await io.write(phrases.map(line).join(''));
  for (const fault of faults) io.say(`Not looked for: ${fault}.`);
  await session.finish();
  return 0;
}
