import * as vscode from 'vscode';
import { dayOf, longDay } from '../../domain/day.ts';
import type { TemporaryCode } from '../../domain/records/temporary.ts';
import type { App } from '../app.ts';
import { shownLine } from '../shownLine.ts';
import { lineOf } from './marks.ts';
import type { StandingNow } from './standingNow.ts';
import { storyOf, tagsIn } from './tagLenses.ts';

const { t } = vscode.l10n;

/** The ends it had, whom we told, and who looks after it. */
function factsOf({ owner, told, earlier = [] }: TemporaryCode): string[] {
  return [
    ...(owner ? [t('Owner: {0}', shownLine(owner))] : []),
    ...earlier.map(move => t('Was until {0}: {1}', longDay(move.day), shownLine(move.reason))),
    ...(told
      ? [t('Told {0} on {1}: "{2}"', shownLine(told.whom), longDay(dayOf(told.at)), shownLine(told.words))]
      : []),
  ];
}

/** The story of the tag under the pointer; its words are shown as they are, never as Markdown. */
export async function tagHover(
  app: App,
  now: StandingNow,
  { uri, line }: { readonly uri: vscode.Uri; readonly line: number },
): Promise<vscode.Hover | undefined> {
  const one = tagsIn(now, uri).find(tag => lineOf(tag) === line);
  if (!one || app.hiding.isOn) return undefined;
  const { record, tag } = one;
  const read = record && (await (await app.desk()).conversation(record.conversation));
  const code = read?.temporary.find(known => known.id === record?.id);
  const lines = [
    storyOf(one, now.today),
    shownLine(record?.reason ?? tag.reason),
    ...(code ? factsOf(code) : []),
  ];
  const text = new vscode.MarkdownString();
  text.appendText(lines.filter(Boolean).join('\n'));
  return new vscode.Hover(text);
}
