import type { Instant } from '../../domain/day.ts';
import type { ImportedConversation, ImportedEntry } from '../../text/import/imported.ts';
import { sha256 } from './sha256.ts';

const digits = '0123456789abcdefghjkmnpqrstvwxyz';
const encoder = new TextEncoder();

/** The same parts always give the same name. @param length in signs of five bits */
function nameOf(parts: readonly (string | number)[], length: number): string {
  const hash = sha256(encoder.encode(JSON.stringify(parts)));
  return Array.from({ length }, (_, at) => {
    const [byte, bit] = [(at * 5) >> 3, (at * 5) & 7];
    const two = ((hash[byte] ?? 0) << 8) | (hash[byte + 1] ?? 0);
    return digits[(two >> (11 - bit)) & 31];
  }).join('');
}

/** How often each of some things came before. */
class Counts {
  readonly #counts = new Map<string, number>();

  next(thing: string): number {
    const count = this.#counts.get(thing) ?? 0;
    this.#counts.set(thing, count + 1);
    return count;
  }
}

/** The ids of what is imported begin so; those made by hand never have a dash there. */
export const isImported = (entry: string, conversation: string): boolean =>
  entry.startsWith(`${conversation}-`);

export interface IdentityWish {
  readonly customer: string;
  readonly conversations: readonly ImportedConversation[];
  /** Which copy of them; 1 is the first. */
  readonly copy: number;
}

/** An id for each, the same whenever the same talk with that customer is imported, also from a file that has grown. */
export function conversationIds({ customer, conversations, copy }: IdentityWish): string[] {
  const counts = new Counts();
  return conversations.map(({ key }) => `i${nameOf([customer, key, counts.next(key), copy], 16)}`);
}

/** Words alone, wherever their lines break. */
export const plainWords = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Mails quote each other with other breaks, names and clocks. */
const identityOf = ({ at, speaker, text }: ImportedEntry, isMail: boolean): string => {
  const words = plainWords(text);
  return isMail ? words : JSON.stringify([at?.slice(0, 16) ?? '', speaker ?? '', words]);
};

/** An id for each entry, the same wherever in the talk it stands. */
export function entryIds(conversation: string, { channel, entries }: ImportedConversation): string[] {
  const counts = new Counts();
  return entries.map(entry => {
    const identity = identityOf(entry, channel === 'email');
    return `${conversation}-${nameOf([conversation, identity, counts.next(identity)], 12)}`;
  });
}

const offsetOf = (at: Instant) => (at.endsWith('Z') ? 'Z' : at.slice(-6));

/** So many milliseconds later, by the same clock. */
function later(at: Instant, milliseconds: number): Instant {
  const wall = Date.parse(`${at.slice(0, -offsetOf(at).length)}Z`);
  return `${new Date(wall + milliseconds).toISOString().slice(0, -1)}${offsetOf(at)}`;
}

const minute = 60_000;

/** When each was said: what has no time of its own, or the same as the one before it, comes a moment later. */
export function momentsOf({ started, entries }: ImportedConversation): Instant[] {
  let last: Instant | undefined;
  return entries.map(entry => {
    const at = entry.at ?? (last === undefined ? started : later(last, 1));
    const behind = last === undefined ? -1 : Date.parse(last) - Date.parse(at);
    last = last !== undefined && behind >= 0 && behind < minute ? later(last, 1) : at;
    return last;
  });
}
