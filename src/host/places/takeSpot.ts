import { posix } from 'node:path';
import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { isInside, longestScheme, type Spot } from '../../domain/records/place.ts';
import { type FileOf, fileAt, fileOf, notebookOf } from './fileOf.ts';
import { takeLines } from './takeLines.ts';

type Words = Pick<
  Spot,
  'folder' | 'path' | 'start' | 'end' | 'quote' | 'before' | 'after' | 'cell' | 'scheme' | 'whole'
>;

/** A spot as it is at this moment; what else is known of it can be looked up later. */
export interface TakenSpot {
  readonly words: Words;
  /** Missing for a document that is no file. */
  readonly file?: vscode.Uri;
  /** Whether the document is the file as it stands here, and no version of the past. */
  readonly isPresent: boolean;
  readonly document?: {
    readonly uri: vscode.Uri;
    readonly text: string;
    readonly lineCount: number;
    readonly at: vscode.Position;
  };
}

function outside(isUntitled: boolean): Problem {
  return new Problem(
    'no folder',
    isUntitled
      ? vscode.l10n.t('Only saved files can be linked. Save this one in an open folder, then try again.')
      : vscode.l10n.t(
          'Only files inside an open folder can be linked. Open the folder that holds this file.',
        ),
  );
}

/** What git or another program shows of a file in an open folder. */
function pastVersionOf({ uri }: vscode.TextDocument): FileOf | undefined {
  return uri.scheme === 'file' ? undefined : fileAt(vscode.Uri.file(uri.path));
}

const isOurs = ({ scheme }: vscode.Uri) => scheme.startsWith('listen-first');

/** A document that is no file, such as the output of a program: there is nothing but its words to come back to. */
function virtualPlace({ uri }: vscode.TextDocument): Pick<Words, 'folder' | 'path' | 'scheme'> {
  const path = posix.normalize(uri.path).replace(/^\/+/, '');
  const scheme = uri.scheme.slice(0, longestScheme);
  return { folder: scheme, path: isInside(path) ? path : scheme, scheme };
}

/** The selected lines of a document. @throws Problem 'no folder' for what is not saved or lies in no open folder */
export function takeSpot(document: vscode.TextDocument, selection: vscode.Range): TakenSpot {
  const isUntitled = document.isUntitled || notebookOf(document)?.isUntitled === true;
  const here = isUntitled ? undefined : fileOf(document);
  const past = here || isUntitled ? undefined : pastVersionOf(document);
  const isRefused = isUntitled || document.uri.scheme === 'file' || isOurs(document.uri);
  if (!here && !past && isRefused) throw outside(isUntitled);
  const found = here ?? past;
  const { cell } = here ?? {};
  const where = found ? { folder: found.folder.name, path: found.path } : virtualPlace(document);
  return {
    words: { ...where, ...takeLines(document, selection), ...(cell !== undefined && { cell }) },
    ...(found && { file: found.file }),
    isPresent: here !== undefined,
    document: {
      uri: document.uri,
      text: document.getText(),
      lineCount: document.lineCount,
      at: selection.start,
    },
  };
}

/** All of a file, or a folder. @throws Problem 'no folder' */
export function takeWhole(uri: vscode.Uri, whole: 'file' | 'folder'): TakenSpot {
  const found = fileAt(uri);
  if (!found) throw outside(uri.scheme === 'untitled');
  const { folder, path, file } = found;
  const nothing = { start: 1, end: 1, quote: '', before: '', after: '' };
  return { words: { folder: folder.name, path, ...nothing, whole }, file, isPresent: true };
}
