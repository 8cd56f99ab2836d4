import type { Command } from 'commander';
import { type Attach, withCommonOptions } from './attach.ts';

export function addAnchorVerbs(program: Command, attach: Attach): void {
  const anchors = withCommonOptions(program.command('anchors')).description(
    'anchors: places in code that are found again after edits, renames and moves',
  );
  attach(
    anchors
      .command('create')
      .description(
        'make anchors from standard input, one {"id","root","path","start","end","commit"} a line; each is answered',
      )
      .option('--jsonl', 'one JSON object a line; always so'),
    async () => (await import('./verbs/anchorsCreate.ts')).anchorsCreate,
  );
  attach(
    anchors
      .command('resolve')
      .description(
        'find anchors again, one {"id","root","anchor"} a line of standard input; each is answered',
      )
      .option('--jsonl', 'one JSON object a line; always so'),
    async () => (await import('./verbs/anchorsResolve.ts')).anchorsResolve,
  );
}
