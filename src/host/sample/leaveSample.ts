import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { shownLine } from '../shownLine.ts';
import { ownScheme } from '../texts/ownDocuments.ts';
import { isBelow } from '../texts/ownFiles.ts';

interface Remains {
  /** Where the tags stand that were tried: they are in the person's own code. */
  readonly tags: readonly string[];
  readonly isOf: (uri: vscode.Uri) => boolean;
}

const nothing: Remains = { tags: [], isOf: () => false };

async function remainsOf(app: App): Promise<Remains> {
  const desk = await app.desk();
  const { conversations, customers } = await desk.listing();
  const ids = new Set([...conversations, ...customers].map(one => one.id));
  return {
    tags: conversations.flatMap(row => row.temporary.map(one => one.where)),
    isOf: uri =>
      uri.scheme === ownScheme ? ids.has(uri.path.split('/')[2] ?? '') : isBelow(desk.ownFolder, uri),
  };
}

/** Texts made in the sample lose what they stand on; one that was changed by hand stays open. */
async function closeTexts({ isOf }: Remains): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  const isOurs = ({ input, isDirty }: vscode.Tab) =>
    !isDirty && input instanceof vscode.TabInputText && isOf(input.uri);
  await vscode.window.tabGroups.close(tabs.filter(isOurs), true);
}

function tellOutcome({ tags }: Remains): void {
  if (tags.length === 0) {
    const words = vscode.l10n.t('The sample is gone. These are your own records.');
    vscode.window.setStatusBarMessage(words, 6_000);
    return;
  }
  const where = tags.map(shownLine).join(', ');
  void vscode.window.showInformationMessage(
    vscode.l10n.t('The sample is gone, but a tag you tried may still stand in your code: {0}', where),
  );
}

export async function returnToOwnRecords({ sample, call }: App): Promise<void> {
  await sample.end();
  await call.change(call.id, call.phase);
}

/** Back to the own records and what the window was in before. Nothing happens outside the sample. */
export async function leaveSample(app: App): Promise<void> {
  if (!app.sample.isOn) return;
  // A folder that somebody removed must not keep the person in the sample.
  const remains = await remainsOf(app).catch(() => nothing);
  await closeTexts(remains);
  await returnToOwnRecords(app);
  tellOutcome(remains);
}
