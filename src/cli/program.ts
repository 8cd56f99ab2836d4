import { Command } from 'commander';
import { addAnchorVerbs } from './anchorVerbs.ts';
import { attacher, withCommonOptions } from './attach.ts';
import { addBackupVerbs } from './backupVerbs.ts';
import { addChecklistVerbs } from './checklistVerbs.ts';
import { addConversationVerbs } from './conversationVerbs.ts';
import { addCustomerVerbs } from './customerVerbs.ts';
import { addDueVerbs } from './dueVerbs.ts';
import { addExportVerbs } from './exportVerbs.ts';
import { addImportVerbs } from './importVerbs.ts';
import type { ExitCode, Io } from './io.ts';
import { addMilestoneVerbs } from './milestoneVerbs.ts';
import { addNoteVerbs } from './noteVerbs.ts';
import { addPrepareVerbs } from './prepareVerbs.ts';
import { addPurgeVerbs } from './purgeVerbs.ts';
import { addSearchVerbs } from './searchVerbs.ts';
import { addStoreVerbs } from './storeVerbs.ts';
import { addTagVerbs } from './tagVerbs.ts';
import { version } from './version.ts';
import { addWordingVerbs } from './wordingVerbs.ts';

export interface Ending {
  ended(code: ExitCode): void;
  help(text: string): void;
}

/** The whole command line at a glance. */
export function buildProgram(io: Io, ending: Ending): Command {
  const program = withCommonOptions(new Command('listen-first'))
    .description('Log customer conversations where you code. Nothing leaves this computer.')
    .version(version, '--version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: ending.help, writeErr: text => io.say(text.trimEnd()) });
  const attach = attacher(io, ending.ended);
  addStoreVerbs(program, attach);
  addCustomerVerbs(program, attach);
  addConversationVerbs(program, attach);
  addChecklistVerbs(program, attach);
  addNoteVerbs(program, attach);
  addMilestoneVerbs(program, attach);
  addDueVerbs(program, attach);
  addSearchVerbs(program, attach);
  addPrepareVerbs(program, attach);
  addExportVerbs(program, attach);
  addImportVerbs(program, attach);
  addAnchorVerbs(program, attach);
  addTagVerbs(program, attach);
  addWordingVerbs(program, attach);
  addBackupVerbs(program, attach);
  addPurgeVerbs(program, attach);
  return program;
}
