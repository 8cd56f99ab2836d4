import { type PurgePart, type PurgePlan, type PurgeWish, planPurge } from '../../actions/store/planPurge.ts';
import { purge as purgeNow } from '../../actions/store/purge.ts';
import { Problem } from '../../domain/problem.ts';
import { shortened, visibleLine } from '../../domain/visible.ts';
import { forgetOriginalsNaming } from '../../storage/local/originals.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly entry?: string;
  readonly conversation?: string;
  readonly customer?: string;
  readonly person?: string;
  readonly mentions?: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** What no purge can reach, or not at once. */
const limits = [
  'Files you exported, updates and mails you sent, and copies that others made are not reached. Delete them yourself.',
  'Drafts and unsent text are not reached. Delete what names them in the folder "local" beside the stores.',
  'Of a shared store, other devices drop it when they next read it; git hosts keep old objects until they collect them.',
  'The old files wait a minute in the folder "purging" for lines that another window was writing; the next command or window after that removes them.',
];

function requirePerson(person: string): string {
  if (person.trim() !== '') return person;
  throw new Problem('bad input', 'The name is empty. Write it as it was noted down, like "Maria Lopez".');
}

function wishOf({ entry, conversation, customer, person, mentions }: Options): PurgeWish {
  if (entry !== undefined) return { conversation: conversation ?? '', entry };
  if (conversation !== undefined) return { conversation };
  if (customer !== undefined) return { customer };
  return { person: requirePerson(person ?? ''), withMentions: mentions === true };
}

const kindWords: Readonly<Record<string, string>> = {
  entry: 'notes',
  place: 'links to code',
  conversation: 'conversations',
  customer: 'customers',
  milestone: 'milestones',
  followUp: 'follow-ups',
  temporary: 'records of temporary code',
  update: 'updates',
};

const counted = (counts: PurgePlan['counts']) =>
  Object.entries(counts)
    .map(([kind, count]) => `${kindWords[kind] ?? kind} ${count}`)
    .join(', ');

const summary = ({ store, entities, rewritten }: PurgePart) => ({
  name: store.name,
  records: entities.length,
  rewritten: rewritten.length,
});

type Mention = PurgePlan['mentions'][number];

const longestShown = 100;

function mentionLines({ mentions }: PurgePlan, isDone: boolean): string[] {
  const isCustomer = ({ where }: Mention) => where.startsWith('customer/');
  const [customers, others] = [mentions.filter(isCustomer), mentions.filter(one => !isCustomer(one))];
  const stays = isDone ? 'stayed' : 'stay';
  return [
    ...customers.map(({ where }) => {
      const id = where.slice(where.indexOf('/') + 1);
      return `The customer "${id}" bears the name and goes only with: listen-first purge customer ${id}`;
    }),
    ...(others.length > 0
      ? [`Others name them in ${others.length} more, which ${stays}; --mentions takes these too:`]
      : []),
    ...others.map(({ where, text }) => `  ${where}: ${shortened(visibleLine(text), longestShown)}`),
  ];
}

function goneLines({ parts, counts }: PurgePlan, isDone: boolean): string[] {
  if (parts.length === 0) return [];
  const all = parts.map(summary);
  const rewritten = all.reduce((sum, one) => sum + one.rewritten, 0);
  const names = all.map(one => visibleLine(one.name)).join(', ');
  const stays = rewritten === 1 ? 'record stays' : 'records stay';
  return [
    `${isDone ? 'Purged' : 'Would go'}: ${counted(counts) || 'earlier lines'} (${names})`,
    ...(rewritten > 0 ? [`${rewritten} ${stays}, written anew without the name.`] : []),
  ];
}

function endLines({ parts }: PurgePlan, isDone: boolean): readonly string[] {
  if (parts.length === 0) return ['Nothing was purged.'];
  return isDone ? limits : ['Nothing was purged. To go on, run it again with --yes.'];
}

function readable(plan: PurgePlan, isDone: boolean): string {
  const lines = [...goneLines(plan, isDone), ...mentionLines(plan, isDone), ...endLines(plan, isDone)];
  return `${lines.join('\n')}\n`;
}

function asJson({ parts, counts, mentions }: PurgePlan, isDone: boolean) {
  return { purged: isDone && parts.length > 0, counts, stores: parts.map(summary), mentions, limits };
}

/** Shows what would go; only a clear yes takes it away. */
export async function purge(io: Io, options: Options): Promise<ExitCode> {
  const wish = wishOf(options);
  const session = await openSession(io, options, 'all');
  const isDone = options.yes === true && options.dryRun !== true;
  const plan = await (isDone ? purgeNow : planPurge)(session.ports, wish);
  // Who only took part is named in what was imported, too.
  if (isDone && 'person' in wish) await forgetOriginalsNaming(session.home.local, wish.person);
  if (options.json) await writeJson(io, asJson(plan, isDone));
  else await io.write(readable(plan, isDone));
  await session.finish(isDone ? 'wrote' : undefined);
  return 0;
}
