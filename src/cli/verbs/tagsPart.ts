import type { Problem } from '../../domain/problem.ts';
import { baseTags } from '../../storage/scan/baseTags.ts';
import { earlierEnds } from '../../storage/scan/earlierEnds.ts';
import type { Scan } from '../../storage/scan/wish.ts';
import type { TagAt } from '../../tags/gate/findings.ts';
import { changedSince, type Renewal, renewalsIn, renewalsSince } from '../../tags/gate/renewals.ts';

export interface Part {
  readonly own: Pick<Scan, 'tags' | 'problems'>;
  readonly renewalOf: (tag: TagAt) => Renewal | undefined;
  /** What must be fetched before anything may be failed. */
  readonly lacks?: Problem;
}

const filesOf = (all: readonly { readonly file: string }[]) => [...new Set(all.map(one => one.file))];

/** What this run judges: all of it, or what is new since a commit. */
export async function partOf(
  folder: string,
  scan: Scan,
  { since, keyword }: { readonly since?: string; readonly keyword: string },
): Promise<Part> {
  const endsOf = async (tags: readonly TagAt[]) =>
    (await earlierEnds(folder, filesOf(tags), keyword)) ?? new Map();
  if (since === undefined) return { own: scan, renewalOf: renewalsIn(await endsOf(scan.tags)) };
  const files = filesOf([...scan.tags, ...scan.problems]);
  const base = await baseTags({ folder, ref: since, keyword, files });
  const own = changedSince(base, scan);
  const moved = own.tags.filter(renewalsSince(base));
  const renewalOf = renewalsSince(base, await endsOf(moved));
  return { own, renewalOf, ...(base.lacks && { lacks: base.lacks }) };
}
