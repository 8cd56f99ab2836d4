import { requireIdentifier } from '../../domain/identifier.ts';
import { fold } from '../../domain/log/gathering.ts';
import type { Listing, StorePorts } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { dueKinds } from '../../domain/records/due.ts';
import { sentence } from '../../domain/sentence.ts';
import type { DueHome, DueName } from './dueRecord.ts';

/** What is still open stands in the list, which costs next to nothing. */
function listed({ conversations, customers }: Listing, id: string): DueName | undefined {
  const places = [
    ...conversations.map(row => [{ conversation: row.id }, row.due] as const),
    ...customers.map(one => [{ customer: one.id }, one.due ?? []] as const),
  ];
  for (const [home, due] of places) {
    const kind = due.find(one => one.id === id)?.kind;
    if (kind) return { ...home, kind, id };
  }
  return undefined;
}

function homeOf(container: string, conversation: unknown): DueHome | undefined {
  if (typeof conversation === 'string') return { conversation };
  const [kind, name = ''] = container.split('/');
  return kind === 'customer' ? { customer: name } : undefined;
}

/** What is done already stands in no list. */
async function inLogs({ stores }: Pick<StorePorts, 'stores'>, id: string): Promise<DueName | undefined> {
  const lines = (await Promise.all(stores.map(one => one.lines()))).flat();
  for (const { entity, container, fields } of fold(lines.filter(one => one.k === id))) {
    const home = homeOf(container, fields['conversation']?.value);
    const word = entity === 'entry' ? fields['kind']?.value : entity;
    const kind = dueKinds.find(one => one === word);
    if (home && kind) return { ...home, kind, id };
  }
  return undefined;
}

/** Where something due stands, by its id alone. @throws Problem 'not found' */
export async function findDue(
  { store, stores }: Pick<StorePorts, 'store' | 'stores'>,
  id: string,
): Promise<DueName> {
  requireIdentifier(id, 'id');
  const found = listed(await store.listing(), id) ?? (await inLogs({ stores }, id));
  if (found) return found;
  throw new Problem(
    'not found',
    sentence('Nothing with the id "{0}" is due here. List it with: listen-first due', id),
  );
}
