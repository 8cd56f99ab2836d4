import { createAnchor, surroundingsIn } from '../../../../src/actions/anchors/createAnchors.ts';
import { type GroundReader, readGround } from '../../../../src/actions/anchors/groundReader.ts';
import { resolveAnchors } from '../../../../src/actions/anchors/resolveAnchors.ts';
import { blobId } from '../../../../src/storage/git/blobId.ts';

export type Files = Readonly<Record<string, readonly string[]>>;

/** A tree without git that stands in memory; what is read of it is told. */
export function readerOf(files: Files, told: string[] = []): GroundReader {
  const read = (path: string) => {
    told.push(path);
    const lines = files[path];
    return Promise.resolve(lines && new TextEncoder().encode(lines.join('\n')));
  };
  return readGround({ tree: { read, paths: () => Promise.resolve(Object.keys(files)) }, blobOf: blobId });
}

export interface Journey {
  readonly from: Files;
  readonly to: Files;
  readonly path: string;
  readonly lines: readonly [number, number];
}

/** Where lines of one tree stand in a later one: `moved b.ts:3-4`. */
export async function whereTo({ from, to, path, lines: [start, end] }: Journey): Promise<string> {
  const reader = readerOf(from);
  const anchor = await createAnchor(reader, { path, start, end }, await surroundingsIn(reader));
  const [found] = await resolveAnchors(readerOf(to), [anchor]);
  return found?.state === 'lost' || found?.state === 'ambiguous'
    ? found.state
    : `${found?.state} ${found?.path}:${found?.start}-${found?.end}`;
}
