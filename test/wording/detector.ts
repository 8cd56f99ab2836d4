import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { inRoot } from '../support/paths.mjs';
import { linesOf } from './items.ts';

export interface Finding {
  readonly label: string;
  /** In UTF-16 units of the text asked about; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly source?: 'rule' | 'model';
}

export interface Answer {
  readonly id: string;
  readonly labels: readonly string[];
  readonly findings: readonly Finding[];
}

export interface Question {
  readonly id: string;
  readonly text: string;
}

/** What stands after `--`, else the built command line. */
export function detectorIn(argv: readonly string[]): readonly string[] {
  const at = argv.indexOf('--');
  const built = [process.execPath, inRoot('dist', 'cli.js'), 'wording', 'check', '--jsonl'];
  return at >= 0 && at + 1 < argv.length ? argv.slice(at + 1) : built;
}

export function argumentsIn(argv: readonly string[]): readonly string[] {
  const at = argv.indexOf('--');
  return at < 0 ? argv : argv.slice(0, at);
}

/** Asks the detector once about all texts: only ids and texts reach it. */
export async function ask(
  command: readonly string[],
  questions: readonly Question[],
): Promise<Map<string, Answer>> {
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve).on('error', reject);
  });
  child.stdin.on('error', () => undefined); // why it ended early is told by its exit code
  child.stdin.end(questions.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''));
  const [out, code] = await Promise.all([text(child.stdout), ended]);
  if (code !== 0) throw new Error(`The detector ended with ${code}.`);
  const answers = linesOf(out).map(
    line => ({ findings: [] as Finding[], ...(JSON.parse(line) as Partial<Answer>) }) as Answer,
  );
  const found = new Map(answers.map(answer => [answer.id, answer]));
  const missing = questions.filter(({ id }) => !found.has(id));
  if (missing.length > 0) throw new Error(`No answer to ${missing.length} texts, first ${missing[0]?.id}.`);
  return found;
}
