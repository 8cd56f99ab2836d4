import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { type Context, createChecker } from '../../wording/checker.ts';
import type { Finding } from '../../wording/finding.ts';
import { isLabel, type Label, labels } from '../../wording/labels.ts';
import type { ExitCode, Io } from '../io.ts';
import { nextDayWords } from './wordingDay.ts';
import { readText, type Source } from './wordingFiles.ts';
import { formats } from './wordingFormats.ts';
import { answerLines, rewriteOf, type Wish } from './wordingLines.ts';
import { type Checked, lineStarts, placeOf, type Told } from './wordingRows.ts';
import { type TeamOptions, teamFor } from './wordingTeam.ts';

interface Options extends TeamOptions {
  readonly files: readonly string[];
  readonly jsonl?: boolean;
  readonly kind: string;
  readonly failOn: string;
  readonly format: keyof typeof formats;
}

const kinds = ['told', 'promise', 'note', 'draft', 'update'] as const;

function requireKind(word: string): NonNullable<Context['kind']> {
  const kind = kinds.find(known => known === word);
  if (kind) return kind;
  throw new Problem(
    'bad input',
    sentence('"{0}" is nothing that is checked. Use {1}.', word, kinds.join(', ')),
  );
}

function requireLabels(text: string): ReadonlySet<Label> {
  const words = text
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '' && word !== 'none');
  const wrong = words.find(word => !isLabel(word));
  if (wrong === undefined) return new Set(words.filter(isLabel));
  throw new Problem('bad input', sentence('"{0}" is no label. Use {1}, or none.', wrong, labels.join(', ')));
}

function checkSource(wish: Wish, source: Source, kind: NonNullable<Context['kind']>): Checked {
  const { text } = source;
  const context = { kind, form: source.form };
  const report = wish.checker.check(text, context);
  const starts = lineStarts(text);
  const toldOf = (finding: Finding): Told => {
    const [begin, end] = [placeOf(starts, finding.start), placeOf(starts, finding.end)];
    const rewrite = rewriteOf(wish, text, { ...finding, context });
    return { finding, ...begin, endLine: end.line, endColumn: end.column, rewrite };
  };
  return {
    source,
    found: report.findings.map(toldOf),
    ignored: report.ignored.map(one => ({ ...toldOf(one.finding), rewrite: null, reason: one.reason })),
    faults: report.faults.map(one => ({ line: placeOf(starts, one.start).line, message: one.message })),
    isForeign: report.isForeign,
  };
}

/** Files end with 1 where a rule finds something; what the model alone sees, or a date answers, fails nothing. */
export async function wordingCheck(io: Io, options: Options): Promise<ExitCode> {
  const kind = requireKind(options.kind);
  const failOn = requireLabels(options.failOn);
  const date = nextDayWords(io, options);
  const wish = { checker: createChecker({ team: await teamFor(io, options) }), date };
  if (options.jsonl) {
    await answerLines(io, wish);
    return 0;
  }
  if (options.files.length === 0)
    throw new Problem('bad input', 'Name the files to check, or - for standard input.');
  const all: Checked[] = [];
  for (const name of options.files) all.push(checkSource(wish, await readText(io, name), kind));
  await io.write(formats[options.format](all));
  const fails = all.some(({ found }) =>
    found.some(
      ({ finding }) => finding.source === 'rule' && !finding.isAnswered && failOn.has(finding.label),
    ),
  );
  return fails ? 1 : 0;
}
