import { dayOf, timeOf } from '../../domain/day.ts';
import type { Row } from '../../domain/ports.ts';
import { visibleLine } from '../../domain/visible.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly customer?: string;
  readonly archived?: boolean;
  readonly json?: boolean;
}

function line({ id, customer, title, channel, started, ended, entries }: Row): string {
  const time = `${dayOf(started)} ${timeOf(started)}`;
  const about = visibleLine(title);
  return `${[id, time, customer ?? '-', channel, `${entries} notes`, ended ? 'ended' : 'open', about].join('  ').trimEnd()}\n`;
}

export async function conversationList(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const { conversations } = await session.ports.store.listing();
  const rows = conversations.filter(
    one =>
      (one.archived ?? false) === (options.archived ?? false) &&
      (options.customer === undefined || one.customer === options.customer),
  );
  if (options.json) await writeJson(io, rows);
  else await io.write(rows.map(line).join(''));
  await session.finish();
  return 0;
}
