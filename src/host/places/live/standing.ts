import type * as vscode from 'vscode';
import type { FoundState } from '../../../anchoring/findSpot.ts';
import type { Spot } from '../../../domain/records/place.ts';
import type { App } from '../../app.ts';
import type { LookUp } from '../repositoryAt.ts';
import type { Sighting } from './findBest.ts';
import type { Finder } from './finder.ts';

/** Where the code of a link stands now. Nothing is written by looking. */
export interface Standing {
  readonly state: FoundState;
  /** The location by which it was found; of what is lost the newest. */
  readonly spot: Spot;
  /** Missing where no file of it is in the open folders. */
  readonly file?: vscode.Uri;
  /** In a notebook: the number of the cell, from 0. */
  readonly cell?: number;
  /** 1-based lines; of what is lost, where it stood. */
  readonly start: number;
  readonly end: number;
  /** Whether the file itself says so beyond doubt. */
  readonly isPlain: boolean;
}

export interface Seeking {
  readonly app: App;
  readonly finder: Finder;
  /** Another one, so that git, which may take its time, keeps nobody from looking. */
  readonly historian: Finder;
  readonly lookUp?: LookUp;
  readonly isWanted?: () => boolean;
}

const isNotebook = (file: vscode.Uri, { cell }: Spot) => cell !== undefined || file.path.endsWith('.ipynb');

export function standingFrom(
  sighting: Sighting,
  { file, spots }: { readonly file: vscode.Uri; readonly spots: readonly Spot[] },
): Standing {
  const { state, start, end, text, location, isPlain } = sighting;
  const spot = spots[state === 'lost' ? 0 : location] as Spot;
  const isElsewhere = state === 'exact' && isNotebook(file, spot) && text !== (spot.cell ?? 0);
  const cell = isNotebook(file, spot) ? { cell: text } : {};
  return { state: isElsewhere ? 'moved' : state, spot, file, start, end, isPlain, ...cell };
}
