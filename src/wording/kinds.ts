import type { EntryKind } from '../domain/records/entry.ts';

/** Who speaks: the kind of an entry, or a text that goes to the customer. */
export type Kind = EntryKind | 'draft' | 'update';

const judged: readonly string[] = ['told', 'promise', 'note', 'draft', 'drafts', 'update', 'updates'];

/** Words of theirs, questions and decisions are left alone; a text without a kind is read as ours. */
export const isJudged = (kind: string | undefined): boolean => kind === undefined || judged.includes(kind);
