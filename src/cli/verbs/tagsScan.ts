import { visibleLine } from '../../domain/visible.ts';
import { soonDays } from '../../tags/deadline.ts';
import { tagJson } from '../../tags/gate/jsonReport.ts';
import { flagsOf, statusOf } from '../../tags/gate/status.ts';
import { dayInUtc } from '../dayInUtc.ts';
import { type ExitCode, type Io, writeJson } from '../io.ts';
import { knownFor, type ScanOptions, scanFor } from './tagsFound.ts';

interface Options extends ScanOptions {
  readonly json?: boolean;
}

type Shown = ReturnType<typeof tagJson>;

function line({ file, line: at, until, status, why, flags }: Shown): string {
  const facts = [`${file}:${at}`, until, status === 'ok' ? '' : status, ...flags, why];
  return `${visibleLine(facts.filter(Boolean).join('  '))}\n`;
}

/** Everything that is tagged, and every head that is wrong; clean whatever it finds. */
export async function tagsScan(io: Io, options: Options): Promise<ExitCode> {
  const today = dayInUtc(io, options);
  const scan = await scanFor(io, options);
  const known = await knownFor(io, options, scan);
  const tags = scan.tags.map(tag =>
    tagJson({
      tag,
      status: statusOf(tag.until, today),
      flags: flagsOf(tag, { today, warnWithin: soonDays, known }),
    }),
  );
  if (options.json) {
    const { problems, scanned, engine, isComplete } = scan;
    await writeJson(io, { tags, problems, scanned, engine, complete: isComplete });
    return 0;
  }
  await io.write(tags.map(line).join(''));
  for (const { file, line: at, code, words } of scan.problems)
    io.say(visibleLine(`${file}:${at}  ${code}  ${words}`));
  io.say(`${tags.length === 1 ? '1 tag' : `${tags.length} tags`} in ${scan.scanned} files.`);
  return 0;
}
