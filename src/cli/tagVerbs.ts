import { type Command, Option } from 'commander';
import type { Attach } from './attach.ts';

const engines = ['rg', 'git', 'walk'] as const;

const withScanOptions = (command: Command) =>
  command
    .argument('[folder]', 'the folder to scan, or one file', '.')
    .option('--keyword <word>', 'the word that opens a tag', 'TEMP')
    .option('--rg <file>', 'the ripgrep to search with; else the one found on PATH, else none')
    .addOption(
      new Option(
        '--engine <name>',
        'find the files with this alone; else with the fastest that works',
      ).choices(engines),
    );

export function addTagVerbs(program: Command, attach: Attach): void {
  const tags = program.command('tags').description('temporary code: what is tagged, and what is over');
  attach(
    withScanOptions(tags.command('scan'))
      .description('find every tag below a folder: TEMP(until=2026-09-30,ref=lf-7k2m4): why')
      .option('--json', 'answer as JSON'),
    async () => (await import('./verbs/tagsScan.ts')).tagsScan,
  );
  attach(
    withScanOptions(tags.command('check'))
      .description('end with 1 where temporary code is over or a tag is malformed')
      .option('--warn-within <days>', 'say so of tags that end within so many days', '14')
      .option('--grace <days>', 'let so many days pass before what is over fails', '0')
      .option('--max-days <days>', 'take no end farther away than this', '180')
      .option('--since <ref>', 'judge only tags that are new or changed since this commit or branch')
      .option(
        '--fail-on <words>',
        'what fails: overdue, malformed, due, soon, renewed, untold, unrecorded; or none',
        'overdue,malformed',
      )
      .addOption(
        new Option('--format <name>', 'how to answer')
          .choices(['text', 'json', 'sarif', 'github', 'junit'])
          .default('text'),
      ),
    async () => (await import('./verbs/tagsCheck.ts')).tagsCheck,
  );
}
