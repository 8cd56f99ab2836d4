import { readWhen, type When } from '../when/when.ts';

/** A record of an export by the names of its fields, which are in small letters without blanks. */
export type Row = ReadonlyMap<string, unknown>;

/** What a field of an export may be called, the likeliest name first. */
const names = {
  body: 'body text comment message content plain_body plaintext description note reply html_body',
  author:
    'user_profile author authorname author_name user username user_name from name commenter sender createdby created_by by login author_id user_id',
  created:
    'created createdat created_at date datetime created_date createddate timestamp time sent sentat sent_at ts published_at',
  ticket: 'ticket issue key issuekey issue_key ticketid ticket_id ticket_number number issue_id id_ticket',
  title: 'title subject summary',
} as const;

export type FieldName = keyof typeof names;

/** "Created At" and "created_at" are one name. */
export const plainName = (name: string): string =>
  name
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

const variants = (name: string) => [name, name.replaceAll('_', '')];

/** Those of the names of an export that may stand for a field, the likeliest first. */
export function namesFor(field: FieldName, known: Iterable<string>): readonly string[] {
  const all = [...known];
  const found = names[field].split(' ').flatMap(wish => all.filter(name => variants(name).includes(wish)));
  return [...new Set(found)];
}

export const nameFor = (field: FieldName, known: Iterable<string>): string | undefined =>
  namesFor(field, known)[0];

/** Only so deep do the texts of an export stand. */
const deepest = 40;

/** The words of a document that an export holds as a tree of nodes. */
function treeText(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || depth > deepest) return '';
  const { type, text, content, attrs } = value as Record<string, unknown>;
  if (typeof text === 'string') return text;
  if (type === 'hardBreak') return '\n';
  if (type === 'mention') return treeText((Object(attrs) as Record<string, unknown>)['text'], depth + 1);
  const parts = Array.isArray(value) ? value : Array.isArray(content) ? content : [];
  const isBlock = /^(?:paragraph|heading|listItem|codeBlock|blockquote)$/.test(String(type));
  return parts.map(part => treeText(part, depth + 1)).join('') + (isBlock ? '\n' : '');
}

/** The text of a field, whatever the export made of it. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return treeText(value).trim();
}

/** A person, given by name or as a record. */
export function personOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return textOf(value).trim() || undefined;
  const record = value as Record<string, unknown>;
  const named = [
    'displayName',
    'display_name',
    'real_name',
    'name',
    'login',
    'username',
    'email',
    'emailAddress',
  ];
  return named.map(key => textOf(record[key]).trim()).find(Boolean);
}

/** Numbers as small as that are seconds, not milliseconds. */
const mostSeconds = 1e11;

function momentOf(number: number): When | undefined {
  const moment = number < mostSeconds ? number * 1000 : number;
  return Number.isFinite(moment) && moment > 0 && moment < 7.2e12
    ? { moment: Math.round(moment) }
    : undefined;
}

/** When a record was made: an instant, a number of seconds or milliseconds, or a date in words. */
export function whenOf(value: unknown): When | undefined {
  if (typeof value === 'object' && value !== null) {
    const { iso8601, jira, epochMillis } = value as Record<string, unknown>;
    return whenOf(iso8601 ?? jira ?? epochMillis);
  }
  if (typeof value === 'number') return momentOf(value);
  const text = textOf(value).trim();
  return /^\d{9,13}(?:\.\d+)?$/.test(text) ? momentOf(Number(text)) : readWhen(text);
}
