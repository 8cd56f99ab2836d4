import * as vscode from 'vscode';
import type { PurgePlan, PurgeWish } from '../../actions/store/planPurge.ts';
import { Problem } from '../../domain/problem.ts';
import { rowShowing } from '../../domain/records/merges.ts';
import { shortened } from '../../domain/visible.ts';
import { forgetOriginalsNaming } from '../../storage/local/originals.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine } from '../askForLine.ts';
import { keepField, readField } from '../pane/field/unsentField.ts';
import { shownLine } from '../shownLine.ts';
import { isCustomer, purgeDetail } from './purgeWords.ts';

/** A row of the conversations, or an entry of one. */
interface PurgeRow {
  readonly kind?: string;
  readonly customer?: { readonly id: string; readonly name: string };
  readonly conversation?: string;
  readonly entry?: string;
}

const idsIn = ({ parts }: PurgePlan): string[] =>
  parts.flatMap(one => one.entities).map(key => key.slice(key.indexOf('/') + 1));

/** The pane must not go on adding to what is gone. @throws Problem */
function requireOther({ call }: App, gone: readonly string[]): void {
  if (call.id === undefined || !gone.includes(call.id)) return;
  throw new Problem(
    'bad input',
    vscode.l10n.t('This window is in that conversation. Close it in the pane first, then delete it.'),
  );
}

/** Without the lines of others there may be nothing. @throws Problem */
function requireSomething({ parts }: PurgePlan): void {
  if (parts.length > 0) return;
  throw new Problem('not found', vscode.l10n.t('Nothing was deleted: only lines of others speak of them.'));
}

/** Half a line that was typed for what is gone is gone with it. */
async function forgetUnsent(app: App, gone: readonly string[]): Promise<void> {
  for (const id of gone) {
    const copy = await readField(app, id);
    if (copy.text !== '')
      await keepField(app, id, { ...copy, target: null, text: '', count: copy.count + 1 });
  }
}

interface Question {
  readonly wish: PurgeWish;
  readonly title: string;
}

/** @returns the ids of what is gone; none when the person changed their mind */
async function purgeIfConfirmed(app: App, { wish, title }: Question): Promise<readonly string[]> {
  const desk = await app.desk();
  const plan = await desk.read.planPurge(wish);
  requireSomething(plan);
  requireOther(app, idsIn(plan));
  const go = vscode.l10n.t('Delete for Good');
  const detail = purgeDetail(plan);
  if ((await vscode.window.showWarningMessage(title, { modal: true, detail }, go)) !== go) return [];
  const gone = idsIn(await desk.change.purge(wish));
  // Who only took part is named in what was imported, too.
  if ('person' in wish) await forgetOriginalsNaming(desk.ownFolder, wish.person);
  await forgetUnsent(app, gone);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Deleted for good'), 6_000);
  return gone;
}

async function titleOf(app: App, conversation: string): Promise<string> {
  const desk = await app.desk();
  const { conversations, customers } = await desk.listing();
  const row = rowShowing(conversations, conversation);
  const name = customers.find(one => one.id === row?.customer)?.name ?? vscode.l10n.t('Inbox');
  const words = [row?.title ?? '', row?.started.slice(0, 10) ?? ''].filter(Boolean).join(', ');
  return vscode.l10n.t('Delete this conversation with {0} for good? {1}', shownLine(name), shownLine(words));
}

async function entryTitle(app: App, conversation: string, entry: string): Promise<string> {
  const read = await (await app.desk()).conversation(conversation);
  const text = shownLine(read?.entries.find(one => one.id === entry)?.text ?? '');
  return vscode.l10n.t('Delete this line and its history for good? {0}', shortened(text, 80));
}

/** Takes the customer, conversation or entry of a row out of every store. @returns the ids of what is gone */
export async function purgeRow(app: App, row: unknown): Promise<readonly string[]> {
  const { kind, customer, conversation, entry } = Object(row) as PurgeRow;
  if (kind === 'customer' && customer) {
    const title = vscode.l10n.t('Delete {0} and everything with them for good?', shownLine(customer.name));
    return purgeIfConfirmed(app, { wish: { customer: customer.id }, title });
  }
  if (typeof conversation !== 'string') return [];
  if (typeof entry === 'string') {
    const title = await entryTitle(app, conversation, entry);
    return purgeIfConfirmed(app, { wish: { conversation, entry }, title });
  }
  return purgeIfConfirmed(app, { wish: { conversation }, title: await titleOf(app, conversation) });
}

const field = 'store/purgePerson';

/** A customer that was moved stands in two stores, and the same words with them. */
const once = (mentions: PurgePlan['mentions']) => [
  ...new Map(mentions.map(one => [one.where, one])).values(),
];

/** @returns undefined when the person changed their mind */
async function askForMentions({ hiding }: App, plan: PurgePlan): Promise<boolean | undefined> {
  const mentions = once(plan.mentions.filter(one => !isCustomer(one)));
  if (mentions.length === 0) return false;
  const { t } = vscode.l10n;
  const choices: (vscode.QuickPickItem & { readonly withMentions: boolean })[] = [
    {
      label: t('What they said, and their name as taking part'),
      detail: t('Lines of others that speak of them stay: {0}', mentions.length),
      withMentions: false,
    },
    {
      label: t('Also every line of others that speaks of them'),
      detail: mentions
        .slice(0, 3)
        .map(one => shownLine(one.text).slice(0, 60))
        .join(' · '),
      withMentions: true,
    },
  ];
  // Words of customers stand in it: on a shared screen it closes.
  const closing = new vscode.CancellationTokenSource();
  const watch = hiding.onDidChange(() => closing.cancel());
  try {
    const title = t('What Shall Be Gone?');
    return (await vscode.window.showQuickPick(choices, { title }, closing.token))?.withMentions;
  } finally {
    watch.dispose();
    closing.dispose();
  }
}

/** Takes a person out of every store, by name. @returns the ids of what is gone */
export async function purgePerson(app: App): Promise<readonly string[]> {
  const answer = await askForLine(app, {
    field,
    title: vscode.l10n.t('Delete a Person for Good'),
    prompt: vscode.l10n.t('Their name as it was noted down; nothing is deleted before you confirm'),
  });
  if (answer === undefined) return [];
  // The name of somebody who shall be forgotten is not kept for the next time.
  await forgetLine(app, field);
  const person = answer.trim();
  const withMentions = await askForMentions(app, await (await app.desk()).read.planPurge({ person }));
  if (withMentions === undefined) return [];
  const title = vscode.l10n.t('Delete {0} for good?', shownLine(person));
  return purgeIfConfirmed(app, { wish: { person, withMentions }, title });
}
