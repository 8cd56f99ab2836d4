import type { Command } from 'commander';
import { requireIdentifier } from '../domain/identifier.ts';
import type { CommonOptions, ExitCode, Io, Verb } from './io.ts';

/** Looked at while the words are read, so that no path is ever made of anything but an id. */
export const idOf = (what: string) => (text: string) => requireIdentifier(text, what);
export const also = (text: string, others: readonly string[] = []) => [...others, text];

type Load<O extends object> = () => Promise<Verb<O>>;
export type Attach = <O extends CommonOptions>(command: Command, load: Load<O>) => Command;

export function withCommonOptions(command: Command): Command {
  return command
    .option(
      '--store <folder>',
      "the only store to use; else LISTEN_FIRST_STORE, else an accepted repository's from here upwards with your private store, else all your stores",
    )
    .option('--now <time>', 'the time to take for now, like 2026-11-21T10:30:00+01:00')
    .option('--today <day>', 'the day to take for today, like 2026-11-21');
}

/** Of options given before and after the verb, the nearer one counts. */
function optionsOf(command: Command | null): object {
  return command === null ? {} : { ...optionsOf(command.parent), ...command.opts() };
}

/** The code of a verb is loaded when it is called: no verb pays for the others. */
export function attacher(io: Io, ended: (code: ExitCode) => void): Attach {
  return (command, load) =>
    withCommonOptions(command).action(async () => {
      const named = command.registeredArguments.map((one, at) => [
        one.name(),
        command.processedArgs[at] as unknown,
      ]);
      const verb = await load();
      ended(await verb(io, { ...optionsOf(command), ...Object.fromEntries(named) } as never));
    });
}
