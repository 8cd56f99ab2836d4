import type { ConflictWay } from '../../../src/actions/import/conflictWays.ts';
import {
  type ImportDone,
  importConversations,
  type Originals,
} from '../../../src/actions/import/importConversations.ts';
import type { Day } from '../../../src/domain/day.ts';
import type { ImportedConversation } from '../../../src/text/import/imported.ts';
import { parseImport, type Source } from '../../../src/text/import/parseImport.ts';
import type { Talk } from '../../support/talk.ts';

/** Originals in memory, with what was forgotten. */
export function originals(): Originals & { readonly kept: string[]; readonly forgotten: string[] } {
  const kept: string[] = [];
  const forgotten: string[] = [];
  return {
    kept,
    forgotten,
    keep: ({ extension, bytes }) => {
      kept.push(Buffer.from(bytes).toString());
      return Promise.resolve(`original.${extension}`);
    },
    forget: keys => {
      forgotten.push(...keys);
      return Promise.resolve();
    },
  };
}

export type Wish = Partial<Omit<Source, 'bytes'>>;

/** What a text of that Tuesday holds. */
export async function talksIn(text: string, wish: Wish = {}): Promise<readonly ImportedConversation[]> {
  const found = await parseImport({
    bytes: Buffer.from(text),
    today: '2026-11-21' as Day,
    zone: 'Europe/Berlin',
    order: 'auto',
    at: '2026-11-17' as Day,
    us: [],
    ...wish,
  });
  if ('about' in found) throw new Error('asked');
  return found.conversations;
}

export interface Importing extends Wish {
  readonly onConflict?: ConflictWay;
  readonly keeps?: Originals;
  readonly customer?: string;
}

export async function importText(talk: Talk, text: string, wish: Importing = {}): Promise<ImportDone> {
  const { onConflict, keeps = originals(), customer = 'acme', ...reading } = wish;
  const source = { name: reading.name ?? 'chat.txt', bytes: Buffer.from(text), format: 'chat' as const };
  const conversations = await talksIn(text, reading);
  return importConversations(talk.ports, { customer, conversations, onConflict, source, originals: keeps });
}
