import { addCustomer } from '../../src/actions/conversations/addCustomer.ts';
import { startConversation } from '../../src/actions/conversations/startConversation.ts';
import type { Ports } from '../../src/domain/ports.ts';
import type { OpenStore } from '../../src/storage/openStore.ts';
import { logLines, openWindow, portsOf } from './temporaryStore.ts';

export interface Talk {
  readonly folder: string;
  readonly store: OpenStore;
  readonly ports: Ports;
  /** How many lines the log has. */
  lines(): number;
}

/** An empty store. */
export async function emptyStore(folder: string): Promise<Talk> {
  const store = await openWindow(folder);
  return { folder, store, ports: portsOf(store), lines: () => logLines(folder).length };
}

/** A store with the customer "acme" and the conversation "call". */
export async function startedTalk(folder: string): Promise<Talk> {
  const talk = await emptyStore(folder);
  await addCustomer(talk.ports, { name: 'Acme' });
  await startConversation(talk.ports, { customer: 'acme', id: 'call' });
  return talk;
}

/** The fields of every line of the log, in the order of writing. */
export function fieldsInLog(folder: string): Record<string, unknown>[] {
  return logLines(folder).map(line => (JSON.parse(line) as { f?: Record<string, unknown> }).f ?? {});
}

/** Code that an entry is about. */
export const spot = {
  folder: 'app',
  path: 'src/client.ts',
  start: 88,
  end: 90,
  quote: 'retry();',
  before: '',
  after: '',
};
