import { relative, sep } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { sentence, spoken } from '../../domain/sentence.ts';
import type { Scan } from '../../storage/scan/wish.ts';
import {
  type FailWord,
  type Finding,
  failWords,
  findingOf,
  findingOfProblem,
  type Judged,
  judge,
  type Rules,
} from '../../tags/gate/findings.ts';
import { formats } from '../../tags/gate/formats.ts';
import { othersWords } from '../../tags/gate/message.ts';
import { failing, type Report } from '../../tags/gate/report.ts';
import { dayInUtc } from '../dayInUtc.ts';
import type { ExitCode, Io } from '../io.ts';
import { version } from '../version.ts';
import { folderOf, knownFor, type ScanOptions, scanFor } from './tagsFound.ts';
import { partOf } from './tagsPart.ts';

interface Options extends ScanOptions {
  readonly warnWithin: string;
  readonly grace: string;
  readonly maxDays: string;
  readonly since?: string;
  readonly failOn: string;
  readonly format: keyof typeof formats;
}

function requireCount(text: string, option: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new Problem(
    'bad input',
    sentence('"{0}" is no number of days for {1}. Use one like 14.', text, option),
  );
}

function requireFailWords(text: string): ReadonlySet<FailWord> {
  const words = text
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '' && word !== 'none');
  const wrong = words.find(word => !failWords.some(known => known === word));
  if (wrong !== undefined)
    throw new Problem(
      'bad input',
      sentence('"{0}" is nothing to fail on. Use {1}, or none.', wrong, failWords.join(', ')),
    );
  return new Set(words as FailWord[]);
}

function rulesOf(io: Io, options: Options): Rules {
  return {
    today: dayInUtc(io, options),
    warnWithin: requireCount(options.warnWithin, '--warn-within'),
    grace: requireCount(options.grace, '--grace'),
    maxDays: requireCount(options.maxDays, '--max-days'),
    failOn: requireFailWords(options.failOn),
  };
}

/** From where the command was given, where that is above what was scanned: so the lines can be opened. */
function placing(io: Io, folder: string): Report['place'] {
  const within = relative(io.folder, folder).split(sep).join('/');
  const isBelow = within !== '' && !within.startsWith('..') && !within.includes(':');
  return file => (isBelow ? `${within}/${file}` : file);
}

const order = ({ file, line }: Finding) => `${file}\n${String(line).padStart(9, '0')}`;

interface Judging {
  readonly rules: Rules;
  readonly judged: readonly Judged[];
  readonly problems: Scan['problems'];
}

const findingsOf = ({ rules, judged, problems }: Judging): Finding[] =>
  [
    ...judged.flatMap(one => findingOf(one, rules) ?? []),
    ...problems.map(one => findingOfProblem(one, rules)),
  ].sort((left, right) => (order(left) < order(right) ? -1 : 1));

function requireScanned({ scanned }: Scan, folder: string): void {
  if (scanned > 0) return;
  throw new Problem(
    'not found',
    sentence('Nothing was scanned: {0} holds no files that git does not ignore.', folder),
  );
}

/** The gate: 1 where something fails, 2 where it could not look. */
export async function tagsCheck(io: Io, options: Options): Promise<ExitCode> {
  const rules = rulesOf(io, options);
  const folder = folderOf(io, options);
  const scan = await scanFor(io, options);
  requireScanned(scan, folder);
  const known = await knownFor(io, options, scan);
  const { own, renewalOf, lacks } = await partOf(folder, scan, options);
  const judgedOf = (tags: Scan['tags']) => tags.map(tag => judge(tag, { rules, known, renewalOf }));
  const judged = judgedOf(own.tags);
  const [mine, mineToo] = [new Set(own.tags), new Set(own.problems)];
  const others = findingsOf({
    rules,
    judged: judgedOf(scan.tags.filter(one => !mine.has(one))),
    problems: scan.problems.filter(one => !mineToo.has(one)),
  });
  const aside = othersWords(others);
  const report: Report = {
    today: rules.today,
    version,
    findings: findingsOf({ rules, judged, problems: own.problems }),
    judged,
    ...(aside && { others: spoken(aside) }),
    scanned: scan.scanned,
    place: placing(io, folder),
  };
  if (lacks && failing(report).length > 0) throw lacks;
  await io.write(formats[options.format](report));
  if (failing(report).length > 0) return 1;
  const closed = scan.problems.filter(one => one.code === 'unreadable');
  for (const { file } of closed)
    io.say(`${file} could not be read, so the gate cannot say that all is well.`);
  return closed.length > 0 ? 2 : 0;
}
