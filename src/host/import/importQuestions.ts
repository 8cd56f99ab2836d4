import * as vscode from 'vscode';
import type { DateOrder } from '../../domain/dateOrder.ts';
import { type Day, shortDay } from '../../domain/day.ts';
import { type Format, formats, type Question } from '../../text/import/imported.ts';
import { resolveDay } from '../../text/import/when/days.ts';
import { readWhen } from '../../text/import/when/when.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine, refused, shownDay } from '../askForLine.ts';
import { shownLine } from '../shownLine.ts';
import { translated } from '../translated.ts';
import { formatLabel } from './importWords.ts';
import { pickShown } from './pickShown.ts';

/** What a person can answer about a source. */
export interface Answers {
  readonly order?: DateOrder;
  readonly at?: Day;
  readonly us?: readonly string[];
  readonly format?: Format;
}

const dayField = 'import/day';

async function askForOrder(app: App, question: Question): Promise<Answers | undefined> {
  const { t } = vscode.l10n;
  const orders: (vscode.QuickPickItem & { readonly order: DateOrder })[] = [
    { order: 'DMY', label: t('The day comes first'), description: t('03/04 is the 3rd of April') },
    { order: 'MDY', label: t('The month comes first'), description: t('03/04 is March the 4th') },
  ];
  const options = { title: translated(question.words), ignoreFocusOut: true };
  const order = (await pickShown(app, token => vscode.window.showQuickPick(orders, options, token)))?.order;
  return order && { order };
}

function dayIn(words: string, today: Day): Day | undefined {
  const raw = readWhen(words)?.day;
  const day = raw && resolveDay(raw, { today });
  return day === 'ambiguous' ? undefined : day;
}

async function askForDay(app: App, question: Question): Promise<Answers | undefined> {
  const today = (await app.desk()).today();
  const words = await askForLine(app, {
    field: dayField,
    title: translated(question.words),
    prompt: vscode.l10n.t('The day is shown here before it is used'),
    placeholder: vscode.l10n.t('17 Nov'),
    check: line => {
      const day = dayIn(line, today);
      return day
        ? shownDay(shortDay(day))
        : refused(vscode.l10n.t('Write a day like "17 Nov", "yesterday" or 2026-11-17'));
    },
  });
  await forgetLine(app, dayField);
  const at = words === undefined ? undefined : dayIn(words, today);
  return at && { at };
}

/** @returns undefined when the person changed their mind */
export const askQuestion = (app: App, question: Question): Promise<Answers | undefined> =>
  question.about === 'day' ? askForDay(app, question) : askForOrder(app, question);

/** Who of the speakers is one of us; nobody is an answer, too. */
export async function askForUs(
  app: App,
  speakers: readonly string[],
  us: readonly string[],
): Promise<Answers | undefined> {
  const people = speakers.map(name => ({ name, label: shownLine(name), picked: us.includes(name) }));
  const options = {
    title: vscode.l10n.t('Who of Them Is on Our Side?'),
    placeHolder: vscode.l10n.t(
      'What the others say counts as heard. With nobody, all of it is kept as notes',
    ),
    canPickMany: true as const,
    ignoreFocusOut: true,
  };
  const picked = await pickShown(app, token => vscode.window.showQuickPick(people, options, token));
  return picked && { us: picked.map(one => one.name) };
}

export async function askForFormat(app: App, now: Format): Promise<Answers | undefined> {
  const items = formats.map(format => ({
    format,
    label: formatLabel(format),
    ...(format === now && { description: vscode.l10n.t('as now') }),
  }));
  const options = { title: vscode.l10n.t('Read It As'), ignoreFocusOut: true };
  const picked = await pickShown(app, token => vscode.window.showQuickPick(items, options, token));
  return picked && { format: picked.format };
}
