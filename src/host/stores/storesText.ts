import * as vscode from 'vscode';
import { literal } from '../../text/markdown.ts';
import type { App } from '../app.ts';
import { isInContainer } from '../whereKept.ts';
import { checks, damageLines } from './checks.ts';
import { type Unused, unusedStores } from './repositoryStores.ts';
import { type StoreFacts, storeFacts } from './storeFacts.ts';
import { factLines } from './storeWords.ts';

/** Something to do with a store, above the line that names it. */
export interface StoreLens {
  /** Counted from 0. */
  readonly line: number;
  readonly title: string;
  readonly command: string;
  /** The store's folder, for what is done with one store. */
  readonly folder?: string;
}

type Action = Omit<StoreLens, 'line'>;

interface Section {
  readonly lines: readonly string[];
  readonly actions: readonly Action[];
}

export interface StoresText {
  readonly text: string;
  readonly lenses: readonly StoreLens[];
}

const { t } = vscode.l10n;

function headSection(isSample: boolean): Section {
  const forPeople: readonly Action[] = [
    { title: t('Export Everything on One Person…'), command: 'listenFirst.exportPerson' },
    { title: t('Delete a Person for Good…'), command: 'listenFirst.purgePerson' },
  ];
  const fresh: Action = { title: t('New Store…'), command: 'listenFirst.newStore' };
  const beyond: Action = { title: t('Keep Beyond This Container…'), command: 'listenFirst.keepBeyond' };
  const forStores = [fresh, ...(isInContainer() ? [beyond] : [])];
  return { lines: [`# ${t('Stores')}`], actions: isSample ? forPeople : [...forStores, ...forPeople] };
}

function storeActions({ place, state }: StoreFacts): Action[] {
  const folder = place.home.store;
  if (state === 'not made') return [];
  const open = { title: t('Open Folder'), command: 'listenFirst.openStoreFolder', folder };
  if (state === 'not trusted') return [open];
  const canRepair = (checks.get(folder)?.repairable.length ?? 0) > 0;
  return [
    open,
    { title: t('Back Up Now'), command: 'listenFirst.backUpStore', folder },
    { title: t('Check Every Line'), command: 'listenFirst.checkStore', folder },
    ...(canRepair ? [{ title: t('Repair'), command: 'listenFirst.repairStore', folder }] : []),
  ];
}

function storeSection(facts: StoreFacts): Section {
  const points = factLines(facts).map(line => `- ${line}`);
  const hasLines = facts.state !== 'not made' && facts.state !== 'not trusted';
  const damage = hasLines ? damageLines(facts.place.home.store) : [];
  return {
    lines: [`## ${literal(facts.place.name)}`, '', ...points, ...damage],
    actions: storeActions(facts),
  };
}

/** A store that a folder of this window ships and nobody accepted here yet. */
function offerSection({ name, folder }: Unused): Section {
  return {
    lines: [
      `## ${t('{0} (not used)', literal(name))}`,
      '',
      t('This repository holds a store. What stands in it goes to everyone with the repository.'),
    ],
    actions: [
      { title: t('Use the Store of This Repository'), command: 'listenFirst.useRepositoryStore', folder },
    ],
  };
}

function joined(sections: readonly Section[]): StoresText {
  const lines: string[] = [];
  const lenses: StoreLens[] = [];
  for (const section of sections) {
    lenses.push(...section.actions.map(action => ({ ...action, line: lines.length })));
    lines.push(...section.lines, '');
  }
  return { text: lines.join('\n'), lenses };
}

let latest: StoresText = { text: '', lenses: [] };

/** What every store of this person is, as a document to read. */
export async function storesText(app: App): Promise<string> {
  const isSample = app.sample.isOn;
  const desk = await app.desk();
  const facts = await storeFacts({ desk, isSample, isTrusted: vscode.workspace.isTrusted });
  const offers = isSample ? [] : await unusedStores(app);
  latest = joined([headSection(isSample), ...facts.map(storeSection), ...offers.map(offerSection)]);
  return latest.text;
}

/** What can be done with what that text shows; nothing while a newer one is on its way. */
export function storeLenses(text: string): readonly StoreLens[] {
  return text.replaceAll('\r\n', '\n') === latest.text ? latest.lenses : [];
}
