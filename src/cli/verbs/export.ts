import { Problem } from '../../domain/problem.ts';
import type { ExitCode, Io } from '../io.ts';
import type { LogOptions } from './exportMarkdown.ts';

interface Options extends LogOptions {
  readonly format: 'md' | 'json';
  readonly person?: string;
  readonly mine?: boolean;
}

function partOf({ customer, conversation, from, to }: Options): string | undefined {
  const given = Object.entries({ customer, conversation, from, to });
  return given.find(([, value]) => value !== undefined)?.[0];
}

/** What belongs to one kind of export is refused in the other: half of an export would look like all of it. */
export async function exportFile(io: Io, options: Options): Promise<ExitCode> {
  const { person, format } = options;
  if (person === undefined) {
    if (format === 'json') throw new Problem('bad input', 'JSON is written with --person. Use --format md.');
    if (options.mine) throw new Problem('bad input', '--mine belongs to --person. Leave it out.');
    return (await import('./exportMarkdown.ts')).exportMarkdown(io, options);
  }
  const strange = partOf(options);
  if (strange) throw new Problem('bad input', `--person takes everything on them. Leave out --${strange}.`);
  return (await import('./exportPerson.ts')).exportPerson(io, { ...options, person });
}
