import * as vscode from 'vscode';
import type { App } from '../app.ts';

export const groupings = ['deadline', 'customer', 'file', 'owner'] as const;
export type Grouping = (typeof groupings)[number];

const key = 'listenFirst.temporaryGrouping';
const changed = new vscode.EventEmitter<void>();

export const onDidChangeGrouping = changed.event;

/** What the list is divided by, remembered for the workspace. */
export function groupingOf({ extension }: App): Grouping {
  const kept = extension.workspaceState.get<string>(key);
  return groupings.find(one => one === kept) ?? 'deadline';
}

export async function groupTemporary(app: App): Promise<void> {
  const { t } = vscode.l10n;
  const labels: Readonly<Record<Grouping, string>> = {
    deadline: t('By when it ends'),
    customer: t('By customer'),
    file: t('By file'),
    owner: t('By owner'),
  };
  const items = groupings.map(one => ({ one, label: labels[one], picked: one === groupingOf(app) }));
  const chosen = await vscode.window.showQuickPick(items, { title: t('Group Temporary Code') });
  if (!chosen) return;
  await app.extension.workspaceState.update(key, chosen.one);
  changed.fire();
}
