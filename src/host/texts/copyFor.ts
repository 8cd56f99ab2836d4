import * as vscode from 'vscode';
import type { Copied, CopyWish } from '../../actions/texts/copyFor.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import type { ChatFormat } from '../../text/chat/marks.ts';
import type { App } from '../app.ts';
import { shownLine } from '../shownLine.ts';
import { chooseConversation } from './chooseConversation.ts';
import { askWhetherSent, customerOf } from './drafts.ts';
import { conversationOf, ownScheme } from './ownDocuments.ts';
import { requireShown } from './ownFiles.ts';

type Reader = CopyWish['audience'];

/** Something to copy, with what has to be known of it to ask no needless question. */
interface Source {
  readonly what: Copied;
  /** Whether something of it is marked for the customer, so that they could read it, too. */
  readonly mayBeTheirs: boolean;
}

const isUri = (target: unknown): target is vscode.Uri => target instanceof vscode.Uri;

async function textOf(app: App, target: unknown): Promise<string | undefined> {
  if (isUri(target)) {
    const isText = target.scheme !== ownScheme || target.path.startsWith('/update/');
    return isText ? (await vscode.workspace.openTextDocument(target)).getText() : undefined;
  }
  const { update, customer } = Object(target) as { update?: unknown; customer?: unknown };
  const id = typeof update === 'string' ? update : (Object(update) as { id?: unknown }).id;
  if (typeof id !== 'string' || typeof customer !== 'string') return undefined;
  return (await (await app.desk()).read.listUpdates(customer)).find(one => one.id === id)?.text;
}

const isMarked = ({ entries }: Conversation, entry?: string) =>
  entries.some(one => one.reach === 'customer' && (entry === undefined || one.id === entry));

async function sourceOf(app: App, target: unknown): Promise<Source | undefined> {
  const text = await textOf(app, target);
  if (text !== undefined) return { what: { text }, mayBeTheirs: false };
  const id = conversationOf(target) ?? (await chooseConversation(app, target));
  const conversation = id === undefined ? undefined : await (await app.desk()).conversation(id);
  if (!conversation) return undefined;
  const { entry } = Object(target) as { entry?: unknown };
  const named = typeof entry === 'string' ? entry : undefined;
  return {
    what: { conversation: conversation.id, entry: named },
    mayBeTheirs: isMarked(conversation, named),
  };
}

/** The team, without a question where nothing is meant for anybody else. */
async function askForReader({ mayBeTheirs }: Source): Promise<Reader | undefined> {
  if (!mayBeTheirs) return 'lead';
  const { t } = vscode.l10n;
  const readers: (vscode.QuickPickItem & { readonly reader: Reader })[] = [
    { reader: 'lead', label: t('The team'), detail: t('Everything but what is only for me') },
    {
      reader: 'customer',
      label: t('The customer'),
      detail: t('What is marked for the customer, and the next dates'),
    },
  ];
  return (await vscode.window.showQuickPick(readers, { title: t('Who will read it?') }))?.reader;
}

/** What the program takes at once, in characters. */
const most: Readonly<Record<ChatFormat, number>> = {
  slack: 40_000,
  teams: 28_000,
  jira: 32_767,
  plain: Number.POSITIVE_INFINITY,
};

function tell(text: string, format: ChatFormat): void {
  if (text.length <= most[format]) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Copied. Paste it where you want it'), 6_000);
    return;
  }
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Copied {0} characters; at most {1} fit into one message. Paste it in parts, or export the conversation.',
      text.length,
      most[format],
    ),
  );
}

async function copySource(app: App, source: Source, format: ChatFormat): Promise<boolean> {
  const audience = await askForReader(source);
  if (!audience) return false;
  const desk = await app.desk();
  const text = await desk.read.copyFor({ what: source.what, format, audience, today: desk.today() });
  await vscode.env.clipboard.writeText(text);
  tell(text, format);
  return true;
}

async function copy(app: App, target: unknown, format: ChatFormat): Promise<void> {
  requireShown(app);
  const source = await sourceOf(app, target);
  if (!source || !(await copySource(app, source, format)) || !isUri(target)) return;
  if (customerOf((await app.desk()).ownFolder, { uri: target })) askWhetherSent(target);
}

export const copyForSlack = (app: App, target?: unknown): Promise<void> => copy(app, target, 'slack');
export const copyForTeams = (app: App, target?: unknown): Promise<void> => copy(app, target, 'teams');
export const copyForJira = (app: App, target?: unknown): Promise<void> => copy(app, target, 'jira');

type Choice = vscode.QuickPickItem & { readonly format?: ChatFormat; readonly target?: unknown };

const programs = (target: unknown): Choice[] => [
  { label: vscode.l10n.t('Slack'), format: 'slack', target },
  { label: vscode.l10n.t('Teams'), format: 'teams', target },
  { label: vscode.l10n.t('Jira'), format: 'jira', target },
  { label: vscode.l10n.t('Plain text'), format: 'plain', target },
];

/** The entry in whose lines of a log the caret stands. */
async function entryAtCaret(
  app: App,
  target: unknown,
): Promise<{ conversation: string; entry: string; text: string } | undefined> {
  const editor = vscode.window.activeTextEditor;
  const conversation = isUri(target) ? conversationOf(target) : undefined;
  if (conversation === undefined || editor?.document.uri.toString() !== String(target)) return undefined;
  const desk = await app.desk();
  const shown = { text: editor.document.getText(), line: editor.selection.active.line + 1 };
  const entry = await desk.read.entryAtLine({ conversation, today: desk.today(), ...shown });
  return entry && { conversation, entry: entry.id, text: entry.text };
}

/** Asks for the program first, and whether it shall be one entry or all of it. */
export async function copyFor(app: App, target?: unknown): Promise<void> {
  requireShown(app);
  const at = await entryAtCaret(app, target);
  const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const choices = at
    ? [
        separator(vscode.l10n.t('The entry at the caret: {0}', shownLine(at.text).slice(0, 60))),
        ...programs({ conversation: at.conversation, entry: at.entry }),
        separator(vscode.l10n.t('The whole conversation')),
        ...programs(target),
      ]
    : programs(target);
  const choice = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Copy for…') });
  if (choice?.format) await copy(app, choice.target, choice.format);
}
