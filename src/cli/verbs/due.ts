import { requireCustomer } from '../../actions/conversations/addCustomer.ts';
import { type Day, daysBetween } from '../../domain/day.ts';
import type { DueKind } from '../../domain/records/due.ts';
import { type DueGroup, dueGroupOf, dueGroups, type OpenDue, openDue } from '../../domain/records/dueList.ts';
import { visibleLine } from '../../domain/visible.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly customer?: string;
  readonly failOn?: 'overdue';
  readonly json?: boolean;
}

const groupWords: Readonly<Record<DueGroup, string>> = {
  overdue: 'Overdue',
  soon: 'Soon',
  later: 'Later',
  undated: 'Without a date',
};

const kindWords: Readonly<Record<DueKind, string>> = {
  milestone: 'next date',
  promise: 'promise',
  question: 'answer owed',
  followUp: 'follow-up',
};

function lateness(day: Day, today: Day): string {
  const late = daysBetween(day, today);
  if (late <= 0) return late === 0 ? 'today' : '';
  return late === 1 ? '1 day late' : `${late} days late`;
}

function line({ id, kind, title, due, customer, owes }: OpenDue, today: Day): string {
  const when = due ? [due.day, lateness(due.day, today)] : [];
  const what = owes ? `their ${kindWords[kind]}` : kindWords[kind];
  const facts = [id, ...when, customer ? visibleLine(customer.name) : 'Inbox', what];
  return `  ${[...facts, visibleLine(title)].filter(Boolean).join('  ')}\n`;
}

function asJson({ due, customer, moved, ...one }: OpenDue, today: Day) {
  return {
    ...one,
    ...(customer && { customer: customer.id }),
    ...(due && { day: due.day, words: due.words, days: daysBetween(today, due.day) }),
    ...(moved && { moved: { from: moved.from, told: moved.isTold } }),
    group: dueGroupOf({ ...(due && { due }) }, today),
  };
}

export async function due(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const { ports, today } = session;
  const { customer } = options;
  if (customer !== undefined) await requireCustomer(ports, customer);
  const all = openDue(await ports.store.listing()).filter(
    one => customer === undefined || one.customer?.id === customer,
  );
  const groups = dueGroups.map(group => ({
    group,
    own: all.filter(one => dueGroupOf(one, today) === group),
  }));
  if (options.json) {
    const counts = Object.fromEntries(groups.map(({ group, own }) => [group, own.length]));
    await writeJson(io, { today, counts, due: all.map(one => asJson(one, today)) });
  } else {
    const texts = groups.map(({ group, own }) =>
      own.length === 0
        ? ''
        : `${groupWords[group]} (${own.length})\n${own.map(one => line(one, today)).join('')}`,
    );
    await io.write(texts.join(''));
  }
  await session.finish();
  return options.failOn && groups.some(({ group, own }) => group === 'overdue' && own.length > 0) ? 1 : 0;
}
