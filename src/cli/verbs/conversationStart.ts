import { findTemplate } from '../../actions/checklists/findTemplate.ts';
import { startConversation } from '../../actions/conversations/startConversation.ts';
import { cleanTicket } from '../../domain/records/ticket.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly customer: string;
  readonly id?: string;
  readonly channel?: string;
  readonly title?: string;
  readonly at?: string;
  readonly end?: string;
  readonly ticket?: readonly string[];
  readonly checklist?: string;
  readonly json?: boolean;
}

export async function conversationStart(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const { checklist } = options;
  const template = checklist === undefined ? undefined : await findTemplate(session.ports, checklist);
  const id = await startConversation(session.ports, {
    ...options,
    tickets: options.ticket?.map(cleanTicket),
    template,
  });
  if (options.json) await writeJson(io, { id });
  else await io.write(`${id}\n`);
  await session.finish('wrote');
  return 0;
}
