import { requireCustomer } from '../../actions/conversations/addCustomer.ts';
import type { ConflictWay } from '../../actions/import/conflictWays.ts';
import { type ImportDone, importConversations } from '../../actions/import/importConversations.ts';
import { planImport } from '../../actions/import/planImport.ts';
import { originalsIn } from '../../storage/local/originals.ts';
import { importJson, importText } from '../importReport.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { nameOf, type ReadOptions, readImport } from '../readImport.ts';
import { readSource } from '../readSource.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions, ReadOptions {
  readonly customer: string;
  readonly dryRun?: boolean;
  readonly onConflict: ConflictWay;
  readonly json?: boolean;
}

/** Makes conversations of a file, or shows what would be made. */
export async function importFile(io: Io, options: Options): Promise<ExitCode> {
  const bytes = await readSource(io, options.file);
  const session = await openSession(io, options);
  const { customer, onConflict } = options;
  await requireCustomer(session.ports, customer);
  const read = await readImport(bytes, session.today, options);
  const wish = { customer, onConflict, conversations: read.conversations };
  const source = { bytes, name: nameOf(options) ?? 'standard input', format: read.format };
  const done: ImportDone = options.dryRun
    ? { plan: await planImport(session.ports, wish), added: 0, changed: 0, purged: 0 }
    : await importConversations(session.ports, {
        ...wish,
        source,
        originals: originalsIn(session.home.local),
      });
  const report = { read, done, isDry: options.dryRun === true, namesUs: (options.us ?? []).length > 0 };
  if (options.json) await writeJson(io, importJson(report));
  else await io.write(importText(report));
  await session.finish(options.dryRun ? undefined : 'wrote');
  return 0;
}
