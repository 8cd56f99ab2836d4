import type { Head } from './folded.ts';

type Choice = (heads: readonly Head[]) => Head;

const order = (text: unknown, words: readonly unknown[]) => {
  const at = words.indexOf(text);
  return at < 0 ? words.length : at;
};
const part = (head: Head, name: string) => (Object(head.value) as Record<string, unknown>)[name];
const latest: Choice = heads => heads.at(-1) as Head;
const first =
  (rank: (head: Head) => number | string): Choice =>
  heads =>
    [...heads].reverse().reduce((best, one) => (rank(one) < rank(best) ? one : best));

const dayIn = (head: Head) => {
  const day = part(head, 'day');
  return typeof day === 'string' ? day : '9999-12-31';
};

/** Several people changed one field at once: the safe value wins where there is one, else the latest. */
const choices = new Map<string, Choice>([
  ['until', first(dayIn)],
  // What one person put away and another brought back, or never put away, is there.
  ['archived', first(head => (head.value === true ? 1 : 0))],
  ['movedTo', first(head => String(head.value))],
  // Who saw it as ours alone must not find it in a text for the customer.
  ['reach', first(head => (head.value === 'customer' ? 1 : 0))],
  ['step', first(head => order(part(head, 'state'), ['open', 'skipped', 'done']))],
]);

/** @param heads in the order of the log. Fields like "step.restated" follow the rule of their first word. */
export function winner(field: string, heads: readonly Head[]): unknown {
  if (heads.length < 2) return heads[0]?.value;
  const choice = choices.get(field.split('.', 1)[0] ?? field) ?? latest;
  return choice(heads).value;
}
