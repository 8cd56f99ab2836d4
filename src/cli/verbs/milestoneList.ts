import { requireCustomer } from '../../actions/conversations/addCustomer.ts';
import { type OpenDue, openDue } from '../../domain/records/dueList.ts';
import { visibleLine } from '../../domain/visible.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly customer?: string;
  readonly json?: boolean;
}

const asJson = ({ id, title, due, customer, conversation, moved }: OpenDue) => ({
  id,
  ...(customer && { customer: customer.id }),
  ...(conversation !== undefined && { conversation }),
  title,
  due: due?.day,
  words: due?.words,
  ...(moved && { moved: { from: moved.from, told: moved.isTold } }),
});

const line = ({ id, title, due, customer }: OpenDue) =>
  `${[id, due?.day, customer ? visibleLine(customer.name) : 'Inbox', visibleLine(title)].join('  ')}\n`;

export async function milestoneList(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const { customer } = options;
  if (customer !== undefined) await requireCustomer(session.ports, customer);
  const all = openDue(await session.ports.store.listing()).filter(
    one => one.kind === 'milestone' && (customer === undefined || one.customer?.id === customer),
  );
  if (options.json) await writeJson(io, all.map(asJson));
  else await io.write(all.map(line).join(''));
  await session.finish();
  return 0;
}
