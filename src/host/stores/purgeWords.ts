import * as vscode from 'vscode';
import type { PurgePlan } from '../../actions/store/planPurge.ts';

const { t } = vscode.l10n;

/** The kinds that people know, most telling first; the places of entries go with them. */
const words: Readonly<Record<string, (count: number) => string>> = {
  customer: count => (count === 1 ? t('1 customer') : t('{0} customers', count)),
  conversation: count => (count === 1 ? t('1 conversation') : t('{0} conversations', count)),
  entry: count => (count === 1 ? t('1 entry') : t('{0} entries', count)),
  milestone: count => (count === 1 ? t('1 date') : t('{0} dates', count)),
  followUp: count => (count === 1 ? t('1 follow-up') : t('{0} follow-ups', count)),
  temporary: count =>
    count === 1 ? t('1 record of temporary code') : t('{0} records of temporary code', count),
  update: count => (count === 1 ? t('1 update') : t('{0} updates', count)),
};

function goneWords({ counts, parts }: PurgePlan): string {
  const known = Object.entries(words).flatMap(([kind, say]) => (counts[kind] ? [say(counts[kind])] : []));
  const other = Object.entries(counts)
    .filter(([kind]) => !Object.hasOwn(words, kind))
    .reduce((sum, [, count]) => sum + count, 0);
  // A customer that was moved stands in two stores.
  const anew = new Set(parts.flatMap(one => one.rewritten.map(({ e, k }) => `${e}/${k}`))).size;
  return [
    ...known,
    ...(other > 0 ? [t('{0} other records', other)] : []),
    ...(anew > 0 ? [t('{0} written anew without the name', anew)] : []),
  ].join(', ');
}

/** A customer that is called like a person goes as a customer or not at all. */
export const isCustomer = ({ where }: PurgePlan['mentions'][number]): boolean =>
  where.startsWith('customer/');

function stayWords({ mentions }: PurgePlan): string[] {
  const count = new Set(mentions.filter(isCustomer).map(one => one.where)).size;
  return count === 0 ? [] : [t('Customers of that name stay: {0}. Delete them in Conversations.', count)];
}

/** What a purge takes and what it cannot reach, for the one question before it. */
export function purgeDetail(plan: PurgePlan): string {
  const shared = plan.parts.filter(one => one.store.isShared).map(one => one.store.name);
  const others =
    shared.length === 0
      ? []
      : [t('Others who read {0} lose it when they next read that store.', shared.join(', '))];
  return [
    t('It goes from every store, its history and its backups: {0}.', goneWords(plan)),
    ...others,
    ...stayWords(plan),
    t(
      'Not reached: drafts and exported files, e-mails and updates that were sent, copies that others made, and old objects that a git host keeps until it collects them.',
    ),
    t('There is no undo.'),
  ].join('\n\n');
}
