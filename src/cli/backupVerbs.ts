import type { Command } from 'commander';
import type { Attach } from './attach.ts';

export function addBackupVerbs(program: Command, attach: Attach): void {
  attach(
    program
      .command('backup')
      .description('copy what was added since the last backup; kept are 7 days and, before them, 4 weeks')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/backup.ts')).backup,
  );
  attach(
    program
      .command('restore')
      .description('add what the log has lost since a backup; nothing in it is replaced')
      .argument('[day]', 'the day of the backup, like 2026-11-21')
      .option('--list', 'show which backups there are, newest first')
      .option('--dry-run', 'only count, write nothing')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/restore.ts')).restore,
  );
}
