import { anchorIn, type Resolved, resolveAnchors } from '../../actions/anchors/resolveAnchors.ts';
import { type AnchorGrounds, anchorGrounds } from '../anchorGround.ts';
import { answerRows, faultOf, type Row } from '../anchorRows.ts';
import type { CommonOptions, ExitCode, Io } from '../io.ts';

type Place = NonNullable<ReturnType<typeof anchorIn>>;

const wanted = '{"id","root","anchor"}';

function told(
  id: unknown,
  { anchor, resolved }: { readonly anchor: Place; readonly resolved: Resolved },
): object {
  const { state, path, start, end, confidence } = resolved;
  if (state === 'lost' || state === 'ambiguous')
    return { id, status: 'lost', how: state, hint: { path, start, end } };
  const isHere = path === anchor.path && start === anchor.start && end === anchor.end;
  const how = state === 'changed' ? 'changed' : path !== anchor.path ? 'moved' : isHere ? 'same' : 'diff';
  return { id, status: 'found', path, start, end, confidence: Math.round(confidence * 100) / 100, how };
}

/** The answers to rows of one root. */
async function answersTo(rows: readonly Row[], grounds: AnchorGrounds): Promise<object[]> {
  const read = rows.map(row => ({ row, anchor: anchorIn(row.raw['anchor']) }));
  const known = read.flatMap(({ row, anchor }) => (anchor ? [{ row, anchor }] : []));
  const reader = await grounds.of(rows[0]?.root ?? '');
  const resolved = await resolveAnchors(
    reader,
    known.map(({ anchor }) => anchor),
  );
  const unknown = read.filter(({ anchor }) => !anchor);
  return [
    ...known.map(({ row, anchor }, at) => told(row.id, { anchor, resolved: resolved[at] as Resolved })),
    ...unknown.map(({ row }) => faultOf(`"anchor" is none that was made here. Send ${wanted}.`, row.id)),
  ];
}

/** Finds the anchor of every row again. */
export async function anchorsResolve(io: Io, _options: CommonOptions): Promise<ExitCode> {
  const grounds = anchorGrounds(io);
  await answerRows(io, wanted, async rows => {
    try {
      return await answersTo(rows, grounds);
    } catch (error) {
      return rows.map(row => faultOf(error, row.id));
    }
  });
  grounds.close();
  return 0;
}
