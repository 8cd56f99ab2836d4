import * as vscode from 'vscode';
import { spotLabel } from '../../domain/records/place.ts';
import { fileAt } from './fileOf.ts';
import type { Standing } from './live/standing.ts';

const { t } = vscode.l10n;

/** "src/client.ts:95": where it stands now; of what is lost, where it stood. */
export function standingLabel({ state, file, spot, start, cell }: Standing): string {
  const path = file && state !== 'lost' ? fileAt(file)?.path : undefined;
  if (path === undefined) return spotLabel(spot);
  return spotLabel({ ...spot, path, start, ...(cell !== undefined && { cell }) });
}

function lostWords({ spot, file }: Standing): string {
  if (spot.scheme !== undefined) return t('only its words are kept');
  const label = spotLabel(spot);
  if (spot.whole) return t('not found, last seen as {0}', label);
  return file
    ? t('code not found, last seen near {0}', label)
    : t('file not found, last seen near {0}', label);
}

function movedWords(standing: Standing): string {
  const { spot, file } = standing;
  const path = file && fileAt(file)?.path;
  if (path !== undefined && path !== spot.path) return t('moved, was in {0}', spotLabel(spot));
  return t('moved, was in line {0}', spot.start);
}

/** What became of linked code, in plain words. */
export function standingWords(standing: Standing): string {
  const words = {
    exact: () => t('unchanged'),
    moved: () => movedWords(standing),
    changed: () => t('changed since it was linked'),
    ambiguous: () => t('stands in several places, this is the nearest'),
    lost: () => lostWords(standing),
  };
  return words[standing.state]();
}
