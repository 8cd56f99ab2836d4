import * as vscode from 'vscode';
import { type Day, parseDay, shortDay } from '../../domain/day.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { type EntryKind, entryKinds } from '../../domain/records/entry.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine, refused } from '../askForLine.ts';
import { loadDates } from '../loadDates.ts';
import { shownLine } from '../shownLine.ts';
import { kindLabel } from '../words.ts';

/** Both days are included. */
interface Period {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** What narrows a search, apart from its words. */
export interface Filters extends Period {
  readonly customer?: Customer | undefined;
  readonly person?: string | undefined;
  readonly kinds?: readonly EntryKind[] | undefined;
}

export type FilterName = 'customer' | 'person' | 'kinds' | 'period';

function periodLabel({ from, to }: Filters): string | undefined {
  const { t } = vscode.l10n;
  if (from && to) return t('{0} to {1}', shortDay(from), shortDay(to));
  if (from) return t('since {0}', shortDay(from));
  return to && t('up to {0}', shortDay(to));
}

/** What each filter is set to, in words; undefined where it lets everything through. */
export function filterLabels(filters: Filters): Readonly<Record<FilterName, string | undefined>> {
  const { customer, person, kinds } = filters;
  return {
    customer: customer && shownLine(customer.name),
    person: person && shownLine(person),
    kinds: kinds && kinds.length > 0 ? kinds.map(kindLabel).join(', ') : undefined,
    period: periodLabel(filters),
  };
}

async function askForOne(app: App, { customer, ...others }: Filters): Promise<Filters> {
  const { customers } = await (await app.desk()).listing();
  const any = { label: vscode.l10n.t('Any customer'), customer: undefined };
  const items = customers.map(one => ({ label: shownLine(one.name), customer: one }));
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & Filters>([any, ...items], {
    title: vscode.l10n.t('Conversations With'),
  });
  return { ...others, customer: picked ? picked.customer : customer };
}

async function askForPerson(app: App, { person, ...others }: Filters): Promise<Filters> {
  const field = 'search/person';
  const typed = await askForLine(app, {
    field,
    title: vscode.l10n.t('Who Said It?'),
    prompt: vscode.l10n.t('The beginning of a name is enough; nothing means anybody'),
    initial: person ?? '',
    allowsNothing: true,
  });
  if (typed !== undefined) await forgetLine(app, field);
  return { ...others, person: typed === undefined ? person : typed.trim() || undefined };
}

async function askForKinds({ kinds, ...others }: Filters): Promise<Filters> {
  const items = entryKinds.map(kind => ({
    label: kindLabel(kind),
    entryKind: kind,
    picked: kinds?.includes(kind) === true,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Only These Kinds of Entries'),
    placeHolder: vscode.l10n.t('None means all'),
  });
  return { ...others, kinds: picked ? picked.map(one => one.entryKind) : kinds };
}

const twoDays = /^\s*(\S+)\s+(\S+)\s*$/;

function daysIn(text: string): Period | undefined {
  const [, from, to] = (twoDays.exec(text) ?? []).map(word => parseDay(word));
  return from && to && from <= to ? { from, to } : undefined;
}

async function askForDays(app: App): Promise<Period | undefined> {
  const field = 'search/days';
  const hint = vscode.l10n.t('Write the first and the last day, like 2026-11-01 2026-11-30');
  const typed = await askForLine(app, {
    field,
    title: vscode.l10n.t('Between Which Days?'),
    prompt: hint,
    check: text => (daysIn(text) ? undefined : refused(hint)),
  });
  if (typed === undefined) return undefined;
  await forgetLine(app, field);
  return daysIn(typed);
}

async function askForPeriod(app: App, filters: Filters): Promise<Filters> {
  const { t } = vscode.l10n;
  const [{ addDays }, desk] = await Promise.all([loadDates(), app.desk()]);
  const since = (days: number) => addDays(desk.today(), 1 - days);
  const items: (vscode.QuickPickItem & { readonly from?: Day; readonly isOther?: boolean })[] = [
    { label: t('Any time') },
    ...[7, 30, 90, 365].map(days => ({ label: t('The last {0} days', days), from: since(days) })),
    { label: t('Other days…'), isOther: true },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: t('Said When?') });
  const period = picked?.isOther ? await askForDays(app) : picked && { from: picked.from, to: undefined };
  return { ...filters, ...period };
}

/** Asks for one of the filters; Esc leaves it as it is. */
export function askForFilter(app: App, filters: Filters, name: FilterName): Promise<Filters> {
  if (name === 'customer') return askForOne(app, filters);
  if (name === 'person') return askForPerson(app, filters);
  return name === 'kinds' ? askForKinds(filters) : askForPeriod(app, filters);
}
