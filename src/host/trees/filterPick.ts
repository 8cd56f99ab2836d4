import * as vscode from 'vscode';
import type { Hotspot } from '../../actions/places/hotspots.ts';
import { channels } from '../../domain/records/channel.ts';
import type { App } from '../app.ts';
import { channelLabel } from '../call/askForChannel.ts';
import { shownLine } from '../shownLine.ts';
import { keepTyped } from '../typedPick.ts';
import { readFilter, setFilter } from './conversationFilter.ts';
import { type Filter, isFiltering, type Period, periods } from './filtering.ts';

function periodLabel(period: Period): string {
  const labels: Readonly<Record<Period, string>> = {
    month: vscode.l10n.t('This month'),
    quarter: vscode.l10n.t('The last three months'),
    year: vscode.l10n.t('This year'),
  };
  return labels[period];
}

/** What is set, in words: "“nord” · something due · This month". */
export function filterWords({ text, isOpen, period, channel, isArchived, file }: Filter): string {
  const parts = [
    text && `“${shownLine(text)}”`,
    isOpen && vscode.l10n.t('something due'),
    period && periodLabel(period),
    channel && channelLabel(channel),
    isArchived && vscode.l10n.t('archived'),
    file && vscode.l10n.t('about {0}', shownLine(file.path)),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** More files are found with "Where Is This Talked About?". */
const mostFiles = 8;

interface Choice extends vscode.QuickPickItem {
  /** The filter after it was picked. */
  readonly filter?: Filter;
}

const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });

/** Picked again, a choice is taken back. */
function choice(label: string, isSet: boolean, filter: Filter): Choice {
  return { label: isSet ? `$(check) ${label}` : label, filter };
}

/** "12 entries, 2 temporary" */
function heatOf({ entries, temporary }: Hotspot): string {
  const { t } = vscode.l10n;
  const said = entries === 1 ? t('1 entry') : t('{0} entries', entries);
  return temporary === 0 ? said : t('{0}, {1} temporary', said, temporary);
}

/** The files that are talked about most. */
function fileChoices(filter: Filter, hotspots: readonly Hotspot[]): Choice[] {
  if (hotspots.length === 0) return [];
  const choices = hotspots.map(one => {
    const { entries: _entries, temporary: _temporary, ...file } = one;
    const isSet = filter.file?.path === file.path && filter.file.folder === file.folder;
    const label = shownLine(file.path);
    const picked = choice(label, isSet, { ...filter, file: isSet ? undefined : file });
    return { ...picked, description: heatOf(one) };
  });
  return [separator(vscode.l10n.t('Files talked about most')), ...choices];
}

interface Offered {
  readonly filter: Filter;
  readonly hotspots: readonly Hotspot[];
}

/** Words are looked for as they are typed; with none, the rest can be picked. */
function choicesFor(typed: string, { filter, hotspots }: Offered): Choice[] {
  const { t } = vscode.l10n;
  const { text, ...others } = filter;
  const holds = (words: string) => t('Customer or title holds “{0}”', shownLine(words));
  if (typed !== '') return [{ label: holds(typed), filter: { ...filter, text: typed }, alwaysShow: true }];
  const all = { label: `$(clear-all) ${t('Clear the Filter')}`, filter: {} };
  return [
    ...(text ? [choice(holds(text), true, others)] : []),
    choice(t('With something due'), filter.isOpen === true, { ...filter, isOpen: !filter.isOpen }),
    choice(t('Archived'), filter.isArchived === true, { ...filter, isArchived: !filter.isArchived }),
    separator(t('When')),
    ...periods.map(one => {
      const isSet = filter.period === one;
      return choice(periodLabel(one), isSet, { ...filter, period: isSet ? undefined : one });
    }),
    separator(t('How you talked')),
    ...channels.map(one => {
      const isSet = filter.channel === one;
      return choice(channelLabel(one), isSet, { ...filter, channel: isSet ? undefined : one });
    }),
    ...fileChoices(filter, hotspots),
    ...(isFiltering(filter) ? [separator(''), all] : []),
  ];
}

/** @returns undefined when the person changed their mind */
function askForFilter(app: App, offered: Offered): Promise<Filter | undefined> {
  const { filter } = offered;
  const pick = vscode.window.createQuickPick<Choice>();
  pick.title = vscode.l10n.t('Filter Conversations');
  pick.placeholder = vscode.l10n.t('Type a part of a name or title, or pick; open it again to combine');
  pick.ignoreFocusOut = true;
  const offer = () => {
    pick.items = choicesFor(pick.value.trim(), offered);
  };
  offer();
  pick.onDidChangeValue(offer);
  const typed = keepTyped(app, pick, { field: 'filter', offer });
  return new Promise(resolve => {
    const accept = async () => {
      await typed.ready;
      const text = pick.value.trim();
      // Keys may come faster than the list: what was typed counts.
      resolve(text === '' ? pick.selectedItems[0]?.filter : { ...filter, text });
      pick.hide();
    };
    pick.onDidAccept(() => void accept());
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Narrows the list of conversations by one more thing. */
export async function filterConversations(app: App): Promise<void> {
  if (app.hiding.isOn) return;
  const desk = await app.desk();
  const isEmpty = (await desk.stores()).length === 0;
  const hotspots = isEmpty ? [] : await desk.read.hotspots({ most: mostFiles });
  const filter = await askForFilter(app, { filter: await readFilter(app), hotspots });
  if (filter) await setFilter(app, filter);
}
