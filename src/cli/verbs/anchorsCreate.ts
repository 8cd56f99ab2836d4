import { createAnchor, surroundingsIn, type Wish } from '../../actions/anchors/createAnchors.ts';
import { Problem } from '../../domain/problem.ts';
import { anchorGrounds } from '../anchorGround.ts';
import { answerRows, faultOf, type Row } from '../anchorRows.ts';
import type { CommonOptions, ExitCode, Io } from '../io.ts';

const wanted = '{"id","root","path","start","end","commit"}';
const hash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

const isLine = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;

function wishIn({ raw: { path, start, end, commit } }: Row): Wish {
  if (typeof path !== 'string') throw new Problem('bad input', `"path" is missing. Send ${wanted}.`);
  if (!isLine(start) || !isLine(end) || end < start)
    throw new Problem(
      'bad input',
      '"start" and "end" must be lines, counted from 1, "end" not before "start".',
    );
  if (commit === undefined || commit === null) return { path, start, end };
  if (typeof commit !== 'string' || !hash.test(commit))
    throw new Problem(
      'bad input',
      '"commit" must be the whole id of a commit. Leave it out where there is none.',
    );
  return { path, start, end, commit };
}

/** Makes an anchor of every row. */
export async function anchorsCreate(io: Io, _options: CommonOptions): Promise<ExitCode> {
  const grounds = anchorGrounds(io);
  const around = new Map<string, ReturnType<typeof surroundingsIn>>();
  const linesOf = async (root: string) => {
    if (!around.has(root)) {
      around.clear();
      around.set(root, surroundingsIn(await grounds.of(root)));
    }
    return around.get(root);
  };
  const one = async (row: Row) => {
    try {
      const wish = wishIn(row);
      const known = wish.commit === undefined ? await linesOf(row.root) : undefined;
      return { id: row.id, anchor: await createAnchor(await grounds.of(row.root), wish, known) };
    } catch (error) {
      return faultOf(error, row.id);
    }
  };
  await answerRows(io, wanted, async rows => {
    const answers: object[] = [];
    for (const row of rows) answers.push(await one(row));
    return answers;
  });
  grounds.close();
  return 0;
}
