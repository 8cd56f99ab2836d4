import { writeSync } from 'node:fs';
import { Problem } from '../../src/domain/problem.ts';
import { keepDraft, keepText } from '../../src/storage/local/drafts.ts';
import { openTyping } from '../../src/storage/local/typing.ts';

export type Step =
  | { readonly keep: 'typing' | 'draft' | 'text'; readonly length: number }
  | { readonly adopt: string };

/** Another window with texts on this device; it prints what became of each step, at the end "waiting". */
export interface LocalTask {
  readonly local: string;
  readonly window?: string;
  readonly steps: readonly Step[];
  /** Goes on as this user. */
  readonly user?: number | undefined;
}

const task = JSON.parse(process.argv[2] as string) as LocalTask;
if (task.user !== undefined) process.setuid?.(task.user);
const typing = openTyping(task.local, task.window ?? 'child');

async function take(step: Step): Promise<string> {
  if ('adopt' in step) return (await typing.adopt(step.adopt)).text;
  const text = 'x'.repeat(step.length);
  if (step.keep === 'typing') await typing.keep('entry', text);
  else await { draft: keepDraft, text: keepText }[step.keep](task.local, 'acme', text);
  return 'kept';
}

for (const step of task.steps) {
  const said = await take(step).catch((error: unknown) =>
    error instanceof Problem ? error.code : String(error),
  );
  writeSync(1, `${said}\n`);
}
writeSync(1, 'waiting\n');
setInterval(() => {}, 60_000);
