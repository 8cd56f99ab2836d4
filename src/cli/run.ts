import { CommanderError } from 'commander';
import { Problem } from '../domain/problem.ts';
import type { ExitCode, Io } from './io.ts';
import { buildProgram } from './program.ts';

interface Outcome {
  code: ExitCode;
  help: string;
}

const isReaderGone = (error: unknown) => (error as NodeJS.ErrnoException)?.code === 'EPIPE';

/** Help and version end the parse as errors do; commander has said all there is to say. */
function codeOf(error: CommanderError): ExitCode {
  return error.exitCode === 0 ? 0 : 2;
}

function told(error: unknown, io: Io): ExitCode {
  if (isReaderGone(error)) return 0;
  if (error instanceof CommanderError) return codeOf(error);
  const reason = error instanceof Error ? error.message : String(error);
  io.say(error instanceof Problem ? reason : `Could not run: ${reason}`);
  return 2;
}

/** One command from its words to its exit code; only the root file ends the process. */
export async function run(words: readonly string[], io: Io): Promise<ExitCode> {
  const outcome: Outcome = { code: 0, help: '' };
  const program = buildProgram(io, {
    ended: code => {
      outcome.code = code;
    },
    help: text => {
      outcome.help += text;
    },
  });
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    outcome.code = told(error, io);
  }
  if (outcome.help !== '') await io.write(outcome.help).catch(() => {});
  return outcome.code;
}
