import type { Ports } from '../../domain/ports.ts';
import type { Entry } from '../../domain/records/conversation.ts';
import { mayTell } from '../../text/audience.ts';
import { gatherUpdate, type UpdateWish } from './gatherUpdate.ts';

/** A line that the team may read and the customer could, too. */
export interface Withheld extends Pick<Entry, 'id' | 'kind' | 'text'> {
  readonly conversation: string;
}

const tellable: readonly string[] = ['decision', 'restatement', 'heard'];

const isWithheld = (entry: Entry) =>
  tellable.includes(entry.kind) && entry.reach === 'team' && !mayTell(entry);

const order = ({ kind }: Withheld) => tellable.indexOf(kind);

/**
 * What is news and stands in no update, because nobody marked it for the customer: what was decided first.
 * @throws Problem 'not found' for an unknown customer
 */
export async function withheldFromUpdate(
  { store }: Pick<Ports, 'store'>,
  wish: UpdateWish,
): Promise<readonly Withheld[]> {
  const { conversations, news } = await gatherUpdate(store, wish);
  return conversations
    .flatMap(({ id: conversation, entries }) =>
      entries
        .filter(one => news.has(one) && isWithheld(one))
        .map(({ id, kind, text }) => ({ conversation, id, kind, text })),
    )
    .sort((left, right) => order(left) - order(right));
}
