import * as vscode from 'vscode';
import {
  longestTemplate,
  readTemplate,
  tooLongTemplate,
} from '../../domain/records/checklists/templateFile.ts';
import { type AnyTemplate, builtInTemplates, named } from '../../domain/records/checklists/templates.ts';
import { readSmallFile } from '../../storage/smallFile.ts';
import type { App } from '../app.ts';
import { translated } from '../translated.ts';
import { stepLabel } from '../words.ts';

const { t } = vscode.l10n;

interface Item extends vscode.QuickPickItem {
  /** Missing for the one that opens a file. */
  readonly template?: string;
}

const separator = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });

/** The first steps say more of a checklist than their number. */
function itemOf(template: AnyTemplate, current: string): Item {
  const { id, title, steps } = named(template);
  return {
    label: translated(title),
    ...(id === current && { description: t('in use') }),
    detail: steps.map(stepLabel).join(' · '),
    template: id,
  };
}

async function itemsFor(app: App, current: string): Promise<readonly Item[]> {
  const { templates } = await (await app.desk()).read.listTemplates({});
  const own = templates.map(one => itemOf(one, current));
  return [
    ...builtInTemplates.map(one => itemOf(one, current)),
    ...(own.length > 0 ? [separator(t('Your own')), ...own] : []),
    separator(''),
    { label: t('Own checklist from a file…'), detail: t('A JSON file with "id", "title" and "steps"') },
  ];
}

/** Its words are somebody's own: on a shared screen it closes. */
async function pick(app: App, items: readonly Item[]): Promise<Item | undefined> {
  const hidden = new vscode.CancellationTokenSource();
  const watch = app.hiding.onDidChange(() => app.hiding.isOn && hidden.cancel());
  const question = {
    title: t('Checklist of This Talk'),
    placeHolder: t('What was ticked stays ticked where a step is in both'),
    matchOnDetail: true,
  };
  try {
    return await vscode.window.showQuickPick(items, question, hidden.token);
  } finally {
    watch.dispose();
    hidden.dispose();
  }
}

async function askForFile(): Promise<string | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: t('Own Checklist from a File'),
      openLabel: t('Use This Checklist'),
      filters: { JSON: ['json', 'jsonc'] },
    })) ?? [];
  return file?.fsPath;
}

/** Keeps the checklist of a file where the conversation lives. @returns its id @throws Problem that names the line */
export async function keepChecklistFile(app: App, conversation: string, path: string): Promise<string> {
  const text = await readSmallFile({ path, longest: longestTemplate, tooLong: tooLongTemplate });
  const { change } = await app.desk();
  return (await change.addTemplate({ template: readTemplate(text), conversation })).id;
}

/** Holds the talk of this window by another checklist; what was ticked stays ticked. */
export async function chooseChecklist(app: App): Promise<void> {
  const { id } = app.call;
  const desk = await app.desk();
  const conversation = id === undefined ? undefined : await desk.conversation(id);
  if (!conversation) return;
  const items = await itemsFor(app, conversation.template);
  const picked = await pick(app, items);
  if (!picked) return;
  const path = picked.template === undefined ? await askForFile() : undefined;
  if (picked.template === undefined && path === undefined) return;
  const template = picked.template ?? (await keepChecklistFile(app, conversation.id, path ?? ''));
  await desk.change.chooseTemplate({ conversation: conversation.id, template });
}
