import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Operation } from '../domain/log/operation.ts';
import {
  catalogueFormat,
  isCatalogue,
  isDevice,
  isOfAnotherFormat,
  isView,
  type StoreHeader,
  viewFormat,
} from '../domain/log/storeFiles.ts';
import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';
import { unlessMissing } from './failure.ts';
import { jsonIn, textIn } from './files.ts';
import type { Home } from './location.ts';
import { type InspectedLog, inspectLog } from './log/inspectLog.ts';
import { logFolder } from './log/segments.ts';
import { requireHeader } from './storeHeader.ts';
import { decodeDocument } from './views/document.ts';
import { type Place, pathOf, type Strangeness, strangeness, walkStore } from './walkStore.ts';

export type FileFault = 'damaged view' | 'damaged index' | 'damaged device file' | Strangeness;

/** Something in the store that is not as we wrote it. */
export interface FileFinding {
  readonly kind: FileFault;
  /** From the folder of the store, with slashes. */
  readonly file: string;
}

export interface Inspection extends Omit<InspectedLog, 'findings'> {
  readonly header: StoreHeader;
  readonly operations: readonly Operation[];
  readonly findings: readonly (FileFinding | InspectedLog['findings'][number])[];
}

const sealedJson = async (file: string): Promise<unknown> => decodeDocument(await readFile(file));

async function derivedFault(store: string, place: Place): Promise<FileFault | undefined> {
  const file = join(store, pathOf(place));
  if (place.folder.startsWith('view/')) {
    const view = await sealedJson(file);
    return isView(view) || isOfAnotherFormat(view, viewFormat) ? undefined : 'damaged view';
  }
  if (pathOf(place) !== 'index.json') return undefined;
  const index = await sealedJson(file);
  return isCatalogue(index) || isOfAnotherFormat(index, catalogueFormat) ? undefined : 'damaged index';
}

async function inspectFiles(store: string): Promise<FileFinding[]> {
  const findings: FileFinding[] = [];
  for (const place of await walkStore(store)) {
    const kind =
      strangeness(place) ?? (await derivedFault(store, place).catch(() => 'damaged view' as const));
    if (kind) findings.push({ kind, file: pathOf(place) });
  }
  return findings.sort((left, right) => (left.file < right.file ? -1 : 1));
}

async function inspectDevice(local: string): Promise<FileFinding[]> {
  const file = 'local/device.json';
  const text = await textIn(join(local, 'device.json')).catch(() => '');
  const isFine = text === undefined || isDevice(jsonIn(text));
  return isFine ? [] : [{ kind: 'damaged device file', file }];
}

async function requireLog(store: string): Promise<void> {
  const log = await unlessMissing(lstat(logFolder(store)));
  if (log?.isDirectory()) return;
  const folder = logFolder(store);
  const advice = log
    ? sentence(
        '{0} is a link or no folder. Put the folder back from a backup; nothing else holds what was said.',
        folder,
      )
    : sentence('{0} is gone. Put the folder back from a backup; nothing else holds what was said.', folder);
  throw new Problem('store gone', advice);
}

/** Looks at every file of a store and changes none. @throws Problem when the store cannot be read at all */
export async function inspectStore({ store, local }: Home): Promise<Inspection> {
  const header = await requireHeader(store);
  await requireLog(store);
  const { findings, ...log } = await inspectLog(store);
  return {
    header,
    ...log,
    findings: [...findings, ...(await inspectFiles(store)), ...(await inspectDevice(local))],
  };
}
