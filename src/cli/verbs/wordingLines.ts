import { Problem } from '../../domain/problem.ts';
import { jsonIn } from '../../storage/files.ts';
import type { Checker, Context } from '../../wording/checker.ts';
import type { Finding } from '../../wording/finding.ts';
import { labels } from '../../wording/labels.ts';
import { rewritesFor } from '../../wording/rewrites.ts';
import { type Io, writeJson } from '../io.ts';
import { type InputLine, readLines } from '../readLines.ts';

export interface Wish {
  readonly checker: Checker;
  /** The day that rewrites name. */
  readonly date: string;
}

/** What the sentence could read instead; null where nothing is offered. */
export function rewriteOf(
  { checker, date }: Wish,
  text: string,
  finding: Finding & { context?: Context },
): string | null {
  const { context = {} } = finding;
  const [best] = rewritesFor(checker, { text, finding, date, context });
  return best?.reads ?? null;
}

interface Question {
  readonly id: unknown;
  readonly text: string;
  readonly context: Context;
}

function questionIn(line: InputLine): Question {
  if ('fault' in line) throw new Problem('bad input', line.fault);
  const raw = jsonIn(line.text);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new Problem('bad input', 'This line is no JSON object. Send {"id","text","kind"} on one line.');
  const { id, text, kind } = raw as Record<string, unknown>;
  const isWord = kind === undefined || kind === null || typeof kind === 'string';
  if (typeof text !== 'string' || !isWord)
    throw Object.assign(new Problem('bad input', '"text" must be a text. Send {"id","text","kind"}.'), {
      id,
    });
  return {
    id,
    text,
    context: typeof kind === 'string' ? { kind: kind as NonNullable<Context['kind']> } : {},
  };
}

function answerTo(wish: Wish, { id, text, context }: Question): object {
  const { findings } = wish.checker.check(text, context);
  const rows = findings.map(finding => ({
    label: finding.label,
    start: finding.start,
    end: finding.end,
    message: finding.message,
    rewrite: rewriteOf(wish, text, { ...finding, context }),
    source: finding.source,
    severity: finding.severity,
  }));
  const found = new Set(findings.map(one => one.label));
  return { id, labels: labels.filter(label => found.has(label)), findings: rows };
}

/** Answers every line of standard input; a line that cannot be read stops no other. */
export async function answerLines(io: Io, wish: Wish): Promise<void> {
  for await (const line of readLines(io.input)) {
    if ('text' in line && line.text.trim() === '') continue;
    try {
      await writeJson(io, answerTo(wish, questionIn(line)));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { id } = error as { id?: unknown };
      await writeJson(io, { error: error.message, ...(id !== undefined && { id }) });
    }
  }
}
